import { basename } from 'node:path';
import { LIBRARY } from '../../core/standards/library.ts';
import type { SitingQuestion } from '../../core/siting/question/question.ts';
import type { AreaLevel } from '../../core/vocabulary/area-levels.ts';
import { sha256Hex } from '../../io/sha256.ts';
import { sorted } from '../../core/base/sorted.ts';
import { VERSION } from '../../version.ts';
import { hashInput } from './hash-input.ts';

/** Files of one district, by what they are to `kequan assess`. */
export interface UnitFiles {
  areas: Partial<Record<AreaLevel, string>>;
  facilities: string;
  demand?: string;
  network?: string;
  relief?: string;
  scenario?: string;
  reported?: string;
  growth?: string;
  document?: string[];
}

/** The same files with other paths. */
export function mapFiles(files: UnitFiles, change: (path: string) => string): UnitFiles {
  const { areas, document, ...one } = files;
  const changed = <T extends object>(named: T): T =>
    Object.fromEntries(Object.entries(named).map(([name, path]) => [name, change(path)])) as T;
  return {
    ...changed(one),
    areas: changed(areas),
    ...(document && { document: document.map(change) }),
  };
}

/** A word for an option of `kequan assess`; true: the option is only named; a list: it is given several times. */
export type Setting = string | number | boolean | readonly (string | number)[];

/**
 * `prepare` reads the lists, `assess` judges them, `site` answers a siting question, `curve` finds what each number of
 * sites brings.
 */
export const TASKS = ['prepare', 'assess', 'site', 'curve'] as const;

/** One district and one task: what `kequan run` does by itself. */
export interface ProvinceUnit {
  task: (typeof TASKS)[number];
  code: string;
  name: string;
  files: UnitFiles;
  crs?: string;
  standards: readonly string[];
  /** Options of `kequan assess` by name. */
  settings: Readonly<Record<string, Setting>>;
  /** Of all but `prepare`: key of the unit that read the lists. */
  prepared?: string;
  /** The same: SHA-256 of the list of facilities beyond the border, as it lies in the store. */
  beyond?: string;
  /** Of `site` and `curve`. */
  question?: SitingQuestion;
  /** Of `curve`: sites at most. */
  most?: number;
}

/** Settings that change how lists are read. */
const OF_READING = new Set(['map', 'kind', 'zone', 'from-encoding', 'without-hidden-rows']);
/** What the lists are read from; the other files are read by the assessment. */
const LISTS = ['areas', 'facilities', 'demand'] as const;

type Named = readonly [role: string, file: string];

/** Every file of a unit with the part that it plays. */
export function filesNamed({ files, task }: ProvinceUnit): Named[] {
  const one = (role: Exclude<keyof UnitFiles, 'areas' | 'document'>): Named[] =>
    files[role] === undefined ? [] : [[role, files[role]]];
  const lists: Named[] = [
    ...Object.entries(files.areas).map(([level, file]): Named => [`areas.${level}`, file]),
    ...one('facilities'),
    ...one('demand'),
  ];
  if (task === 'prepare') return lists;
  const beside = (['network', 'relief', 'scenario', 'reported', 'growth'] as const).flatMap(one);
  return [...lists, ...beside, ...(files.document ?? []).map((file): Named => ['document', file])];
}

let libraryHash: Promise<string> | undefined;

/** SHA-256 of the shipped standards. */
export function hashLibrary(): Promise<string> {
  libraryHash ??= sha256Hex(new TextEncoder().encode(JSON.stringify(sorted(LIBRARY.documents))));
  return libraryHash;
}

/** All that decides what a unit gives: the product, the standards, the inputs by their content, the settings. */
export interface UnitIdentity {
  task: ProvinceUnit['task'];
  code: string;
  name: string;
  version: string;
  library: string;
  /** `role name` → SHA-256. */
  inputs: Record<string, string>;
  crs?: string;
  standards?: readonly string[];
  settings: Record<string, Setting>;
  prepared?: string;
  beyond?: string;
  question?: SitingQuestion;
  most?: number;
}

/** @throws Unusable where an input cannot be read */
export async function identifyUnit(unit: ProvinceUnit): Promise<UnitIdentity> {
  const { task, code, name, crs, prepared, beyond, question, most } = unit;
  const isPrepare = task === 'prepare';
  const lists = new Set<string>(LISTS);
  const inputs: Record<string, string> = {};
  for (const [role, file] of filesNamed(unit)) {
    // What the lists hold is in the key of what was prepared from them.
    if (!isPrepare && lists.has(role.split('.')[0]!)) continue;
    inputs[`${role} ${basename(file)}`] = await hashInput(file);
  }
  const settings = Object.entries(unit.settings).filter(
    ([key]) => !isPrepare || OF_READING.has(key),
  );
  return {
    ...{
      task,
      code,
      name,
      version: VERSION,
      library: isPrepare ? '' : await hashLibrary(),
      inputs,
    },
    ...(crs !== undefined && { crs }),
    ...(!isPrepare && { standards: unit.standards }),
    settings: Object.fromEntries(settings),
    ...(prepared !== undefined && { prepared }),
    ...(beyond !== undefined && { beyond }),
    ...(question !== undefined && { question }),
    ...(most !== undefined && { most }),
  };
}

/** SHA-256 of an identity: the name of the unit's output. */
export function keyOf(identity: UnitIdentity): Promise<string> {
  return sha256Hex(new TextEncoder().encode(JSON.stringify(sorted(identity))));
}

/** The words of `kequan assess` for a unit. */
export function wordsFor({ files, crs, standards, settings }: ProvinceUnit): string[] {
  const words = Object.entries(files.areas).flatMap(([level, file]) => [
    '--areas',
    `${level}=${file}`,
  ]);
  for (const role of ['facilities', 'demand', 'network', 'relief', 'scenario'] as const)
    if (files[role] !== undefined) words.push(`--${role}`, files[role]);
  for (const role of ['reported', 'growth'] as const)
    if (files[role] !== undefined) words.push(`--${role}`, files[role]);
  for (const file of files.document ?? []) words.push('--document', file);
  if (crs !== undefined) words.push('--crs', crs);
  for (const id of standards) words.push('--standards', id);
  for (const [name, setting] of Object.entries(settings)) {
    if (setting === true) words.push(`--${name}`);
    else if (setting !== false)
      for (const value of [setting].flat()) words.push(`--${name}`, String(value));
  }
  return [...words, '--out', '.'];
}
