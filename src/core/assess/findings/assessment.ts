import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { AreaLevel } from '../../vocabulary/area-levels.ts';
import type { Comparison, Rule } from '../../standards/rule.ts';
import type { People } from '../../vocabulary/people.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';

export const VERDICTS = ['met', 'unmet', 'unassessed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a finding says: a verdict, or that the row is not asked of this place 不适用, which is no verdict. */
export const OUTCOMES = [...VERDICTS, 'not-applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What has to be looked at first comes first. */
export const OUTCOME_RANK: Readonly<Record<Outcome, number>> = {
  unmet: 0,
  unassessed: 1,
  met: 2,
  'not-applicable': 3,
};

/** How many findings say what; 不适用 is counted apart from the verdicts. */
export type OutcomeCounts = Record<Outcome, number>;

export function countOutcomes(findings: readonly Pick<Finding, 'verdict'>[]): OutcomeCounts {
  const counts: OutcomeCounts = { met: 0, unmet: 0, unassessed: 0, 'not-applicable': 0 };
  for (const { verdict } of findings) counts[verdict]++;
  return counts;
}

/** Counts of findings of documents in force: those for comparison 参照 are in no total. */
export function countInForce(
  findings: readonly Pick<Finding, 'verdict' | 'inForce'>[],
): OutcomeCounts {
  return countOutcomes(findings.filter(({ inForce }) => inForce));
}

/** Id that stands for all loaded areas together when no district is loaded. */
export const WHOLE_ID = 'all';

/** A field that a rule needs and the data lack, with the records that lack it. */
export interface Missing {
  field: string;
  of: 'area' | 'facility' | 'demand';
  /** Ids of the records; empty when the whole table is absent. */
  ids: string[];
}

/** What came of one of several rules that a row is made of. */
export interface RuleCheck {
  rule: Rule;
  comparison: Comparison;
  target: number;
  verdict: Verdict;
  measured: number | null;
  bounds?: { lower: number | null; upper: number | null };
}

/** One standard, found for one area. */
export interface Finding {
  /** Id of the standard, such as `A2`. */
  rule: string;
  /** Tells apart several findings of one standard in one area (`eldercare`, `childcare`); absent else. */
  part?: string;
  documentId: string;
  clause: string;
  areaId: string;
  areaName: string;
  level: AreaLevel | 'all';
  verdict: Outcome;
  /** The document is in force where the area lies; otherwise it is there for comparison 参照. */
  inForce: boolean;
  /**
   * For orientation where a row of the whole city is not asked of this place: what falls to the place, a total
   * by people, anything else as it stands; absent where the people of the city are not known.
   */
  cityShare?: number;
  /** Measured without a verdict: encouraged only, or one tier of several. */
  onlyShown?: true;
  /** In `unit`; null when it is not known, even where the verdict is sure. Percent for shares. */
  measured: number | null;
  /** Between what `measured` lies where it is not known but something is; null is an open end. */
  bounds?: { lower: number | null; upper: number | null };
  target: number;
  /** What came of each rule, where the row is made of several: a choice, or a tiered list. */
  checks?: RuleCheck[];
  /** The target is the planner's own, not the document's. */
  targetIsPlanners: boolean;
  unit: string;
  /** In `unit`, 0 when met, null without a verdict or when unassessed. */
  shortfall: number | null;
  missing: Missing[];
  /** Ids of facilities that count. */
  evidence: string[];
}

/** What a finding surely has: its value, or the lower end of what it may be; 0 where nothing is known. */
export function leastMeasured({ measured, bounds }: Pick<Finding, 'measured' | 'bounds'>): number {
  return measured ?? bounds?.lower ?? 0;
}

/** Coverage of one kind in one area at the settings' minutes. */
export interface CoverageRow {
  kind: FacilityKind;
  areaId: string;
  areaName: string;
  level: AreaLevel | 'all';
  groundM2: number;
  /** Absent, and nobody is covered for certain, where the list of the kind is not loaded. */
  groundCoveredM2?: number;
  /** Absent fields are unknown. */
  people: People;
  covered: People;
  /** People were known only as a number for the area and counted as spread evenly over its ground. */
  spreadEvenly: boolean;
}

/** What the map and the export draw for one kind. */
export interface KindShapes {
  kind: FacilityKind;
  /** Union of the circles; null when there is no facility of the kind. */
  circles: Feature<MultiPolygon | Polygon> | null;
  /** Ground of the finest loaded level outside every circle; null when there is none. */
  gaps: Feature<MultiPolygon | Polygon> | null;
}

/** Everything computed from one project, scenario and set of settings. */
export interface Assessment {
  /** Identifies the inputs; two assessments with one key are the same. */
  key: string;
  findings: readonly Finding[];
  coverage: readonly CoverageRow[];
}
