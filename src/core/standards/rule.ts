import type { AreaLevel, Zone } from '../vocabulary/area-levels.ts';
import type { PeopleField } from '../vocabulary/people.ts';
import type { FacilityNumber, Service } from '../vocabulary/facility-fields.ts';
import type { FacilityKind } from '../vocabulary/kinds.ts';

export const COMPARISONS = ['>=', '>', '<=', '<'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What a facility must be besides its kind; every stated part must hold, an absent part asks nothing. */
export interface FacilityCondition {
  /** Any one of these, or a kind below it. */
  kinds?: FacilityKind[];
  /** None of these, nor a kind below them. */
  exceptKinds?: FacilityKind[];
  /** All of these. */
  services?: Service[];
  /** At least so many of any. */
  minServices?: number;
  minFloorAreaM2?: number;
  operator?: 'public' | 'private';
  sociallyOperated?: boolean;
  inclusive?: boolean;
}

/** Which facilities a rule looks at. */
export interface FacilityFilter extends FacilityCondition {
  kinds: FacilityKind[];
}

/** Number of facilities. */
export interface CountRule {
  shape: 'count';
  of: FacilityFilter;
}

/** Sum of a field over facilities. */
export interface SumRule {
  shape: 'sum';
  field: FacilityNumber;
  of: FacilityFilter;
}

/** Sum of a field over facilities opened in `sinceYear` or later, up to the year looked at; without a field, their number. */
export interface GrowthRule {
  shape: 'growth';
  field?: FacilityNumber;
  of: FacilityFilter;
  sinceYear: number;
}

/** Sum of a field for every `per` persons or households: beds per 1000, m² per 100 households, land per person. */
export interface PerPeopleRule {
  shape: 'per-people';
  field: FacilityNumber;
  of: FacilityFilter;
  people: PeopleField | 'households';
  per: number;
}

/**
 * Percent of facilities, or of an amount they hold, that meets a condition (`where`)
 * or that another field states (`partField`, such as nursing beds among beds).
 */
export interface ShareRule {
  shape: 'share';
  of: FacilityFilter;
  /** What each facility weighs; absent: each weighs one. */
  field?: FacilityNumber;
  where?: FacilityCondition;
  partField?: FacilityNumber;
}

/** Percent of mean `field` over facilities that meet `where`, against the mean over those that do not. */
export interface MeanRatioRule {
  shape: 'mean-ratio';
  of: FacilityFilter;
  field: FacilityNumber;
  where: FacilityCondition;
}

/** Percent of people inside the walking circles of the kinds. */
export interface CircleRule {
  shape: 'circle';
  kinds: FacilityKind[];
  people: PeopleField;
  /** The rule's own walking time, whatever the settings say; absent where it states a length. */
  minutes?: number;
  /** Length of the way in metres, for a rule that states no time. */
  radiusM?: number;
}

/** Percent of facilities that have one of the `near` kinds within a straight distance. */
export interface NearnessRule {
  shape: 'nearness';
  of: FacilityFilter;
  near: FacilityKind[];
  withinM: number;
}

/** One thing an area must meet to count in an `area-share`: another row of the document, or a rule. */
export type AreaTest =
  { standard: string } | { rule: AreaRule; comparison: Comparison; target: number };

/** Percent of areas of a level that meet every test. */
export interface AreaShareRule {
  shape: 'area-share';
  areas: { level: AreaLevel; zones?: Zone[]; builtFrom?: number };
  meets: AreaTest[];
}

/** Nothing a map can measure: the planner reports the value. */
export interface ReportedRule {
  shape: 'reported';
}

/** Rules that one area can be held against by its own facilities and people. */
export type AreaRule = CountRule | SumRule | GrowthRule | PerPeopleRule | ShareRule | MeanRatioRule;

export type Rule = AreaRule | CircleRule | NearnessRule | AreaShareRule | ReportedRule;
export type RuleShape = Rule['shape'];
