import type { Text } from '../../base/text.ts';
import type { AreaLevel } from '../../vocabulary/area-levels.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { PeopleField } from '../../vocabulary/people.ts';

/** Lists of a project that a round freezes, stored by what became of their records. */
export const ROUND_LISTS = ['areas', 'facilities', 'demand', 'unplaced', 'reported'] as const;
export type RoundList = (typeof ROUND_LISTS)[number];

/** What makes one list out of another by the ids of records. */
export interface ListDifference {
  /** Ids that are taken out. */
  gone?: string[];
  /** Records that stand in the place of the one with their id. */
  changed?: unknown[];
  /** Records that come in, with the place that each has in the end, in that order. */
  added?: [at: number, record: unknown][];
}

/** What makes the state of a round out of that of the round before; of the first, out of nothing. */
export interface StateDifference {
  lists: Partial<Record<RoundList, ListDifference>>;
  /** Other members as a whole, where they differ: settings, own documents, scenarios. */
  set: Record<string, unknown>;
}

/** One part of a row as it was assessed. */
export interface RoundRow {
  rule: string;
  part?: string;
  title: Text;
  documentId: string;
  unit: string;
  /** Hash of the row as its document stated it. */
  stated: string;
  /** R: reported by somebody; M: measured. */
  class: 'M' | 'R';
}

/** What one row came to in one area; null: unknown. `bounds` is left out where there are none. */
export type RoundFinding = [
  row: number,
  area: number,
  outcome: number,
  inForce: 0 | 1,
  measured: number | null,
  target: number,
  shortfall: number | null,
  lower?: number | null,
  upper?: number | null,
];

/** People of the group that a kind is for, and those within its circles, in one area. */
export type RoundCoverage = [
  kind: number,
  area: number,
  people: number | null,
  covered: number | null,
];

/** Results in rows of figures that name rows, areas and kinds by their position. */
export interface RoundResults {
  rows: RoundRow[];
  areas: { id: string; name: string; level: AreaLevel | 'all' }[];
  findings: RoundFinding[];
  kinds: { kind: FacilityKind; group: PeopleField }[];
  coverage: RoundCoverage[];
}

/** What was true, and what was found, on a day 期. */
export interface Round {
  id: string;
  name: string;
  /** ISO date that it stands for. */
  date: string;
  /** Version of the product, and hashes of documents and data. */
  versions: { product: string; standards: string; data: string };
  state: StateDifference;
  results: RoundResults;
}
