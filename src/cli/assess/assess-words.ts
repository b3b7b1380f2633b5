import { basename } from 'node:path';
import { LIBRARY } from '../../core/standards/library.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { AREA_LEVELS, type AreaLevel } from '../../core/vocabulary/area-levels.ts';
import { useWords, wordsOf } from '../../core/vocabulary/own-words.ts';
import { type FacilityKind, kindRecord, KINDS } from '../../core/vocabulary/kinds.ts';
import { type Crs, fieldsByRole, type Role } from '../../io/mapping/mapping.ts';
import { readStandards } from '../../io/project/read-standards.ts';
import { namedCrs } from '../input/named-crs.ts';
import { oneOf, splitOnce } from '../options/option-table.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

export interface AreaFile {
  level: AreaLevel;
  file: string;
}

/** Columns that the caller named, by role and field. */
export type ColumnNames = Record<Role, Map<string, string>>;

/** Systems of the coordinates that the caller named: for facilities and demand, and for one role. */
export interface Systems {
  crs?: Crs | 'auto';
  crsOf: Partial<Record<Role, Crs>>;
}

const ROLES = ['areas', 'facilities', 'demand'] as const satisfies readonly Role[];

export function readAreaFiles(words: readonly string[], name: string): AreaFile[] {
  if (words.length === 0) throw new Unusable(say('terminal.areas-missing-name-at-least'));
  return words.map((word) => {
    const [level, file] = splitOnce(word, name, 'LEVEL=FILE');
    return { level: oneOf(level, AREA_LEVELS, name), file };
  });
}

export function readColumns(words: readonly string[], name: string): ColumnNames {
  const columns: ColumnNames = {
    areas: new Map(),
    facilities: new Map(),
    demand: new Map(),
    candidates: new Map(),
  };
  for (const word of words) {
    const [target, column] = splitOnce(word, name, 'areas.FIELD=COLUMN');
    const [first = '', field = ''] = target.split('.');
    const role = oneOf(first, ROLES, name);
    if (!fieldsByRole()[role].some((own) => own === field)) {
      const fields = fieldsByRole()[role].join(', ');
      throw new Unusable(say('terminal.map-have-no-field-they', { word, role, field, fields }));
    }
    columns[role].set(field, column);
  }
  return columns;
}

/** @param word what the caller wrote, for the message */
function kindOf(kind: string, word: string, name: string): FacilityKind {
  if (!kindRecord(kind)) throw new Unusable(say('terminal.there-no-kind', { name, word, kind }));
  return kind;
}

function systemOf(word: string): Crs {
  const crs = namedCrs(word);
  if (!crs) {
    throw new Unusable(say('terminal.crs-expected', { word }));
  }
  return crs;
}

export function readSystems(words: readonly string[], name: string): Systems {
  const systems: Systems = { crsOf: {} };
  for (const word of words) {
    if (!word.includes('=')) {
      systems.crs = word === 'auto' ? 'auto' : systemOf(word);
      continue;
    }
    const [role, system] = splitOnce(word, name, 'SYSTEM or ROLE=SYSTEM');
    systems.crsOf[oneOf(role, ROLES, name)] = systemOf(system);
  }
  return systems;
}

export function readKinds(words: readonly string[], name: string): Map<string, FacilityKind> {
  return new Map(
    words.map((word) => {
      const [value, kind] = splitOnce(word, name, 'VALUE=KIND');
      return [value, kindOf(kind, word, name)];
    }),
  );
}

/** Kinds, one or several after another or with commas; empty: none was named. */
export function readKindList(words: readonly string[], name: string): FacilityKind[] {
  const kinds = words.flatMap((word) => word.split(',').map((each) => each.trim()));
  return [...new Set(kinds.filter((kind) => kind !== '').map((kind) => kindOf(kind, kind, name)))];
}

/** Kinds whose lists are complete, by ids with commas between them; `all` is every one. */
export function readComplete(words: readonly string[], name: string): FacilityKind[] {
  const ids = words.flatMap((word) => word.split(',')).filter((id) => id !== '');
  if (ids.includes('all'))
    return KINDS.filter(({ parents }) => parents.length === 0).map(({ id }) => id);
  return ids.map((id) => kindOf(id, id, name));
}

/** Reads own documents; their ids and prefixes must be free. @throws Unusable, UnreadableFile */
export function readDocuments(files: readonly string[]): StandardDocument[] {
  const own: StandardDocument[] = [];
  for (const file of files) {
    const { value, issues } = readStandards(readBytes(file), basename(file));
    if (!value) throw new UnreadableFile(issues);
    const taken = [...LIBRARY.documents, ...own].find(
      ({ id, prefix }) => id === value.id || prefix === value.prefix,
    );
    if (taken) {
      throw new Unusable(say('terminal.document-id-prefix-that', { file, id: taken.id }));
    }
    own.push(value);
  }
  useWords(wordsOf(own));
  return own;
}
