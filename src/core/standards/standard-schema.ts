import { z } from 'zod';
import { issue, type Result } from '../base/issue.ts';
import { checkSchema, type SchemaFault } from '../base/schema-fault.ts';
import { ruleField } from './rule-field.ts';
import { testsIn } from './tests-in.ts';
import { comparisonSchema, kindSchema, ruleSchema, zoneSchema } from './rule-schema.ts';
import { ISSUING_LEVELS, STANDARD_LEVELS, type StandardDocument } from './standard.ts';
import { isUnit, unitOf } from './unit.ts';
import {
  ownGroupsSchema,
  ownKindsSchema,
  peopleFieldSchema,
  wordFaults,
} from './own-words-schema.ts';
import { peopleOf } from '../vocabulary/people-schema.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const year = z.int().min(1990).max(2100);
/** Shapes whose value is a percentage, so that the planner's share can stand for a missing figure. */
const PERCENT_SHAPES = new Set(['circle', 'area-share', 'share', 'nearness']);

const unit = z.string().refine(isUnit, { error: 'unknown-unit' });

const areaTarget = z
  .strictObject({
    names: z.array(z.string().min(1)).min(1).optional(),
    codes: z
      .array(z.string().regex(/^\d{2,12}$/))
      .min(1)
      .optional(),
    zones: z.array(zoneSchema).min(1).optional(),
    central: z.boolean().optional(),
    year: year.nullable(),
    value: z.number(),
  })
  .refine((one) => Object.keys(one).length > 2, {
    error: 'nameless-area',
  });

const part = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
    title: text.optional(),
    rule: ruleSchema,
    comparison: comparisonSchema,
    targets: z
      .array(z.strictObject({ year: year.nullable(), value: z.number().nullable() }))
      .min(1),
    present: z
      .strictObject({ year: year.nullable(), value: z.number(), unit: unit.optional() })
      .optional(),
    unit,
    onlyShown: z.literal(true).optional(),
    byArea: z.array(areaTarget).min(1).optional(),
    class: z.enum(['M', 'R']),
    plannersTarget: z.number().optional(),
    buildKind: kindSchema.optional(),
    indicator: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
  })
  .refine((one) => (one.class === 'R') === (one.rule.shape === 'reported'), {
    error: 'class-shape',
    path: ['class'],
  })
  .superRefine((one, context) => {
    const measured = unitOf(one.rule);
    if (measured === undefined || measured === one.unit) return;
    context.addIssue({ code: 'custom', message: 'unit-of-rule', path: ['unit'] });
  })
  .refine(
    (one) =>
      one.plannersTarget !== undefined ||
      PERCENT_SHAPES.has(one.rule.shape) ||
      one.targets.every((target) => target.value !== null),
    { error: 'no-figure', path: ['targets'] },
  )
  .refine(
    ({ targets }) =>
      targets.every(
        (target, i) => i === 0 || (target.year ?? Infinity) > (targets[i - 1]!.year ?? Infinity),
      ),
    { error: 'year-order', path: ['targets'] },
  );

const standard = z
  .strictObject({
    id: z.string().regex(/^[A-Z]+\d+$/),
    clause: z.string().min(1),
    level: z.enum(STANDARD_LEVELS),
    appliesTo: z.strictObject({
      zones: z.array(zoneSchema).min(1).optional(),
      central: z.boolean().optional(),
      builtFrom: year.optional(),
      builtBefore: year.optional(),
      exceptNames: z.array(z.string()).min(1).optional(),
      threshold: z
        .strictObject({
          of: z.union([peopleFieldSchema, z.enum(['households', 'floorAreaM2'])]),
          atLeast: z.number().positive(),
        })
        .optional(),
      match: z.enum(['all', 'any']).optional(),
    }),
    departments: z.array(z.string().min(1)).min(1).optional(),
    successors: z
      .array(z.string().regex(/^[A-Z]+\d+$/))
      .min(1)
      .optional(),
    force: z.enum(['binding', 'expected']).nullable(),
    title: text,
    notes: text.optional(),
    conflicts: z.array(text),
    parts: z.array(part).min(1),
  })
  .refine(
    ({ parts }) => parts.length === 1 || new Set(parts.map((one) => one.id)).size === parts.length,
    { error: 'part-ids', path: ['parts'] },
  )
  .refine(({ parts }) => parts.length === 1 || parts.every((one) => one.id !== undefined), {
    error: 'part-ids',
    path: ['parts'],
  });

const figure = peopleOf(z.number().positive(), { year }, 'refused');

/** A plan document with all its rows, as a file or a project holds it. */
export const documentSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    prefix: z.string().regex(/^[A-Z]+$/),
    number: z.string().optional(),
    title: text,
    issuer: text,
    issuingLevel: z.enum(ISSUING_LEVELS).optional(),
    yearSet: year.optional(),
    place: text,
    date: z.iso.date().optional(),
    source: text,
    toBeConfirmed: z.boolean().optional(),
    region: z
      .strictObject({
        codes: z
          .array(z.string().regex(/^\d{2,12}$/))
          .min(1)
          .optional(),
        names: z.array(z.string().min(1)),
        districts: z.int().positive().optional(),
      })
      .refine(({ codes, names }) => codes !== undefined || names.length > 0, {
        error: 'nameless-area',
      })
      .optional(),
    presentYear: year.optional(),
    people: z
      .array(figure)
      .min(1)
      .refine((figures) => figures.every((one, i) => i === 0 || one.year > figures[i - 1]!.year), {
        error: 'year-order',
      })
      .optional(),
    kinds: ownKindsSchema.optional(),
    groups: ownGroupsSchema.optional(),
    standards: z.array(standard),
  })
  .superRefine((document, context) => {
    for (const { path, message } of wordFaults(document)) {
      context.addIssue({ code: 'custom', message, path });
    }
    const ids = new Set<string>();
    for (const [index, { id, parts }] of document.standards.entries()) {
      const path = ['standards', index];
      if (id.replace(/\d+$/, '') !== document.prefix) {
        context.addIssue({
          code: 'custom',
          message: 'prefix',
          path: [...path, 'id'],
        });
      }
      if (ids.has(id)) {
        context.addIssue({ code: 'custom', message: 'twice', path: [...path, 'id'] });
      }
      ids.add(id);
      for (const [partIndex, { rule }] of parts.entries()) {
        const list = rule.shape === 'either' ? 'rules' : 'meets';
        for (const [testIndex, one] of testsIn(rule).entries()) {
          if (!('standard' in one)) continue;
          const target = document.standards.find((other) => other.id === one.standard);
          if (target?.parts.every((other) => testsIn(other.rule).length === 0)) continue;
          context.addIssue({
            code: 'custom',
            message: 'no-such-row',
            path: [...path, 'parts', partIndex, 'rule', list, testIndex, 'standard'],
          });
        }
      }
    }
  });

/** Path such as `standards[3].parts[0].rule.minutes`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** The row and the field of a fault, as a person knows them; the members of the file where there is none. */
function placeFault({ path }: SchemaFault, value: unknown): Record<string, string | number> {
  const [list, at] = path;
  if (list !== 'standards' || typeof at !== 'number') return { fact: String(list ?? '') };
  const { id } = (value as { standards: { id?: unknown }[] }).standards[at] ?? {};
  const field = ruleField(path.slice(2));
  const row = typeof id === 'string' && /^[A-Z]+\d+$/.test(id) ? id : at + 1;
  return { row, ...(field !== undefined && { rule: field }) };
}

/** A standards document from parsed JSON, or one `standard-invalid` issue for each fault, with its place in words and its path. */
export function parseStandardDocument(value: unknown, file?: string): Result<StandardDocument> {
  const { value: document, faults } = checkSchema(documentSchema, value);
  if (document) return { value: document, issues: [] };
  const place = file === undefined ? {} : { file };
  const issues = faults.map((fault) => {
    const { path, problem, facts } = fault;
    const where = { path: pathText(path), ...placeFault(fault, value) };
    return issue('standard-invalid', 'error', place, { ...where, problem, ...facts });
  });
  return { issues };
}
