import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { facilitiesBeyond } from './border.ts';
import { faultWords } from './child.ts';
import { type DistrictRun, keepLists, keepResult } from './district-run.ts';
import type { TaskEnd, Waiting } from './local-pool.ts';
import { askDistricts, type QuestionAnswer, type ReadyDistrict } from './ask-districts.ts';
import type { Province } from './read-province.ts';
import type { Store, UnitOutput } from './store.ts';
import { identifyUnit, keyOf, type ProvinceUnit } from './unit.ts';

/** Works units off, somewhere, and tells what became of each. */
export type RunUnits = (
  waiting: readonly Waiting[],
  onOutcome: (outcome: TaskEnd) => void,
) => Promise<void>;

/** How a unit went; of one whose output was there nothing is noted. */
export interface UnitNote {
  code: string;
  task: ProvinceUnit['task'];
  attempt: number;
  seconds: number;
  host: string;
}

export interface ProvinceRun {
  districts: DistrictRun[];
  notes: UnitNote[];
  /** Answers to the province's questions, in their order. */
  answers: QuestionAnswer[];
}

/** Told after each unit: how many of how many are done. */
type OnProgress = (done: number, of: number, task: ProvinceUnit['task']) => void;

/** A unit to be done, and what becomes of its output, or of the words for why there is none. */
export interface UnitStep {
  unit: ProvinceUnit;
  keep(key: string, output: UnitOutput): void;
  fail(reason: string): void;
}

function reasonOf({ bad, died }: TaskEnd, language: Language): string {
  return bad ?? translate(language, died === 'time' ? 'province.died-time' : 'province.died-crash');
}

/** Does the units of one task whose output is not there, and hands over what each gave, one at a time. */
async function runTask(
  steps: readonly UnitStep[],
  { store, runUnits, language, onProgress }: Runner,
): Promise<UnitNote[]> {
  const notes: UnitNote[] = [];
  const open: (UnitStep & { key: string })[] = [];
  const failed = new Set<UnitStep>();
  let done = 0;
  const tell = (task: ProvinceUnit['task']): void => onProgress((done += 1), steps.length, task);
  for (const step of steps) {
    try {
      const key = await keyOf(await identifyUnit(step.unit));
      const output = await store.read(key);
      if (output) {
        step.keep(key, output);
        tell(step.unit.task);
      } else open.push({ ...step, key });
    } catch (error) {
      const words = faultWords(error, language);
      if (words === null) throw error;
      step.fail(words);
      tell(step.unit.task);
    }
  }
  // Two districts may name the same lists: one unit does for both.
  const byKey = new Map<string, (UnitStep & { key: string })[]>();
  for (const each of open) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
  const waiting = [...byKey].map(([key, [first]]) => ({
    key,
    unit: store.describe(key, first!.unit),
  }));
  await runUnits(waiting, (outcome) => {
    const { attempt, seconds, host } = outcome;
    for (const step of byKey.get(outcome.key) ?? []) {
      const { unit } = step;
      notes.push({ code: unit.code, task: unit.task, attempt, seconds, host });
      if (outcome.done === undefined) {
        failed.add(step);
        step.fail(reasonOf(outcome, language));
      }
      tell(unit.task);
    }
  });
  for (const step of open) {
    if (failed.has(step)) continue;
    const output = await store.read(step.key);
    if (output) step.keep(step.key, output);
    else step.fail(translate(language, 'province.no-output'));
  }
  return notes;
}

/** What units are done with. */
export interface Runner {
  store: Store;
  runUnits: RunUnits;
  language: Language;
  onProgress: OnProgress;
}

function completeKindsOf(settings: ProvinceUnit['settings']): FacilityKind[] {
  const { complete } = settings;
  return complete === undefined ? [] : [complete].flat().flatMap((each) => String(each).split(','));
}

/**
 * Reads every district's lists, gives each what its neighbours have near the border, assesses it, and asks the
 * province's questions. What is there already is not done again; what fails takes no other district along.
 * @throws Unusable where the store takes nothing
 */
export async function runProvince(province: Province, runner: Runner): Promise<ProvinceRun> {
  const { store } = runner;
  const districts: DistrictRun[] = province.districts.map(({ code, name }) => ({ code, name }));
  const failing = (run: DistrictRun) => (reason: string) => {
    run.reason = reason;
  };
  const prepared = new Map<DistrictRun, string>();
  const first = districts.map((run, at): UnitStep => ({
    unit: { task: 'prepare', ...province.districts[at]! },
    keep: (key, output) => {
      prepared.set(run, key);
      run.lists = keepLists(output);
    },
    fail: failing(run),
  }));
  const notes = await runTask(first, runner);
  const listed = districts.flatMap((run, at) =>
    run.lists ? [{ run, unit: province.districts[at]!, lists: run.lists }] : [],
  );
  const beyond = facilitiesBeyond(
    listed.map(({ run: { code }, unit, lists: { box, facilities } }) => ({
      ...{ code, facilities, completeKinds: completeKindsOf(unit.settings) },
      ...(box && { box }),
    })),
  );
  const made: ReadyDistrict[] = [];
  for (const [order, { run, unit }] of listed.entries()) {
    const piece = await store.keep(new TextEncoder().encode(JSON.stringify(beyond[order])));
    made.push({ run, unit: { ...unit, prepared: prepared.get(run)!, beyond: piece } });
  }
  const second = made.map(({ run, unit }): UnitStep => ({
    unit: { ...unit, task: 'assess' },
    keep: (key, output) => {
      run.result = keepResult(key, output);
    },
    fail: failing(run),
  }));
  notes.push(...(await runTask(second, runner)));
  for (const run of districts) {
    const own = run.lists?.outlines.find(({ level }) => level === 'district')?.name;
    if (own && run.name === run.code) run.name = own;
  }
  const doTask = async (steps: readonly UnitStep[]): Promise<void> => {
    notes.push(...(await runTask(steps, runner)));
  };
  const answers: QuestionAnswer[] = [];
  for (const question of province.questions)
    answers.push(await askDistricts(question, made, doTask));
  return { districts, notes, answers };
}
