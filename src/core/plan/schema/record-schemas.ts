import { z } from 'zod';
import { AREA_LEVELS, ZONES } from '../../vocabulary/area-levels.ts';
import { OPERATORS, SERVICES } from '../../vocabulary/facility-fields.ts';
import { polygonalSchema } from './geometry-schema.ts';
import { peopleOf } from '../../vocabulary/people-schema.ts';
import { GROWTH_LIMITS_PCT } from '../areas/growth.ts';
import { networkEditsSchema } from './network-schema.ts';

const id = z.string().min(1);
const amount = z.number().min(0);
const edited = z.array(z.string()).optional();
const lngLat = { lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) };

export const areaSchema = peopleOf(amount, {
  id,
  name: z.string(),
  level: z.enum(AREA_LEVELS),
  parentId: z.string().optional(),
  code: z.string().optional(),
  zone: z.enum(ZONES).optional(),
  central: z.boolean().optional(),
  households: amount.optional(),
  floorAreaM2: amount.optional(),
  builtYear: amount.optional(),
  geometry: polygonalSchema,
  sourceId: z.string().optional(),
  synthetic: z.boolean().optional(),
  approximate: z.boolean().optional(),
  seat: z.tuple([z.number(), z.number()]).optional(),
  edited,
});

export const facilitySchema = z.object({
  id,
  name: z.string(),
  kinds: z.array(id).min(1),
  ...lngLat,
  floorAreaM2: amount.optional(),
  landM2: amount.optional(),
  beds: amount.optional(),
  nursingBeds: amount.optional(),
  safetyNetBeds: amount.optional(),
  familyBeds: amount.optional(),
  places: amount.optional(),
  price: amount.optional(),
  openedYear: amount.optional(),
  services: z.array(z.enum(SERVICES)).optional(),
  operator: z.enum(OPERATORS).optional(),
  sociallyOperated: z.boolean().optional(),
  inclusive: z.boolean().optional(),
  address: z.string().optional(),
  sourceId: z.string().optional(),
  synthetic: z.boolean().optional(),
  edited,
});

export const unplacedSchema = facilitySchema
  .omit({ lng: true, lat: true })
  .extend({ areaId: z.string().optional() });

/** Years that plans speak of. */
export const yearSchema = z.int().min(1990).max(2100);

export const siteSchema = facilitySchema.extend({
  reason: z.string().optional(),
  year: yearSchema.optional(),
});

export const demandSchema = peopleOf(amount, {
  id,
  ...lngLat,
  weightM2: amount.optional(),
  sourceId: z.string().optional(),
  edited,
});

const rates = peopleOf(z.number().min(GROWTH_LIMITS_PCT[0]).max(GROWTH_LIMITS_PCT[1]), {});

export const growthSchema = z.object({
  baseYear: yearSchema,
  rates,
  areas: z.record(z.string(), rates).optional(),
});

export const reportedSchema = z.object({
  id,
  standardId: id,
  part: z.string().optional(),
  areaId: id,
  value: z.number(),
  date: z.iso.date(),
  by: z.string(),
});

export const settingsSchema = z.object({
  minutes: z.number().positive(),
  walkerId: id,
  speedMps: z.number().positive(),
  detour: z.number().min(1),
  circle: z.enum(['straight', 'network']),
  direction: z.enum(['to', 'from', 'both']).optional(),
  deliveryKmh: z.number().positive().max(100).optional(),
  maxSnapM: z.number().positive().max(1000).optional(),
  standardIds: z.array(id),
  circleSharePct: z.number().positive().max(100),
  year: yearSchema.optional(),
  growth: growthSchema.optional(),
  completeKinds: z.array(id).optional(),
  wholeCity: z.boolean().optional(),
  cityPeople: peopleOf(z.number().positive(), {}).optional(),
  nearTermEnd: yearSchema.optional(),
});

export const scenarioSchema = z.object({
  id,
  name: z.string(),
  sites: z.array(siteSchema),
  closedFacilityIds: z.array(z.string()),
  network: networkEditsSchema.optional(),
});
