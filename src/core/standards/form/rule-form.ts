import type { AreaLevel, Zone } from '../../vocabulary/area-levels.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { FacilityNumber, Operator, Service } from '../../vocabulary/facility-fields.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { Comparison, RuleShape, TierLine } from '../rule.ts';
import type { StandardLevel, ThresholdOf } from '../standard.ts';
import type { Unit } from '../unit.ts';

/** One line of a table of areas 分解表: what one of them is asked. */
export interface AreaLine {
  name: string;
  code?: string;
  year?: number;
  target?: number;
}

/** A line of a tiered list as it is filled in. */
export type TierForm = Partial<TierLine> & Pick<TierLine, 'kinds'>;

/** What a planner fills in for a rule of their own, in the form or in a workbook; what a shape does not use is ignored. */
export interface RuleForm {
  shape: RuleShape;
  title: string;
  clause: string;
  level: StandardLevel;
  force?: 'binding' | 'expected';
  /** Names, one after the other with 、 or a comma between. */
  departments: string;
  kinds: FacilityKind[];
  minFloorAreaM2?: number;
  minLandM2?: number;
  minBeds?: number;
  minPlaces?: number;
  minServices?: number;
  services: Service[];
  operators: Operator[];
  /** Only inclusive 普惠 ones. */
  inclusive: boolean;
  /** Kinds that do not count. */
  exceptKinds: FacilityKind[];
  field?: FacilityNumber;
  plus: FacilityNumber[];
  people: PeopleField | 'households';
  per: number;
  withinMinutes?: number;
  minutes?: number;
  /** In place of minutes. */
  radiusM?: number;
  by: 'walking' | 'delivery';
  near: FacilityKind[];
  withinM: number;
  sinceYear: number;
  areaLevel: AreaLevel;
  /** What an area of a share must have: so many facilities, so many percent of its people in circles, or other rows met. */
  areaTest: 'count' | 'circle' | 'rows';
  /** So many of them in each area, or percent of its people. */
  areaLeast: number;
  /** Numbers of other rows of the document: those that an area must meet, or of which one is enough. */
  rows: string;
  /** The other choice where one of two is enough; the kinds that a share is of. */
  otherKinds: FacilityKind[];
  otherLeast: number;
  /** Lines of a tiered list. */
  tiers: TierForm[];
  /** What a share or the cheaper side of a mean ratio must be. */
  condition: 'inclusive' | 'public' | 'sociallyOperated' | 'sized' | 'kinds' | 'part';
  /** The amount that is the part, such as nursing beds of beds. */
  partField?: FacilityNumber;
  /** Each facility against the mean instead of mean against mean. */
  each: boolean;
  zones: Zone[];
  central?: 'yes' | 'no';
  builtFrom?: number;
  builtBefore?: number;
  /** Words in the names of areas that are exempt. */
  exceptNames: string;
  thresholdOf: ThresholdOf;
  threshold?: number;
  match: 'all' | 'any';
  comparison: Comparison;
  /** Absent: the document states no figure. */
  target?: number;
  year?: number;
  /** Targets of later years. */
  later: { year?: number; target?: number }[];
  /** Stands where the document states no figure. */
  plannersTarget?: number;
  /** Targets of named areas. */
  areas: AreaLine[];
  present?: number;
  presentYear?: number;
  onlyShown: boolean;
  buildKind?: FacilityKind;
  notes: string;
  conflict: string;
  /** Ids of later rows. */
  successors: string;
  /** Of what is reported; anything else has the unit of what it measures. */
  unit: Unit;
}

export const SIZES = [
  'minFloorAreaM2',
  'minLandM2',
  'minBeds',
  'minPlaces',
  'minServices',
] as const;
const FILTER = ['kinds', ...SIZES, 'services', 'operators', 'inclusive', 'exceptKinds'] as const;

/** Fields that a shape asks for, in the order of the form. */
export const FORM_FIELDS: Record<RuleShape, readonly (keyof RuleForm)[]> = {
  count: FILTER,
  sum: ['field', 'plus', ...FILTER],
  growth: ['field', ...FILTER, 'sinceYear'],
  'per-people': ['field', 'plus', ...FILTER, 'people', 'per', 'withinMinutes'],
  'per-facility': [...FILTER, 'people'],
  'per-km2': ['field', 'plus', ...FILTER],
  share: [...FILTER, 'field', 'condition', 'partField', 'otherKinds'],
  'mean-ratio': ['field', 'kinds', 'condition', 'each'],
  circle: [...FILTER, 'people', 'minutes', 'radiusM', 'by'],
  nearness: ['kinds', 'near', 'withinM'],
  'area-share': [
    'areaLevel',
    'areaTest',
    'areaLeast',
    'rows',
    ...FILTER,
    'people',
    'minutes',
    'radiusM',
  ],
  either: [...FILTER, 'areaLeast', 'otherKinds', 'otherLeast', 'rows'],
  tiered: ['people', 'tiers'],
  reported: ['unit'],
};

/** Fields of a row whatever its shape. */
export const ROW_FIELDS = [
  'force',
  'departments',
  'present',
  'presentYear',
  'plannersTarget',
  'buildKind',
  'zones',
  'central',
  'builtFrom',
  'builtBefore',
  'exceptNames',
  'thresholdOf',
  'threshold',
  'match',
  'onlyShown',
  'notes',
  'conflict',
  'successors',
] as const satisfies readonly (keyof RuleForm)[];

export const EMPTY_RULE_FORM: RuleForm = {
  shape: 'count',
  title: '',
  clause: '',
  level: 'community',
  departments: '',
  kinds: [],
  services: [],
  operators: [],
  inclusive: false,
  exceptKinds: [],
  plus: [],
  people: 'residents',
  per: 1000,
  minutes: 15,
  by: 'walking',
  near: [],
  withinM: 100,
  sinceYear: 2021,
  areaLevel: 'community',
  areaTest: 'count',
  areaLeast: 1,
  rows: '',
  otherKinds: [],
  otherLeast: 1,
  tiers: [],
  condition: 'inclusive',
  each: false,
  zones: [],
  exceptNames: '',
  thresholdOf: 'households',
  match: 'all',
  comparison: '>=',
  target: 1,
  later: [],
  areas: [],
  onlyShown: false,
  notes: '',
  conflict: '',
  successors: '',
  unit: 'percent',
};

/** Names of a list as people write it: with 、 commas or semicolons between. */
export function splitNames(text: string): string[] {
  return text
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
