import { AREA_LEVELS, type AreaLevel } from '../../core/vocabulary/area-levels.ts';
import { FACILITY_NUMBERS } from '../../core/vocabulary/facility-fields.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import { byWords } from '../../core/vocabulary/own-words.ts';
import type { FieldName, Role } from '../mapping/mapping.ts';

/** The lists of a project as they are worked on: areas one level at a time. */
export const LIST_IDS = [...AREA_LEVELS, 'facilities', 'demand', 'candidates'] as const;
export type ListId = (typeof LIST_IDS)[number];

/** What the cells of a column hold, and so how they are read, sorted and edited. */
export type CellType = 'text' | 'number' | 'year' | 'choice' | 'words';

export interface ListField {
  field: FieldName;
  type: CellType;
  /** It cannot be empty. */
  required?: boolean;
}

const text = (field: FieldName): ListField => ({ field, type: 'text' });
const number = (field: FieldName): ListField => ({
  field,
  type: field === 'openedYear' || field === 'builtYear' ? 'year' : 'number',
});
const choice = (field: FieldName): ListField => ({ field, type: 'choice' });
const NAME: ListField = { field: 'name', type: 'text', required: true };
const PLACE: readonly ListField[] = [
  { field: 'lng', type: 'number', required: true },
  { field: 'lat', type: 'number', required: true },
];

const fields = byWords((): Readonly<Record<Role, readonly ListField[]>> => ({
  areas: [
    NAME,
    text('code'),
    choice('zone'),
    choice('central'),
    ...[...PEOPLE_FIELDS, 'households' as const, 'floorAreaM2' as const, 'builtYear' as const].map(
      number,
    ),
  ],
  facilities: [
    NAME,
    { field: 'kinds', type: 'words', required: true },
    text('address'),
    ...FACILITY_NUMBERS.map(number),
    choice('operator'),
    choice('sociallyOperated'),
    choice('inclusive'),
    { field: 'services', type: 'words' },
    ...PLACE,
  ],
  demand: [...PEOPLE_FIELDS.map(number), ...PLACE],
  candidates: [
    NAME,
    number('maxFloorAreaM2'),
    number('minFloorAreaM2'),
    number('costYuan'),
    text('owner'),
    text('address'),
    { field: 'kinds', type: 'words' },
    choice('idleStep'),
    choice('candidateRole'),
    ...PLACE,
  ],
}));

/** The level of a list of areas; undefined for the other lists. */
export function findListLevel(list: ListId): AreaLevel | undefined {
  return AREA_LEVELS.find((level) => level === list);
}

/** What the records of a list are. */
export function findListRole(list: ListId): Role {
  return list === 'facilities' || list === 'demand' || list === 'candidates' ? list : 'areas';
}

/** Fields of a list that a planner can change, in the order of the columns. */
export function fieldsOfList(list: ListId): readonly ListField[] {
  return fields()[findListRole(list)];
}

/** Where a record keeps a field: candidates call their role by another name than files do. */
export function memberOfField(field: FieldName): string {
  return field === 'candidateRole' ? 'role' : field;
}
