import { relative } from 'node:path';
import { issue } from '../../core/base/issue.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import type { OutFile } from '../../io/export/tables/out-file.ts';
import type { Gathered } from '../../io/mapping/apply/gather.ts';
import { assessOptions } from '../assess/assess-options.ts';
import { makeResults } from '../assess/make-results.ts';
import { readInputs } from '../assess/read-inputs.ts';
import { UnreadableFile } from '../input/read-bytes.ts';
import { writeProject } from '../../io/project/write-project.ts';
import { askSiting } from './site-unit.ts';
import type { Store } from './store.ts';
import { identifyUnit, keyOf, type ProvinceUnit, wordsFor } from './unit.ts';

/** Lists of a district as they were read, in the output of a unit that prepares. */
export const PREPARED = 'prepared.json';
/** What was assessed, as the app opens it, in the output of a unit that assesses. */
export const PROJECT = 'district.kequan.json';
/** The plan or the curve, in the output of a unit about sites. */
export const SITING = 'siting.json';
/** What was noticed, in the output of a unit. */
export const ISSUES = 'issues.json';

const toBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value)}\n`);

export function fromBytes<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

async function prepare(unit: ProvinceUnit): Promise<OutFile[]> {
  const gathered = await readInputs(assessOptions(wordsFor(unit)));
  if (gathered.issues.some(({ code }) => code === 'nothing-usable'))
    throw new UnreadableFile(gathered.issues);
  const { issues, ...lists } = gathered;
  return [
    { name: PREPARED, bytes: toBytes(lists) },
    { name: ISSUES, bytes: toBytes(issues) },
  ];
}

/** What units later than `prepare` work on. @throws UnreadableFile where the store lacks it */
async function readPrepared(
  unit: ProvinceUnit,
  store: Store,
): Promise<{ gathered: Gathered; beyond: Facility[] }> {
  const missing = (what: string): UnreadableFile =>
    new UnreadableFile([issue('unit-lacks', 'error', {}, { what })]);
  const prepared = unit.prepared === undefined ? null : await store.read(unit.prepared);
  const lists = prepared?.files.get(PREPARED);
  if (!lists) throw missing(unit.prepared ?? '');
  const beyond = unit.beyond === undefined ? toBytes([]) : await store.piece(unit.beyond);
  if (!beyond) throw missing(unit.beyond!);
  return {
    gathered: { ...fromBytes<Omit<Gathered, 'issues'>>(lists), issues: [] },
    beyond: fromBytes<Facility[]>(beyond),
  };
}

async function assess(unit: ProvinceUnit, store: Store): Promise<OutFile[]> {
  const { gathered, beyond } = await readPrepared(unit, store);
  const options = assessOptions(wordsFor(unit));
  const { project, outputs, issues } = await makeResults(options, gathered, beyond);
  const files = outputs.map(({ path, bytes }) => ({
    name: relative(options.out, path).replaceAll('\\', '/'),
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  }));
  const title = unit.name === unit.code ? project.title : unit.name;
  const own = { ...project, id: `district-${unit.code}`, title: title || unit.code };
  return [
    ...files,
    { name: PROJECT, bytes: writeProject(own) },
    { name: ISSUES, bytes: toBytes(issues) },
  ];
}

async function site(unit: ProvinceUnit, store: Store): Promise<OutFile[]> {
  const { gathered, beyond } = await readPrepared(unit, store);
  const options = assessOptions(wordsFor(unit));
  const { issues, ...output } = await askSiting(unit, options, gathered, beyond);
  return [
    { name: SITING, bytes: toBytes(output) },
    { name: ISSUES, bytes: toBytes(issues) },
  ];
}

const DO = { prepare, assess, site, curve: site } as const satisfies Record<
  ProvinceUnit['task'],
  (unit: ProvinceUnit, store: Store) => Promise<OutFile[]>
>;

/**
 * Does a unit whose output is not in the store yet, and gives its key.
 * @throws Unusable, UnreadableFile where its data are bad
 */
export async function runUnit(
  unit: ProvinceUnit,
  store: Store,
): Promise<{ key: string; done: boolean }> {
  const identity = await identifyUnit(unit);
  const key = await keyOf(identity);
  if (await store.read(key)) return { key, done: false };
  const files = await DO[unit.task](unit, store);
  await store.write(key, identity, files);
  return { key, done: true };
}
