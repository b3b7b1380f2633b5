import type { AreaLevel } from '../vocabulary/area-levels.ts';
import type { PeopleField } from '../vocabulary/people.ts';
import type { FacilityNumber } from '../vocabulary/facility-fields.ts';
import type { FacilityKind } from '../vocabulary/kinds.ts';
import type { Comparison, FacilityCondition, Rule, RuleShape } from './rule.ts';
import type { Standard, StandardLevel, Unit } from './standard.ts';

/** What a planner fills in for a rule of their own; what a shape does not use is ignored. */
export interface RuleForm {
  shape: RuleShape;
  title: string;
  clause: string;
  level: StandardLevel;
  kinds: FacilityKind[];
  minFloorAreaM2?: number;
  field: FacilityNumber;
  people: PeopleField | 'households';
  per: number;
  minutes: number;
  near: FacilityKind[];
  withinM: number;
  sinceYear: number;
  areaLevel: AreaLevel;
  /** What a share or the cheaper side of a mean ratio must be. */
  condition: 'inclusive' | 'public' | 'sociallyOperated';
  comparison: Comparison;
  target: number;
  year?: number;
  unit: Unit;
}

/** Fields that a shape asks for, in the order of the form. */
export const FORM_FIELDS: Record<RuleShape, readonly (keyof RuleForm)[]> = {
  count: ['kinds', 'minFloorAreaM2'],
  sum: ['field', 'kinds', 'minFloorAreaM2'],
  growth: ['kinds', 'sinceYear'],
  'per-people': ['field', 'kinds', 'people', 'per'],
  share: ['kinds', 'condition'],
  'mean-ratio': ['field', 'kinds', 'condition'],
  circle: ['kinds', 'people', 'minutes'],
  nearness: ['kinds', 'near', 'withinM'],
  'area-share': ['areaLevel', 'kinds', 'minFloorAreaM2'],
  reported: ['unit'],
};

export const EMPTY_RULE_FORM: RuleForm = {
  shape: 'count',
  title: '',
  clause: '',
  level: 'community',
  kinds: [],
  field: 'beds',
  people: 'residents',
  per: 1000,
  minutes: 15,
  near: [],
  withinM: 100,
  sinceYear: 2021,
  areaLevel: 'community',
  condition: 'inclusive',
  comparison: '>=',
  target: 1,
  unit: 'percent',
};

const CONDITIONS: Record<RuleForm['condition'], FacilityCondition> = {
  inclusive: { inclusive: true },
  public: { operator: 'public' },
  sociallyOperated: { sociallyOperated: true },
};

function fieldUnit(field: FacilityNumber): Unit {
  if (field === 'places') return 'place';
  return field.toLowerCase().endsWith('m2') ? 'm2' : 'bed';
}

function perUnit({ field, people, per }: RuleForm): Unit {
  if (field === 'places') return 'place-per-1000';
  if (!field.toLowerCase().endsWith('m2')) return 'bed-per-1000-older';
  if (people === 'households') return 'm2-per-100-households';
  return per === 1 ? 'm2-per-person' : 'm2-per-10000';
}

function unitOf(form: RuleForm): Unit {
  switch (form.shape) {
    case 'count':
    case 'growth':
      return 'site';
    case 'sum':
      return fieldUnit(form.field);
    case 'per-people':
      return perUnit(form);
    case 'reported':
      return form.unit;
    default:
      return 'percent';
  }
}

function ruleOf(form: RuleForm): Rule {
  const { shape, kinds, minFloorAreaM2, field, people, per, minutes, near, withinM } = form;
  const of = { kinds, ...(minFloorAreaM2 !== undefined && { minFloorAreaM2 }) };
  const where = CONDITIONS[form.condition];
  switch (shape) {
    case 'count':
      return { shape, of };
    case 'sum':
      return { shape, field, of };
    case 'growth':
      return { shape, of: { kinds }, sinceYear: form.sinceYear };
    case 'per-people':
      return { shape, field, of: { kinds }, people, per };
    case 'share':
      return { shape, of: { kinds }, where };
    case 'mean-ratio':
      return { shape, of: { kinds }, field, where };
    case 'circle':
      return { shape, kinds, people: people === 'households' ? 'residents' : people, minutes };
    case 'nearness':
      return { shape, of: { kinds }, near, withinM };
    case 'area-share':
      return {
        shape,
        areas: { level: form.areaLevel },
        meets: [{ rule: { shape: 'count', of }, comparison: '>=', target: 1 }],
      };
    case 'reported':
      return { shape };
  }
}

/** The row that a form describes; what is wrong with it the schema says. */
export function buildStandard(form: RuleForm, id: string): Standard {
  const { shape, title, clause, comparison, target, year, kinds } = form;
  const unit = unitOf(form);
  const buildKind = kinds.length === 1 && shape !== 'nearness' ? kinds[0] : undefined;
  return {
    id,
    clause: clause.trim() || id,
    level: form.level,
    appliesTo: {},
    force: null,
    title: { zh: title.trim(), en: title.trim() },
    conflicts: [],
    parts: [
      {
        rule: ruleOf(form),
        comparison,
        targets: [{ year: year ?? null, value: target }],
        unit,
        class: shape === 'reported' ? 'R' : 'M',
        ...(buildKind !== undefined && shape !== 'reported' && { buildKind }),
      },
    ],
  };
}
