import { z } from 'zod';
import kinds from '../../../data/standards/facility-kinds.json' with { type: 'json' };
import { AREA_LEVELS, ZONES } from '../vocabulary/area-levels.ts';
import { PEOPLE_FIELDS } from '../vocabulary/people.ts';
import { FACILITY_NUMBERS, SERVICES } from '../vocabulary/facility-fields.ts';
import { COMPARISONS } from './rule.ts';

const year = z.int().min(1990).max(2100);
const kindIds = new Set<string>(kinds.map((kind) => kind.id));
export const kindSchema = z
  .string()
  .refine((id) => kindIds.has(id), { error: 'unknown facility kind' });
const kindList = z.array(kindSchema).min(1);
export const zoneSchema = z.enum(ZONES);
const level = z.enum(AREA_LEVELS);
const people = z.enum(PEOPLE_FIELDS);
const field = z.enum(FACILITY_NUMBERS);
const service = z.enum(SERVICES);
export const comparisonSchema = z.enum(COMPARISONS);

const conditionFields = {
  exceptKinds: kindList.optional(),
  services: z.array(service).min(1).optional(),
  minServices: z.int().positive().optional(),
  minFloorAreaM2: z.number().positive().optional(),
  operator: z.enum(['public', 'private']).optional(),
  sociallyOperated: z.boolean().optional(),
  inclusive: z.boolean().optional(),
};
const condition = z
  .strictObject({ kinds: kindList.optional(), ...conditionFields })
  .refine((one) => Object.keys(one).length > 0, { error: 'a condition must ask for something' });
const of = z.strictObject({ kinds: kindList, ...conditionFields });

const areaRules = [
  z.strictObject({ shape: z.literal('count'), of }),
  z.strictObject({ shape: z.literal('sum'), field, of }),
  z.strictObject({ shape: z.literal('growth'), field: field.optional(), of, sinceYear: year }),
  z.strictObject({
    shape: z.literal('per-people'),
    field,
    of,
    people: z.union([people, z.literal('households')]),
    per: z.number().positive(),
  }),
  z
    .strictObject({
      shape: z.literal('share'),
      of,
      field: field.optional(),
      where: condition.optional(),
      partField: field.optional(),
    })
    .refine((rule) => (rule.where === undefined) !== (rule.partField === undefined), {
      error: 'give either where or partField',
      path: ['where'],
    })
    .refine((rule) => rule.partField === undefined || rule.field !== undefined, {
      error: 'partField needs field',
      path: ['field'],
    }),
  z.strictObject({ shape: z.literal('mean-ratio'), of, field, where: condition }),
] as const;

const test = z.union([
  z.strictObject({ standard: z.string() }),
  z.strictObject({
    rule: z.discriminatedUnion('shape', areaRules),
    comparison: comparisonSchema,
    target: z.number(),
  }),
]);

/** Any rule, told apart by its `shape`. */
export const ruleSchema = z.discriminatedUnion('shape', [
  ...areaRules,
  z
    .strictObject({
      shape: z.literal('circle'),
      kinds: kindList,
      people,
      minutes: z.number().positive().max(120).optional(),
      radiusM: z.number().positive().max(10_000).optional(),
    })
    .refine((rule) => (rule.minutes === undefined) !== (rule.radiusM === undefined), {
      error: 'give either minutes or radiusM',
      path: ['minutes'],
    }),
  z.strictObject({
    shape: z.literal('nearness'),
    of,
    near: kindList,
    withinM: z.number().positive(),
  }),
  z.strictObject({
    shape: z.literal('area-share'),
    areas: z.strictObject({
      level,
      zones: z.array(zoneSchema).min(1).optional(),
      builtFrom: year.optional(),
    }),
    meets: z.array(test).min(1),
  }),
  z.strictObject({ shape: z.literal('reported') }),
]);
