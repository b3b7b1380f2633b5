import { AREA_LEVELS, ZONES } from '../../vocabulary/area-levels.ts';
import { FACILITY_NUMBERS, OPERATORS, SERVICES } from '../../vocabulary/facility-fields.ts';
import { PEOPLE_FIELDS } from '../../vocabulary/people.ts';
import { COMPARISONS } from '../rule.ts';
import { STANDARD_LEVELS } from '../standard.ts';
import { UNITS } from '../unit.ts';
import { FORM_FIELDS, type RuleForm } from './rule-form.ts';

/** What a field may be, and the prefix of the catalogue that has words for it. */
interface Choice {
  prefix: string;
  values: readonly string[];
}

/** Fields of which one is chosen. */
export const CHOICES: Partial<Record<keyof RuleForm, Choice>> = {
  shape: { prefix: 'shape', values: Object.keys(FORM_FIELDS) },
  level: { prefix: 'level', values: STANDARD_LEVELS },
  comparison: { prefix: 'comparison', values: COMPARISONS },
  field: { prefix: 'field', values: FACILITY_NUMBERS },
  partField: { prefix: 'field', values: FACILITY_NUMBERS.slice(0, -2) },
  people: {
    prefix: 'people',
    get values() {
      return [...PEOPLE_FIELDS, 'households'];
    },
  },
  thresholdOf: {
    prefix: 'people',
    get values() {
      return [...PEOPLE_FIELDS, 'households', 'floorAreaM2'];
    },
  },
  areaLevel: { prefix: 'level', values: AREA_LEVELS },
  areaTest: { prefix: 'area-test', values: ['count', 'circle', 'rows'] },
  condition: {
    prefix: 'condition',
    values: ['inclusive', 'public', 'sociallyOperated', 'sized', 'kinds', 'part'],
  },
  by: { prefix: 'by', values: ['walking', 'delivery'] },
  force: { prefix: 'force', values: ['binding', 'expected'] },
  central: { prefix: 'central', values: ['yes', 'no'] },
  match: { prefix: 'match', values: ['all', 'any'] },
  unit: { prefix: 'unit', values: UNITS },
};

/** Fields of which several may be chosen. */
export const LISTS: Partial<Record<keyof RuleForm, Choice>> = {
  services: { prefix: 'service', values: SERVICES },
  operators: { prefix: 'operator', values: OPERATORS },
  plus: { prefix: 'field', values: FACILITY_NUMBERS.slice(0, -2) },
  zones: { prefix: 'zone', values: ZONES },
};

/** Fields that hold kinds of facilities, which their records name. */
export const KIND_LISTS = ['kinds', 'near', 'otherKinds', 'exceptKinds'] as const;

export const FLAGS = ['each', 'onlyShown', 'inclusive'] as const;

/** Choices that may stay open. */
export const OPTIONAL: ReadonlySet<keyof RuleForm> = new Set([
  'field',
  'partField',
  'force',
  'central',
] as const);
