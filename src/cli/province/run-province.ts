import type { Area } from '../../core/plan/area.ts';
import type { Facility } from '../../core/plan/facility.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { facilitiesBeyond } from './border.ts';
import { faultWords } from './child.ts';
import type { Outcome, Waiting } from './local-pool.ts';
import type { Province } from './read-province.ts';
import { fromBytes, PREPARED } from './run-unit.ts';
import type { Store, UnitOutput } from './store.ts';
import { identifyUnit, keyOf, type Unit } from './unit.ts';

/** Works units off, somewhere, and tells what became of each. */
export type RunUnits = (
  waiting: readonly Waiting[],
  onOutcome: (outcome: Outcome) => void,
) => Promise<void>;

export interface DistrictLists {
  areas: Area[];
  facilities: Facility[];
}

/** What became of a district. */
export interface DistrictRun {
  code: string;
  name: string;
  /** Absent where its lists could not be read. */
  lists?: DistrictLists;
  /** Absent: it failed. */
  output?: UnitOutput;
  key?: string;
  /** Why it failed, in words. */
  reason?: string;
}

/** How a unit went; of one whose output was there nothing is noted. */
export interface UnitNote {
  code: string;
  task: Unit['task'];
  attempt: number;
  seconds: number;
  host: string;
}

export interface ProvinceRun {
  districts: DistrictRun[];
  notes: UnitNote[];
}

/** Told after each unit: how many of how many are done. */
type OnProgress = (done: number, of: number, task: Unit['task']) => void;

interface Step {
  run: DistrictRun;
  unit: Unit;
}

function reasonOf({ bad, died }: Outcome, language: Language): string {
  return bad ?? translate(language, died === 'time' ? 'province.died-time' : 'province.died-crash');
}

/** Does the units of one task whose output is not there; a district whose unit fails gets the reason. */
async function runTask(
  steps: readonly Step[],
  store: Store,
  runUnits: RunUnits,
  language: Language,
  onProgress: OnProgress,
): Promise<{ outputs: Map<DistrictRun, { key: string; output: UnitOutput }>; notes: UnitNote[] }> {
  const outputs = new Map<DistrictRun, { key: string; output: UnitOutput }>();
  const notes: UnitNote[] = [];
  const open: (Step & { key: string })[] = [];
  let done = 0;
  const tell = (task: Unit['task']): void => onProgress((done += 1), steps.length, task);
  for (const step of steps) {
    try {
      const key = await keyOf(await identifyUnit(step.unit));
      const output = await store.read(key);
      if (output) {
        outputs.set(step.run, { key, output });
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
  for (const { run, key } of open) {
    if (run.reason !== undefined) continue;
    const output = await store.read(key);
    if (output) outputs.set(run, { key, output });
    else run.reason = translate(language, 'province.no-output');
  }
  return { outputs, notes };
}

function completeKindsOf(settings: Unit['settings']): FacilityKind[] {
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
  const read = await runTask(first, store, runUnits, language, onProgress);
  for (const [run, { output }] of read.outputs)
    run.lists = fromBytes<DistrictLists>(output.files.get(PREPARED)!);
  const listed = districts.flatMap((run, at) => (run.lists ? [{ run, at, lists: run.lists }] : []));
  const beyond = facilitiesBeyond(
    listed.map(({ run, lists }) => ({ code: run.code, ...lists })),
    completeKindsOf(units[0]?.settings ?? {}),
  );
  const second: Step[] = [];
  for (const [order, { run, at }] of listed.entries()) {
    const piece = await store.keep(new TextEncoder().encode(JSON.stringify(beyond[order])));
    const prepared = read.outputs.get(run)!.key;
    second.push({ run, unit: { task: 'assess', ...units[at]!, prepared, beyond: piece } });
  }
  const assessed = await runTask(second, store, runUnits, language, onProgress);
  for (const [run, { key, output }] of assessed.outputs) Object.assign(run, { key, output });
  for (const run of districts) {
    const own = run.lists?.areas.find(({ level }) => level === 'district')?.name;
    if (own && run.name === run.code) run.name = own;
  }
  return { districts, notes: [...read.notes, ...assessed.notes] };
}
