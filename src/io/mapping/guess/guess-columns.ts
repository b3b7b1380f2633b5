import { isOwnGroupId, PEOPLE_FIELDS } from '../../../core/vocabulary/people.ts';
import { FACILITY_NUMBERS } from '../../../core/vocabulary/facility-fields.ts';
import { cellText, type Cell, type RecordSet } from '../../records.ts';
import { aliasesOf } from '../aliases/aliases.ts';
import type { FieldAliases } from '../aliases/field-aliases.ts';
import { type HeaderAxis, headerAxis } from './axis-header.ts';
import { readPeopleHeader } from '../parse/people-header.ts';
import { fieldsByRole, type FieldName, type Role } from '../mapping.ts';
import { plainHeader } from '../parse/plain-header.ts';
import { parseNumber } from '../parse/parse-number.ts';
import { parsePosition } from '../parse/parse-position.ts';
import { parseCandidateRole } from '../parse/parse-candidate-role.ts';
import { parseIdleStep } from '../parse/parse-idle-step.ts';
import { parseFlag, parseLevel, parseOperator, parseZone } from '../parse/parse-words.ts';

export interface ColumnGuess {
  column: string;
  /** 0–1. */
  confidence: number;
}

const SAMPLE_ROWS = 200;
/** A column is taken from this confidence on. */
const LEAST = 0.4;
/** Score of a header that is one of a field's names, whichever, alone or below the name of a group. */
const EXACT = 0.8;
/** Score of a header that counts more ages than the field. */
const WIDER = 0.5;
/** Score of a header that is the beginning of one of a field's names, cut by its format. */
const CUT = 0.75;
/** How the cells of a field are read, where not every text will do. */
const UNDERSTOOD: Partial<Record<FieldName, (cell: Cell | undefined) => unknown>> = {
  level: parseLevel,
  zone: parseZone,
  central: parseFlag,
  operator: parseOperator,
  sociallyOperated: parseFlag,
  inclusive: parseFlag,
  candidateRole: parseCandidateRole,
  idleStep: parseIdleStep,
};
const CANDIDATE_NUMBERS = ['maxFloorAreaM2', 'minFloorAreaM2', 'costYuan'] as const;
const AMOUNTS: readonly FieldName[] = [
  ...PEOPLE_FIELDS,
  ...FACILITY_NUMBERS,
  ...CANDIDATE_NUMBERS,
  'households',
  'builtYear',
  'floors',
];
function readNumber(field: FieldName): (cell: Cell | undefined) => unknown {
  return (cell) => {
    const value = parseNumber(cell, field);
    return typeof value === 'number' ? value : undefined;
  };
}
for (const field of [...AMOUNTS, 'lng', 'lat'] as const) UNDERSTOOD[field] = readNumber(field);

function isAmount(field: FieldName): boolean {
  return AMOUNTS.includes(field) || isOwnGroupId(field);
}

UNDERSTOOD.lngLat = (cell) => parsePosition(cellText(cell));

/** Characters that fit into the ten bytes of a name in a dBase table: three in UTF-8, five in GBK. */
const CUT_CHARACTERS: Readonly<Record<string, number>> = { 'utf-8': 3, gb18030: 5, big5: 5 };

/** Whether a header is the beginning of a field's name, cut where a dBase table cuts names (`设施类` of `设施类型`). */
function isCutName(plain: string, { names }: FieldAliases, set: RecordSet): boolean {
  if (set.format !== 'gdal' || plain.length !== CUT_CHARACTERS[set.encoding ?? '']) return false;
  return /^[一-鿿]+$/.test(plain) && names.some((name) => name.startsWith(plain));
}

/** A name below that of its group (`坐标·经度`) says what the column is nearly as surely as alone. */
function nameScore(header: string, aliases: FieldAliases): number {
  const whole = partScore(header, aliases);
  const at = header.lastIndexOf('·');
  if (at === -1 || aliases.not?.test(plainHeader(header))) return whole;
  return Math.max(whole, 0.95 * partScore(header.slice(at + 1), aliases));
}

function partScore(header: string, aliases: FieldAliases): number {
  const plain = plainHeader(header);
  if (plain === '') return 0;
  const exact = aliases.names.indexOf(plain);
  if (exact !== -1) return 1 - exact * 0.01;
  if (aliases.not?.test(plain)) return 0;
  let best = aliases.like?.test(plain) ? 0.7 : 0;
  for (const name of aliases.names) {
    // Latin names of a few letters are part of many words; only Chinese ones may stand inside a header.
    if (name.length < 2 || !/[一-鿿]/.test(name) || !plain.includes(name)) continue;
    best = Math.max(best, 0.4 + (0.4 * name.length) / plain.length);
  }
  return best;
}

/** How sure a header counts the people of a field; one that counts more ages is shown to be looked at. */
function peopleScore(field: FieldName, header: string): number {
  const people = readPeopleHeader(header);
  if (people?.field !== field) return 0;
  return people.wider ? WIDER : EXACT;
}

const AXES: Readonly<
  Partial<Record<FieldName, readonly [surest: HeaderAxis, letter: HeaderAxis]>>
> = {
  lng: ['east', 'x'],
  lat: ['north', 'y'],
};

/** How sure a header that is nothing but a coordinate is one of a field; undefined for any other header. */
function axisScore(field: FieldName, header: string): number | undefined {
  const last = header.slice(header.lastIndexOf('·') + 1);
  const axis = headerAxis(last) ?? headerAxis(header);
  if (axis === undefined) return undefined;
  const [surest, letter] = AXES[field] ?? [];
  // What is headed as a coordinate is no other field, such as a place in one column.
  if (surest === undefined) return 0;
  if (axis === surest) return 1;
  return axis === letter ? 0.9 : 0;
}

/** Share of the filled cells of a column that the field understands; 1 for an empty column. */
function understoodShare(set: RecordSet, column: number, field: FieldName): number {
  const read = UNDERSTOOD[field] ?? (isOwnGroupId(field) ? readNumber(field) : undefined);
  if (!read) return 1;
  let filled = 0;
  let sound = 0;
  for (const record of set.records.slice(0, SAMPLE_ROWS)) {
    if (cellText(record.values[column]) === '') continue;
    filled += 1;
    if (read(record.values[column]) !== undefined) sound += 1;
  }
  return filled === 0 ? 1 : sound / filled;
}

/** Degrees that a place in China may have, which no other pair of numbers is likely to be. */
function isPairInChina(text: string): boolean {
  const [x = NaN, y = NaN] = parsePosition(text)?.position ?? [];
  const [least, most] = x < y ? [x, y] : [y, x];
  return least > 3 && least < 54 && most > 73 && most < 136;
}

/** A column of nothing but pairs of degrees, whatever it is called. */
function pairColumn({ fields, records, shapes }: RecordSet): string | undefined {
  return fields.find((column, at) => {
    if (column === shapes?.column) return false;
    let pairs = 0;
    for (const { values } of records.slice(0, SAMPLE_ROWS)) {
      const text = cellText(values[at]);
      if (text === '') continue;
      if (!isPairInChina(text)) return false;
      pairs += 1;
    }
    return pairs > 0;
  });
}

/** Columns E and N of numbers: alone such a letter may be anything, both together are a place. */
function letterColumns(set: RecordSet): Map<FieldName, string> {
  const found = (letter: string, field: FieldName) =>
    set.fields.find(
      (column, at) => plainHeader(column) === letter && understoodShare(set, at, field) === 1,
    );
  const [east, north] = [found('e', 'lng'), found('n', 'lat')];
  return new Map(east && north ? [['lng', east] as const, ['lat', north] as const] : []);
}

/** The columns of places by what they hold, where no header tells them. */
function placesByCells(set: RecordSet): Map<FieldName, string> {
  const pair = pairColumn(set);
  return pair === undefined ? letterColumns(set) : new Map([['lngLat', pair]]);
}

/** The most likely column for each field of a role; each column serves one field, the surest pair first. */
export function guessColumns(set: RecordSet, role: Role): Map<FieldName, ColumnGuess> {
  const guesses = guessByHeaders(set, role);
  const hasPlace = guesses.has('lngLat') || (guesses.has('lng') && guesses.has('lat'));
  if (hasPlace || set.shapes || set.records.some(({ geometry }) => geometry)) return guesses;
  for (const [field, column] of placesByCells(set)) {
    const other = [...guesses].find(([, guess]) => guess.column === column)?.[0];
    if (other) guesses.delete(other);
    guesses.set(field, { column, confidence: EXACT });
  }
  return guesses;
}

function guessByHeaders(set: RecordSet, role: Role): Map<FieldName, ColumnGuess> {
  const pairs: { field: FieldName; column: string; confidence: number; at: number }[] = [];
  for (const field of fieldsByRole()[role]) {
    const aliases = aliasesOf(role, field);
    if (!aliases) continue;
    for (const [at, column] of set.fields.entries()) {
      if (column === set.shapes?.column) continue;
      const isCut = isCutName(plainHeader(column), aliases, set);
      const named = Math.max(nameScore(column, aliases), isCut ? CUT : 0);
      let confidence = axisScore(field, column) ?? Math.max(named, peopleScore(field, column));
      if (confidence === 0) continue;
      const isItsName = confidence >= EXACT && isAmount(field);
      confidence *= 0.3 + 0.7 * understoodShare(set, at, field);
      // Cells that are no numbers below the very name of one are told, each with its place.
      if (isItsName) confidence = Math.max(confidence, LEAST);
      if (confidence >= LEAST) pairs.push({ field, column, confidence, at });
    }
  }
  pairs.sort((a, b) => b.confidence - a.confidence || a.at - b.at);
  const guesses = new Map<FieldName, ColumnGuess>();
  const taken = new Set<string>();
  for (const { field, column, confidence } of pairs) {
    if (guesses.has(field) || taken.has(column)) continue;
    guesses.set(field, { column, confidence });
    taken.add(column);
  }
  return guesses;
}
