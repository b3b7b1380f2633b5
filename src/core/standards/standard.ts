import type { Text } from '../base/text.ts';
import type { Zone } from '../vocabulary/area-levels.ts';
import type { OwnKind } from '../vocabulary/own-words.ts';
import type { GroupRecord, PeopleField, PeopleFigure } from '../vocabulary/people.ts';
import type { FacilityKind } from '../vocabulary/kinds.ts';
import type { Comparison, Rule } from './rule.ts';
import type { Unit } from './unit.ts';

export const STANDARD_LEVELS = [
  'facility',
  'estate',
  'community',
  'street',
  'district',
  'city',
] as const;
export type StandardLevel = (typeof STANDARD_LEVELS)[number];

/** A figure for a year; `year` is null where the document names none. */
export interface YearValue {
  year: number | null;
  value: number;
  /** Where the document prints it in another unit than the rule measures. */
  unit?: Unit;
}

/** Like `YearValue`; a null value says that the document states no figure, so the planner's stands. */
export interface Target {
  year: number | null;
  value: number | null;
}

/** Another target for some areas: a table of areas 分解表, or a value by class of area. */
export interface AreaTarget extends Target {
  /** Whole names of areas. */
  names?: string[];
  /** Statistical codes of the areas themselves. */
  codes?: string[];
  zones?: Zone[];
  central?: boolean;
  value: number;
}

/** One measurable part of a row; most rows have exactly one. */
export interface StandardPart {
  /** Tells the parts of a row apart; absent when there is only one. */
  id?: string;
  title?: Text;
  rule: Rule;
  comparison: Comparison;
  /** By year, earliest first; at least one. */
  targets: Target[];
  /** Areas that the document gives a target of their own; a named area goes before its class. */
  byArea?: AreaTarget[];
  /** Measured and shown without a verdict: what a document only encourages, or one tier of several. */
  onlyShown?: true;
  /** The present value that the document prints. */
  present?: YearValue;
  unit: Unit;
  /** M: measured from areas, facilities, people and circles. R: reported by the planner. */
  class: 'M' | 'R';
  /** Stands where the document states no figure; absent: the settings' share. */
  plannersTarget?: number;
  /** The kind to build when this falls short. */
  buildKind?: FacilityKind;
  /** Name of what is asked, the same in every document that asks for the same thing over the same denominator. */
  indicator?: string;
}

/** What the size of an area is told by. */
export type ThresholdOf = PeopleField | 'households' | 'floorAreaM2';

/** Which areas a row speaks of; everything stated must hold, or any one of it with `match: 'any'`. */
export interface AppliesTo {
  /** Own or inherited zone of the area. */
  zones?: Zone[];
  /** Whether the area lies in a central urban district. */
  central?: boolean;
  /** Estates built in this year or later. */
  builtFrom?: number;
  /** Estates built before this year. */
  builtBefore?: number;
  /** Areas that the document exempts: those with one of these in their name. */
  exceptNames?: string[];
  /** Areas with at least so many people, households or m² of floor: what a threshold triggers. */
  threshold?: { of: ThresholdOf; atLeast: number };
  match?: 'all' | 'any';
}

/** One row of a plan document. */
export interface Standard {
  /** Such as `A2`; the letter is the document's. */
  id: string;
  clause: string;
  level: StandardLevel;
  appliesTo: AppliesTo;
  /** 约束性 / 预期性; null where the document does not say. */
  force: 'binding' | 'expected' | null;
  /** Responsible departments 责任单位 as the document names them, the leading one first; absent where it names none. */
  departments?: string[];
  /** Ids of rows of later documents that ask for the same after the last target year. */
  successors?: string[];
  /** In the project's own words. */
  title: Text;
  notes?: Text;
  /** Where the document disagrees with itself. */
  conflicts: Text[];
  parts: StandardPart[];
}

/** Who issued a document: the state, a province, a city, a district. */
export const ISSUING_LEVELS = ['national', 'province', 'city', 'district'] as const;
export type IssuingLevel = (typeof ISSUING_LEVELS)[number];

/** Places in which a document is in force. */
export interface Region {
  /** Statistical codes of its areas or of what holds them, such as `50` for 重庆市. */
  codes?: string[];
  /** Words that the name of a district in it contains. */
  names: string[];
  /** How many districts and counties make it up: rows of the whole city are judged when all are loaded. */
  districts?: number;
}

/** One plan document with all its rows. */
export interface StandardDocument {
  /** Such as `chengdu-2023`. */
  id: string;
  /** Letter that its rows' ids begin with. */
  prefix: string;
  /** 文号; absent where the document prints none. */
  number?: string;
  title: Text;
  issuer: Text;
  issuingLevel?: IssuingLevel;
  place: Text;
  /** ISO date of issue; absent where the document prints none. */
  date?: string;
  /** Year that its targets were set in; absent: that of the date, or not printed. */
  yearSet?: number;
  /** Where the text was taken from, and what is known to be wrong with that copy. */
  source: Text;
  /** The text itself was not at hand: numbers and clauses are to be held against the printed document 待核. */
  toBeConfirmed?: boolean;
  /** Where it is in force; absent: wherever the planner chooses it. */
  region?: Region;
  /** Year that printed present values are read as of where the document names none: our reading. */
  presentYear?: number;
  /** People that the document prints, present and expected, earliest first. */
  people?: PeopleFigure[];
  /** Kinds of facilities that its rows need beyond the shipped ones. */
  kinds?: OwnKind[];
  /** Groups of people that its rows need beyond the shipped ones. */
  groups?: GroupRecord[];
  standards: Standard[];
}
