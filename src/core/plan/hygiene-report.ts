import type { Polygon } from 'geojson';
import type { Severity } from '../base/issue.ts';
import type { People } from '../vocabulary/people.ts';

/** What can be wrong with data that were read without fault. */
export const HYGIENE_CODES = [
  'duplicate',
  'same-place',
  'unplaced-known',
  'outside-areas',
  'on-border',
  'areas-overlap',
  'areas-sliver',
  'areas-gap',
  'code-form',
  'code-twice',
  'code-not-nested',
  'area-elsewhere',
  'names-nearly',
  'name-near-area',
  'value-impossible',
  'people-parts',
  'people-sources',
] as const;
export type HygieneCode = (typeof HYGIENE_CODES)[number];

/** What the planner can do about a finding, as data; `core/hygiene/apply-mend` does it. */
export type Mend =
  | { act: 'remove-facility'; id: string }
  | { act: 'merge-facilities'; keep: string; drop: string }
  | { act: 'settle-unplaced'; keep: string; drop: string }
  | { act: 'move-facility'; id: string; lng: number; lat: number; areaId: string }
  | { act: 'clear-value'; of: 'facility' | 'area'; id: string; field: string }
  | { act: 'cut-overlap'; id: string; other: string }
  | { act: 'fill-sliver'; id: string; ground: Polygon }
  | { act: 'set-parent'; id: string; parentId: string }
  | { act: 'clear-code'; id: string }
  | { act: 'join-people'; areaId: string; people: People & { households?: number } };

/** One line of the report. */
export interface HygieneItem {
  /** The same for the same fault of the same records. */
  id: string;
  code: HygieneCode;
  severity: Severity;
  /** Areas and facilities concerned; the first is where the line leads. */
  ids: string[];
  lngLat?: [number, number];
  params: Record<string, string | number>;
  mends: Mend[];
}

/** Takes a line that was found; its id is made of it. */
export type AddDoubt = (item: Omit<HygieneItem, 'id'>) => void;

/** What was found in the loaded data, kept with the project. */
export interface HygieneReport {
  items: HygieneItem[];
  /** How many were found of each code; more than are listed where a code is cut. */
  counts: Partial<Record<HygieneCode, number>>;
  /** Lines that the planner looked at and left as they are; they do not come again. */
  kept: string[];
  /** Lines that contradict what the planner decided with a mend; they do not come again while that holds. */
  answered?: string[];
}
