import type { AreaLevel, Zone } from '../vocabulary/area-levels.ts';
import type { PeopleField } from '../vocabulary/people.ts';
import type { FacilityNumber, Operator, Service } from '../vocabulary/facility-fields.ts';
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
  minLandM2?: number;
  minBeds?: number;
  minPlaces?: number;
  /** This, or any one of these. */
  operator?: Operator | Operator[];
  sociallyOperated?: boolean;
  inclusive?: boolean;
  /** At least one of these besides. */
  anyOf?: FacilityCondition[];
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
  /** Fields that count on top, such as family beds among beds. */
  plus?: FacilityNumber[];
  of: FacilityFilter;
}

/** Sum of a field over facilities opened in `sinceYear` or later, up to the year looked at; without a field, their number. */
export interface GrowthRule {
  shape: 'growth';
  field?: FacilityNumber;
  of: FacilityFilter;
  sinceYear: number;
}

/**
 * Sum of a field for every `per` persons or households: beds per 1000, m² per 100 households, land per
 * person; without a field the number of facilities, such as one per 50 000.
 */
export interface PerPeopleRule {
  shape: 'per-people';
  field?: FacilityNumber;
  plus?: FacilityNumber[];
  of: FacilityFilter;
  people: PeopleField | 'households';
  per: number;
  /**
   * What the people of the place can walk to counts instead of what stands in it: each facility shared
   * among all people within so many minutes of it (two-step floating catchment area).
   */
  withinMinutes?: number;
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

/**
 * Percent of mean `field` over facilities that meet `where`, against the mean over those that do not;
 * with `each` the largest single one instead of the mean, so that every facility is held against it.
 */
export interface MeanRatioRule {
  shape: 'mean-ratio';
  of: FacilityFilter;
  field: FacilityNumber;
  where: FacilityCondition;
  each?: true;
}

/** Percent of people inside the circles of facilities that serve them. */
export interface CircleRule {
  shape: 'circle';
  kinds: FacilityKind[];
  /** What such a facility must be or offer to count. */
  where?: FacilityCondition;
  people: PeopleField;
  /** Carried to the people's door by the settings' vehicle 配餐 instead of walked to. */
  by?: 'delivery';
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

/** People for each facility: 5000 to 12 000 residents to a centre. */
export interface PerFacilityRule {
  shape: 'per-facility';
  of: FacilityFilter;
  people: PeopleField | 'households';
}

/** Facilities, or a field over them, for each square kilometre of ground. */
export interface PerKm2Rule {
  shape: 'per-km2';
  field?: FacilityNumber;
  plus?: FacilityNumber[];
  of: FacilityFilter;
}

/** One thing an area must meet to count in an `area-share`: another row of the document, or a rule. */
export type AreaTest =
  | { standard: string }
  /** A target of null is the planner's share: the document states none for its circle. */
  | { rule: AreaRule; comparison: Comparison; target: number | null };

/** How many of several rules are met, where a document leaves the choice: a station or two points. */
export interface EitherRule {
  shape: 'either';
  rules: AreaTest[];
}

/** A line of a tiered list: what must be within some minutes, how large each is, and how much there is per 1000 people. */
export interface TierLine {
  minutes: number;
  kinds: FacilityKind[];
  /** Least size of each that counts. */
  minFloorAreaM2?: number;
  minLandM2?: number;
  floorAreaPer1000?: number;
  landPer1000?: number;
  /** Percent of the people within the minutes; absent: the planner's share. */
  sharePct?: number;
}

/** Percent of the requirements of a tiered list 分级配置 that are met: a circle, floor area and land of each line. */
export interface TieredRule {
  shape: 'tiered';
  people: PeopleField;
  lines: TierLine[];
}

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
export type AreaRule =
  | CountRule
  | SumRule
  | GrowthRule
  | PerPeopleRule
  | PerFacilityRule
  | PerKm2Rule
  | ShareRule
  | MeanRatioRule
  | CircleRule;

export type Rule = AreaRule | NearnessRule | AreaShareRule | EitherRule | TieredRule | ReportedRule;
export type RuleShape = Rule['shape'];
