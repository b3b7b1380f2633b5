import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { facilitiesBeyond } from './border.ts';
import { faultWords } from './child.ts';
import { type DistrictRun, keepLists, keepResult } from './district-run.ts';
import type { TaskEnd, Waiting } from './local-pool.ts';
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
}

/** Told after each unit: how many of how many are done. */
type OnProgress = (done: number, of: number, task: ProvinceUnit['task']) => void;

interface Step {
  run: DistrictRun;
  unit: ProvinceUnit;
}

function reasonOf({ bad, died }: TaskEnd, language: Language): string {
  return bad ?? translate(language, died === 'time' ? 'province.died-time' : 'province.died-crash');
}

/**
 * Does the units of one task whose output is not there, and has what is needed of each output kept, one at a time; a
 * district whose unit fails gets the reason.
 */
async function runTask(
  steps: readonly Step[],
  store: Store,
  runUnits: RunUnits,
  language: Language,
  onProgress: OnProgress,
  keep: (step: Step, key: string, output: UnitOutput) => void,
): Promise<UnitNote[]> {
  const notes: UnitNote[] = [];
  const open: (Step & { key: string })[] = [];
  let done = 0;
  const tell = (task: ProvinceUnit['task']): void => onProgress((done += 1), steps.length, task);
  for (const step of steps) {
    try {
      const key = await keyOf(await identifyUnit(step.unit));
      const output = await store.read(key);
      if (output) {
        keep(step, key, output);
        tell(step.unit.task);
      } else open.push({ ...step, key });
    } catch (error) {
      const words = faultWords(error, language);
      if (words === null) throw error;
      step.run.reason = words;
      tell(step.unit.task);
    }
  }
  // Two districts may name the same lists: one unit does for both.
  const byKey = new Map<string, (Step & { key: string })[]>();
  for (const each of open) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
  const waiting = [...byKey].map(([key, [first]]) => ({
    key,
    unit: store.describe(key, first!.unit),
  }));
  await runUnits(waiting, (outcome) => {
    const { attempt, seconds, host } = outcome;
    for (const { run, unit } of byKey.get(outcome.key) ?? []) {
      notes.push({ code: unit.code, task: unit.task, attempt, seconds, host });
      if (outcome.done === undefined) run.reason = reasonOf(outcome, language);
      tell(unit.task);
    }
  });
  for (const { key, ...step } of open) {
    if (step.run.reason !== undefined) continue;
    const output = await store.read(key);
    if (output) keep(step, key, output);
    else step.run.reason = translate(language, 'province.no-output');
  }
  return notes;
}

function completeKindsOf(settings: ProvinceUnit['settings']): FacilityKind[] {
  const { complete } = settings;
  return complete === undefined ? [] : [complete].flat().flatMap((each) => String(each).split(','));
}

/**
 * Reads every district's lists, gives each what its neighbours have near the border, and assesses it. What is there
 * already is not done again; what fails takes no other district along.
 * @throws Unusable where the store takes nothing
 */
export async function runProvince(
  province: Province,
  store: Store,
  runUnits: RunUnits,
  language: Language,
  onProgress: OnProgress,
): Promise<ProvinceRun> {
  const districts: DistrictRun[] = province.districts.map(({ code, name }) => ({ code, name }));
  const units = province.districts;
  const first = districts.map((run, at): Step => ({
    run,
    unit: { task: 'prepare', ...units[at]! },
  }));
  const prepared = new Map<DistrictRun, string>();
  const read = await runTask(
    first,
    store,
    runUnits,
    language,
    onProgress,
    ({ run }, key, output) => {
      prepared.set(run, key);
      run.lists = keepLists(output);
    },
  );
  const listed = first.flatMap((step) =>
    step.run.lists ? [{ ...step, lists: step.run.lists }] : [],
  );
  const beyond = facilitiesBeyond(
    listed.map(({ run: { code }, unit, lists: { box, facilities } }) => ({
      ...{ code, facilities, completeKinds: completeKindsOf(unit.settings) },
      ...(box && { box }),
    })),
  );
  const second: Step[] = [];
  for (const [order, { run, unit }] of listed.entries()) {
    const piece = await store.keep(new TextEncoder().encode(JSON.stringify(beyond[order])));
    const made = { prepared: prepared.get(run)!, beyond: piece };
    second.push({ run, unit: { ...unit, ...made, task: 'assess' } });
  }
  const assessed = await runTask(
    second,
    store,
    runUnits,
    language,
    onProgress,
    ({ run }, key, output) => {
      run.result = keepResult(key, output);
    },
  );
  for (const run of districts) {
    const own = run.lists?.outlines.find(({ level }) => level === 'district')?.name;
    if (own && run.name === run.code) run.name = own;
  }
  return { districts, notes: [...read, ...assessed] };
}
