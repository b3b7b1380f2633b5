import type { UnjoinedRow } from '../../core/hygiene/near-areas.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import { byWords } from '../../core/vocabulary/own-words.ts';
import type { AreaLevel, Zone } from '../../core/vocabulary/area-levels.ts';
import type { Candidate } from '../../core/plan/records/candidate.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import type { DemandPoint } from '../../core/plan/records/demand.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import { FACILITY_NUMBERS } from '../../core/vocabulary/facility-fields.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { UnplacedFacility } from '../../core/plan/records/unplaced.ts';

export type Role = 'areas' | 'facilities' | 'demand' | 'candidates';
export type { Crs };

/** Fields of an area that a file can give, by the names of files, CLI and code. */
const areaFields = () =>
  [
    'id',
    'name',
    'level',
    'parentId',
    'code',
    'zone',
    'central',
    ...PEOPLE_FIELDS,
    'households',
    'floorAreaM2',
    'builtYear',
    'lng',
    'lat',
    'lngLat',
  ] as const;
export type AreaField = ReturnType<typeof areaFields>[number];

const FACILITY_FIELDS = [
  'id',
  'name',
  'kinds',
  'lng',
  'lat',
  'lngLat',
  'address',
  'areaName',
  ...FACILITY_NUMBERS,
  'operator',
  'sociallyOperated',
  'inclusive',
  'services',
] as const;
export type FacilityField = (typeof FACILITY_FIELDS)[number];

const demandFields = () => ['id', 'lng', 'lat', 'lngLat', ...PEOPLE_FIELDS, 'floors'] as const;
export type DemandField = ReturnType<typeof demandFields>[number];

const CANDIDATE_FIELDS = [
  'id',
  'name',
  'kinds',
  'lng',
  'lat',
  'lngLat',
  'address',
  'maxFloorAreaM2',
  'minFloorAreaM2',
  'costYuan',
  'owner',
  'candidateRole',
  'idleStep',
] as const;
export type CandidateField = (typeof CANDIDATE_FIELDS)[number];

export type FieldName = AreaField | FacilityField | DemandField | CandidateField;

/** Fields that a file of each role can give, groups that documents declare among them. */
export const fieldsByRole = byWords((): Record<Role, readonly FieldName[]> => ({
  areas: areaFields(),
  facilities: FACILITY_FIELDS,
  demand: demandFields(),
  candidates: CANDIDATE_FIELDS,
}));

/** How the columns of one file are to be understood. */
export interface Mapping {
  role: Role;
  /** Level of the areas; a `level` column goes before it. */
  level?: AreaLevel;
  /** System the coordinates are in; what is stored is WGS-84. CGCS2000 counts as WGS-84, equal within a metre. */
  crs: Crs;
  /** Coordinates stand as latitude, longitude and are to be exchanged. */
  swap?: boolean;
  columns: Partial<Record<FieldName, string>>;
  /** Value of the kinds column → kind; made without a prototype, since values are any text. */
  kindValues: Record<string, FacilityKind>;
  /** Kind of rows whose value is empty or unknown; without it they are left out. */
  defaultKind?: FacilityKind;
  /** Rows without a known kind are given one by words in their name; each is reported. */
  kindFromName?: boolean;
  /** Zone of areas that state none. */
  zone?: Zone;
}

/** What a file became; people of a table without outlines are joined onto the areas that were loaded. */
export type Applied =
  | { role: 'areas'; areas: Area[] }
  | { role: 'facilities'; facilities: Facility[]; unplaced: UnplacedFacility[] }
  | { role: 'demand'; demand: DemandPoint[] }
  | { role: 'candidates'; candidates: Candidate[] }
  | { role: 'population'; areas: Area[]; joined: number; unjoined: UnjoinedRow[] };

/** What is loaded already, to join and to compare with. */
export interface Loaded {
  areas: readonly Area[];
  facilities: readonly Facility[];
  demand: readonly DemandPoint[];
  /** Facilities without a place. */
  unplaced?: readonly UnplacedFacility[];
  /** Idle buildings and plots where sites may stand. */
  candidates?: readonly Candidate[];
}

export const NOTHING_LOADED: Loaded = { areas: [], facilities: [], demand: [] };

/** What applying a mapping needs to know beside the file. */
export interface ApplyContext {
  /** Everything loaded but what this file is to replace. */
  loaded: Loaded;
  /** Id of the source that each record is marked with. */
  sourceId?: string;
}

/** A record of texts that a key such as `__proto__` cannot disturb. */
export function plainRecord(
  entries: Iterable<readonly [string, string]> = [],
): Record<string, string> {
  const record = Object.create(null) as Record<string, string>;
  for (const [key, value] of entries) record[key] = value;
  return record;
}
