import { z } from 'zod';
import { AREA_LEVELS, ZONES } from '../vocabulary/area-levels.ts';
import { FACILITY_NUMBERS, OPERATORS, SERVICES } from '../vocabulary/facility-fields.ts';
import { peopleFieldSchema } from './own-words-schema.ts';
import { COMPARISONS } from './rule.ts';

const year = z.int().min(1990).max(2100);
/** Which kinds there are is told for the whole document, since it may declare some. */
export const kindSchema = z.string().min(1);
const kindList = z.array(kindSchema).min(1);
export const zoneSchema = z.enum(ZONES);
const level = z.enum(AREA_LEVELS);
const minutes = z.number().positive().max(120);
const people = peopleFieldSchema;
const anyPeople = z.union([people, z.literal('households')]);
const field = z.enum(FACILITY_NUMBERS);
/** Fields that can be added up. */
const amount = field.exclude(['price', 'openedYear']);
const service = z.enum(SERVICES);
export const comparisonSchema = z.enum(COMPARISONS);

const operator = z.enum(OPERATORS);

const ownFields = {
  exceptKinds: kindList.optional(),
  services: z.array(service).min(1).optional(),
  minServices: z.int().positive().optional(),
  minFloorAreaM2: z.number().positive().optional(),
  minLandM2: z.number().positive().optional(),
  minBeds: z.int().positive().optional(),
  minPlaces: z.int().positive().optional(),
  operator: z.union([operator, z.array(operator).min(1)]).optional(),
  sociallyOperated: z.boolean().optional(),
  inclusive: z.boolean().optional(),
};
const asksSomething = (one: object): boolean => Object.keys(one).length > 0;
const NOTHING_ASKED = { error: 'nothing-asked' };
const alternative = z
  .strictObject({ kinds: kindList.optional(), ...ownFields })
  .refine(asksSomething, NOTHING_ASKED);
const conditionFields = { ...ownFields, anyOf: z.array(alternative).min(2).optional() };
const condition = z
  .strictObject({ kinds: kindList.optional(), ...conditionFields })
  .refine(asksSomething, NOTHING_ASKED);
const of = z.strictObject({ kinds: kindList, ...conditionFields });

const plus = z.array(amount).min(1).optional();

const areaRules = [
  z.strictObject({ shape: z.literal('count'), of }),
  z.strictObject({ shape: z.literal('sum'), field: amount, plus, of }),
  z.strictObject({ shape: z.literal('growth'), field: amount.optional(), of, sinceYear: year }),
  z
    .strictObject({
      shape: z.literal('per-people'),
      field: amount.optional(),
      plus,
      of,
      people: anyPeople,
      per: z.number().positive(),
      withinMinutes: minutes.optional(),
    })
    .refine((rule) => rule.plus === undefined || rule.field !== undefined, {
      error: 'plus-alone',
      path: ['field'],
    })
    .refine((rule) => rule.withinMinutes === undefined || rule.people !== 'households', {
      error: 'households',
      path: ['people'],
    }),
  z
    .strictObject({
      shape: z.literal('share'),
      of,
      field: amount.optional(),
      where: condition.optional(),
      partField: amount.optional(),
    })
    .refine((rule) => (rule.where === undefined) !== (rule.partField === undefined), {
      error: 'one-of-two',
      path: ['where'],
    })
    .refine((rule) => rule.partField === undefined || rule.field !== undefined, {
      error: 'plus-alone',
      path: ['field'],
    }),
  z.strictObject({
    shape: z.literal('mean-ratio'),
    of,
    field,
    where: condition,
    each: z.literal(true).optional(),
  }),
  z.strictObject({ shape: z.literal('per-facility'), of, people: anyPeople }),
  z.strictObject({ shape: z.literal('per-km2'), field: amount.optional(), plus, of }),
  z
    .strictObject({
      shape: z.literal('circle'),
      kinds: kindList,
      where: condition.optional(),
      people,
      by: z.literal('delivery').optional(),
      minutes: minutes.optional(),
      radiusM: z.number().positive().max(10_000).optional(),
    })
    .refine((rule) => (rule.minutes === undefined) !== (rule.radiusM === undefined), {
      error: 'one-of-two',
      path: ['minutes'],
    })
    .refine((rule) => rule.by === undefined || rule.minutes !== undefined, {
      error: 'delivery-minutes',
      path: ['minutes'],
    }),
] as const;

const test = z.union([
  z.strictObject({ standard: z.string() }),
  z
    .strictObject({
      rule: z.discriminatedUnion('shape', areaRules),
      comparison: comparisonSchema,
      target: z.number().nullable(),
    })
    .refine(({ rule, target }) => target !== null || rule.shape === 'circle', {
      error: 'no-figure',
      path: ['target'],
    }),
]);

const m2 = z.number().positive().optional();
const tierLine = z.strictObject({
  minutes,
  kinds: kindList,
  minFloorAreaM2: m2,
  minLandM2: m2,
  floorAreaPer1000: m2,
  landPer1000: m2,
  sharePct: z.number().positive().max(100).optional(),
});

/** Any rule, told apart by its `shape`. */
export const ruleSchema = z.discriminatedUnion('shape', [
  ...areaRules,
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
  z.strictObject({ shape: z.literal('tiered'), people, lines: z.array(tierLine).min(1) }),
  z.strictObject({ shape: z.literal('either'), rules: z.array(test).min(2) }),
  z.strictObject({ shape: z.literal('reported') }),
]);
