import type { z } from 'zod';
import { issue, type Issue } from '../../base/issue.ts';
import type { Standard, StandardDocument } from '../standard.ts';
import { documentSchema } from '../standard-schema.ts';
import type { RuleForm } from './rule-form.ts';

/** Fields of a form by the member of a row in which the schema finds fault. */
const FIELD_OF: Readonly<Record<string, keyof RuleForm>> = {
  title: 'title',
  clause: 'clause',
  kinds: 'kinds',
  near: 'near',
  where: 'condition',
  rules: 'rows',
  meets: 'rows',
  standard: 'rows',
  targets: 'target',
  value: 'target',
  byArea: 'areas',
  codes: 'areas',
  successors: 'successors',
  atLeast: 'threshold',
  present: 'present',
  operator: 'operators',
  minFloorAreaM2: 'minFloorAreaM2',
  minLandM2: 'minLandM2',
  lines: 'tiers',
  minBeds: 'minBeds',
  minPlaces: 'minPlaces',
  minServices: 'minServices',
  field: 'field',
  partField: 'partField',
  plus: 'plus',
  people: 'people',
  per: 'per',
  minutes: 'minutes',
  withinMinutes: 'withinMinutes',
  radiusM: 'radiusM',
  withinM: 'withinM',
  sinceYear: 'sinceYear',
  builtFrom: 'builtFrom',
  builtBefore: 'builtBefore',
  year: 'year',
};

/** What is wrong with a field, by the words for it. */
const PROBLEM_OF: Readonly<Record<string, string>> = {
  'a target without a figure needs plannersTarget': 'no-figure',
  'targets must go from the earliest year to the last': 'year-order',
  'plus needs field': 'plus-alone',
  'partField needs field': 'plus-alone',
  'households cannot be told from demand points: ask for a group of people': 'households',
  'a delivery is given in minutes': 'delivery-minutes',
  'must name a row of this document that refers to no other rows itself': 'no-such-row',
  'a condition must ask for something': 'nothing-asked',
  'unknown facility kind': 'unknown-kind',
  'name the areas, their codes, zones or whether they are central': 'nameless-area',
};

function problemOf(fault: z.core.$ZodIssue): string {
  const { code, message } = fault;
  const known = PROBLEM_OF[message];
  if (known !== undefined) return known;
  // A list or a text that is too short is empty.
  if (code === 'too_small') return fault.origin === 'number' ? 'too-small' : 'absent';
  if (code === 'too_big') return 'too-large';
  if (code === 'invalid_type') return message.includes('int') ? 'not-whole' : 'absent';
  return 'not-valid';
}

function fieldOf(path: readonly PropertyKey[]): keyof RuleForm {
  const last = path.findLast((step) => typeof step === 'string' && step in FIELD_OF);
  return FIELD_OF[String(last)] ?? 'shape';
}

/** What is wrong with a row that a form describes, field by field in the words of the form; `field` names the field. */
export function checkRow(document: StandardDocument, row: Standard): Issue[] {
  const others = document.standards.filter(({ id }) => id !== row.id);
  const { error } = documentSchema.safeParse({ ...document, standards: [...others, row] });
  const faults = (error?.issues ?? []).filter(({ path }) => path[1] === others.length);
  const found = new Map<string, Issue>();
  for (const fault of faults) {
    const field = fieldOf(fault.path);
    const problem = problemOf(fault);
    found.set(
      `${field}/${problem}`,
      issue('rule-field', 'error', { id: row.id }, { rule: field, problem }),
    );
  }
  return [...found.values()];
}
