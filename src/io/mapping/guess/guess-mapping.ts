import type { AreaLevel } from '../../../core/vocabulary/area-levels.ts';
import type { FacilityKind } from '../../../core/vocabulary/kinds.ts';
import { cellText, type RecordSet } from '../../records.ts';
import { guessAxes } from '../place/guess-axes.ts';
import { guessColumns } from './guess-columns.ts';
import { guessKind } from './guess-kind.ts';
import { guessLevel } from './guess-level.ts';
import { guessNameColumn } from './guess-name-column.ts';
import { guessRole, type RoleGuess } from './guess-role.ts';
import { kindValueParts, kindValueReader } from '../parse/kind-value.ts';
import { plainRecord, type FieldName, type Mapping, type Role } from '../mapping.ts';

/** One value of the kinds column as the dialog shows it. */
interface KindValueGuess {
  value: string;
  /** Rows that hold it. */
  count: number;
  kind?: FacilityKind;
  how: 'exact' | 'contains' | 'none';
}

export interface MappingGuess {
  mapping: Mapping;
  /** How sure each guess is, 0–1. */
  confidence: { role: number; level?: number; columns: Partial<Record<FieldName, number>> };
  /** What the file may be just as well; absent where the planner has said what it is. */
  orRole?: Role;
  /** The commonest value first; empty without a kinds column. */
  kindValues: KindValueGuess[];
}

/** Of a column that only its texts speak for. */
const UNSURE = 0.4;

/** What the caller knows already. */
export interface Known {
  role?: Role;
  level?: AreaLevel;
  /** Column of the kinds that the planner chose instead of the guess. */
  kindsColumn?: string;
}

/** Values of a kinds column with their counts and likely kinds. */
function guessKindValues(set: RecordSet, column: string): KindValueGuess[] {
  const counts = new Map<string, number>();
  const cells = new Map<string, number>();
  const read = kindValueReader(set, column);
  for (const cell of set.records.map(read)) cells.set(cell, (cells.get(cell) ?? 0) + 1);
  for (const [cell, count] of cells) {
    for (const value of kindValueParts(cell, (part) => guessKind(part)?.how === 'exact')) {
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  const guesses: KindValueGuess[] = [];
  for (const [value, count] of [...counts].toSorted((a, b) => b[1] - a[1])) {
    const guess = guessKind(value);
    guesses.push(
      guess ? { value, count, kind: guess.kind, how: guess.how } : { value, count, how: 'none' },
    );
  }
  return guesses;
}

function cellsOf(set: RecordSet, column: string | undefined): string[] {
  const at = column === undefined ? -1 : set.fields.indexOf(column);
  return at === -1 ? [] : set.records.map((record) => cellText(record.values[at]));
}

/** Demand without a place of its own can only be people to join onto areas. */
function namesAreasOnly(set: RecordSet, role: Role): boolean {
  if (role !== 'demand' || set.records.some(({ geometry }) => geometry)) return false;
  const columns = guessColumns(set, 'demand');
  return !columns.has('lngLat') && (!columns.has('lng') || !columns.has('lat'));
}

/** The most likely reading of a file, from its headers, values and name; every part can be corrected. */
export function guessMapping(set: RecordSet, known: Known = {}): MappingGuess {
  const role: RoleGuess = known.role
    ? { role: namesAreasOnly(set, known.role) ? ('areas' as const) : known.role, confidence: 1 }
    : guessRole(set);
  const columns = guessColumns(set, role.role);
  if (known.kindsColumn) columns.set('kinds', { column: known.kindsColumn, confidence: 1 });
  const mapping: Mapping = {
    role: role.role,
    crs: set.crs ?? 'wgs84',
    columns: {},
    kindValues: plainRecord(),
  };
  const confidence: MappingGuess['confidence'] = { role: role.confidence, columns: {} };
  for (const [field, guess] of columns) {
    mapping.columns[field] = guess.column;
    confidence.columns[field] = guess.confidence;
  }
  Object.assign(mapping, guessAxes(set, mapping));
  const orRole = role.or && { orRole: role.or };
  if (role.role === 'areas') {
    const outlined = set.records.some(({ geometry }) => geometry?.type.endsWith('Polygon'));
    const named = mapping.columns.name === undefined && outlined ? guessNameColumn(set) : undefined;
    if (named !== undefined && !Object.values(mapping.columns).includes(named)) {
      mapping.columns.name = named;
      confidence.columns.name = UNSURE;
    }
    const level = known.level
      ? { level: known.level, confidence: 1 }
      : guessLevel(
          cellsOf(set, mapping.columns.name),
          cellsOf(set, mapping.columns.code),
          set.fileName,
          mapping.columns.name,
        );
    if (level) {
      mapping.level = level.level;
      confidence.level = level.confidence;
    }
    return { mapping, confidence, ...orRole, kindValues: [] };
  }
  if (role.role === 'demand') return { mapping, confidence, ...orRole, kindValues: [] };
  const kindsColumn = mapping.columns.kinds;
  const kindValues = kindsColumn === undefined ? [] : guessKindValues(set, kindsColumn);
  for (const { value, kind } of kindValues) if (kind) mapping.kindValues[value] = kind;
  if (role.role === 'facilities') mapping.kindFromName = kindsColumn === undefined;
  return { mapping, confidence, kindValues };
}
