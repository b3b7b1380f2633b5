import type { AreaLevel, Zone } from '../vocabulary/area-levels.ts';
import type { PeopleField } from '../vocabulary/people.ts';
import type { FacilityNumber, Operator, Service } from '../vocabulary/facility-fields.ts';
import type { FacilityKind } from '../vocabulary/kinds.ts';
import type {
  AreaTest,
  CircleRule,
  Comparison,
  FacilityCondition,
  FacilityFilter,
  Rule,
  RuleShape,
} from './rule.ts';
import type { AppliesTo, Standard, StandardLevel, Target } from './standard.ts';
import { unitOf, type Unit } from './unit.ts';

/** What a planner fills in for a rule of their own; what a shape does not use is ignored. */
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
  minBeds?: number;
  minPlaces?: number;
  minServices?: number;
  services: Service[];
  operators: Operator[];
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
  /** What an area of a share must have: so many facilities, or so many percent of its people in circles. */
  areaTest: 'count' | 'circle';
  /** So many of them in each area, or percent of its people. */
  areaLeast: number;
  /** The other choice where one of two is enough. */
  otherKinds: FacilityKind[];
  otherLeast: number;
  /** What a share or the cheaper side of a mean ratio must be. */
  condition: 'inclusive' | 'public' | 'sociallyOperated' | 'sized';
  /** Each facility against the mean instead of mean against mean. */
  each: boolean;
  zones: Zone[];
  builtFrom?: number;
  builtBefore?: number;
  thresholdOf: PeopleField | 'households';
  threshold?: number;
  comparison: Comparison;
  /** Absent: the document states no figure. */
  target?: number;
  year?: number;
  /** Targets of later years. */
  later: { year?: number; target?: number }[];
  onlyShown: boolean;
  /** Of what is reported; anything else has the unit of what it measures. */
  unit: Unit;
}

const SIZES = ['minFloorAreaM2', 'minBeds', 'minPlaces', 'minServices'] as const;
const FILTER = ['kinds', ...SIZES, 'services', 'operators'] as const;

/** Fields that a shape asks for, in the order of the form. */
export const FORM_FIELDS: Record<RuleShape, readonly (keyof RuleForm)[]> = {
  count: FILTER,
  sum: ['field', 'plus', ...FILTER],
  growth: ['field', ...FILTER, 'sinceYear'],
  'per-people': ['field', 'plus', ...FILTER, 'people', 'per', 'withinMinutes'],
  'per-facility': [...FILTER, 'people'],
  'per-km2': ['field', 'plus', ...FILTER],
  share: ['kinds', 'field', 'condition', ...SIZES, 'services'],
  'mean-ratio': ['field', 'kinds', 'condition', 'each'],
  circle: [...FILTER, 'people', 'minutes', 'radiusM', 'by'],
  nearness: ['kinds', 'near', 'withinM'],
  'area-share': ['areaLevel', 'areaTest', 'areaLeast', ...FILTER, 'people', 'minutes', 'radiusM'],
  either: [...FILTER, 'areaLeast', 'otherKinds', 'otherLeast'],
  reported: ['unit'],
};

/** Fields of a row whatever its shape. */
export const ROW_FIELDS = [
  'force',
  'departments',
  'zones',
  'builtFrom',
  'builtBefore',
  'thresholdOf',
  'threshold',
  'onlyShown',
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
  otherKinds: [],
  otherLeast: 1,
  condition: 'inclusive',
  each: false,
  zones: [],
  thresholdOf: 'households',
  comparison: '>=',
  target: 1,
  later: [],
  onlyShown: false,
  unit: 'percent',
};

/** What is stated of facilities besides their kinds. */
function conditionOf(form: RuleForm): FacilityCondition {
  const { services, operators } = form;
  return {
    ...(services.length > 0 && { services }),
    ...Object.fromEntries(SIZES.flatMap((size) => (form[size] ? [[size, form[size]]] : []))),
    ...(operators.length > 0 && { operator: operators.length === 1 ? operators[0]! : operators }),
  };
}

function shareCondition(form: RuleForm): FacilityCondition {
  switch (form.condition) {
    case 'inclusive':
      return { inclusive: true };
    case 'public':
      return { operator: ['public', 'public-private'] };
    case 'sociallyOperated':
      return { sociallyOperated: true };
    case 'sized':
      return conditionOf(form);
  }
}

function circleOf(form: RuleForm): CircleRule {
  const { kinds, people, minutes, radiusM, by } = form;
  const where = conditionOf(form);
  return {
    shape: 'circle',
    kinds,
    ...(Object.keys(where).length > 0 && { where }),
    people: people === 'households' ? 'residents' : people,
    ...(by === 'delivery' && { by }),
    ...(radiusM === undefined ? { minutes: minutes ?? 15 } : { radiusM }),
  };
}

function countTest(of: FacilityFilter, target: number): AreaTest {
  return { rule: { shape: 'count', of }, comparison: '>=', target };
}

function ruleOf(form: RuleForm): Rule {
  const { shape, kinds, people, per, near, withinM, withinMinutes, plus, areaLeast } = form;
  const of = { kinds, ...conditionOf(form) };
  const { field } = form;
  const amount = {
    ...(field && { field }),
    ...(field && plus.length > 0 && { plus }),
  };
  switch (shape) {
    case 'count':
      return { shape, of };
    case 'sum':
      return { shape, ...amount, field: field ?? 'beds', of };
    case 'growth':
      return { shape, ...(field && { field }), of, sinceYear: form.sinceYear };
    case 'per-people':
      return { shape, ...amount, of, people, per, ...(withinMinutes && { withinMinutes }) };
    case 'per-facility':
      return { shape, of, people };
    case 'per-km2':
      return { shape, ...amount, of };
    case 'share':
      return { shape, of: { kinds }, ...(field && { field }), where: shareCondition(form) };
    case 'mean-ratio':
      return {
        shape,
        of: { kinds },
        field: field ?? 'price',
        where: shareCondition(form),
        ...(form.each && { each: true }),
      };
    case 'circle':
      return circleOf(form);
    case 'nearness':
      return { shape, of: { kinds }, near, withinM };
    case 'area-share':
      return {
        shape,
        areas: { level: form.areaLevel, ...(form.builtFrom && { builtFrom: form.builtFrom }) },
        meets: [
          form.areaTest === 'count'
            ? countTest(of, areaLeast)
            : { rule: circleOf(form), comparison: '>=', target: areaLeast },
        ],
      };
    case 'either':
      return {
        shape,
        rules: [countTest(of, areaLeast), countTest({ kinds: form.otherKinds }, form.otherLeast)],
      };
    case 'reported':
      return { shape };
  }
}

function appliesOf({ shape, zones, builtFrom, builtBefore, ...form }: RuleForm): AppliesTo {
  const { threshold, thresholdOf } = form;
  return {
    ...(zones.length > 0 && { zones }),
    ...(builtFrom && shape !== 'area-share' && { builtFrom }),
    ...(builtBefore && { builtBefore }),
    ...(threshold && { threshold: { of: thresholdOf, atLeast: threshold } }),
  };
}

/** The unit of the figures of a form: that of what its rule measures. */
export function measuredUnit(form: RuleForm): Unit {
  return unitOf(ruleOf(form)) ?? form.unit;
}

/** The row that a form describes; what is wrong with it the schema says. */
export function buildStandard(form: RuleForm, id: string): Standard {
  const { shape, title, clause, comparison, target, year, later, kinds } = form;
  const rule = ruleOf(form);
  const buildKind = kinds.length === 1 && shape !== 'nearness' ? kinds[0] : undefined;
  const departments = form.departments.split(/[、，,；;]/).map((name) => name.trim());
  const named = departments.filter((name) => name !== '');
  const targets = [{ year, target }, ...later].map((each): Target => ({
    year: each.year ?? null,
    value: each.target ?? null,
  }));
  return {
    id,
    clause: clause.trim() || id,
    level: form.level,
    appliesTo: appliesOf(form),
    force: form.force ?? null,
    ...(named.length > 0 && { departments: named }),
    title: { zh: title.trim(), en: title.trim() },
    conflicts: [],
    parts: [
      {
        rule,
        comparison,
        targets,
        ...(form.onlyShown && { onlyShown: true }),
        unit: unitOf(rule) ?? form.unit,
        class: shape === 'reported' ? 'R' : 'M',
        ...(buildKind !== undefined && shape !== 'reported' && { buildKind }),
      },
    ],
  };
}
