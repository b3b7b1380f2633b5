import { z } from 'zod';
import { peopleOf } from '../../vocabulary/people-schema.ts';
import { ESTATE_STEPS } from '../delivery/estate-plan.ts';
import { facilitySchema, yearSchema } from './record-schemas.ts';
import {
  FUND_SOURCES,
  PROJECT_DATE,
  PROJECT_STAGES,
  PROJECT_TYPES,
} from '../delivery/delivery-project.ts';

const id = z.string().min(1);
const yuan = z.number().min(0);
const date = z.string().regex(PROJECT_DATE).optional();

const originSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('site'), scenarioId: id }),
  z.object({ of: z.literal('candidate'), candidateId: id }),
  z.object({ of: z.literal('facility'), facilityId: id }),
  z.object({ of: z.literal('list'), file: z.string().optional() }),
  z.object({ of: z.literal('hand') }),
]);

export const deliveryProjectSchema = facilitySchema
  .omit({ openedYear: true, sourceId: true, edited: true })
  .extend({
    kinds: z.array(id),
    lng: facilitySchema.shape.lng.optional(),
    lat: facilitySchema.shape.lat.optional(),
    type: z.enum(PROJECT_TYPES).optional(),
    origin: originSchema,
    content: z.string().optional(),
    totalYuan: yuan.optional(),
    funds: z.partialRecord(z.enum(FUND_SOURCES), yuan).optional(),
    subsidyIds: z.array(z.string()).optional(),
    lead: z.string().optional(),
    partners: z.array(z.string()).optional(),
    start: date,
    finish: date,
    finished: date,
    stage: z.enum(PROJECT_STAGES),
  });

export const budgetSchema = z.object({
  id,
  year: yearSchema,
  source: z.enum(FUND_SOURCES),
  yuan,
});

const amount = z.number().min(0);

export const estateSchema = peopleOf(amount, {
  id,
  name: z.string(),
  lng: facilitySchema.shape.lng.optional(),
  lat: facilitySchema.shape.lat.optional(),
  households: amount.optional(),
  livedIn: date,
  isCounted: z.boolean().optional(),
  facilities: z.array(
    z.object({
      kind: id,
      floorAreaM2: amount.optional(),
      places: amount.optional(),
      step: z.enum(ESTATE_STEPS),
    }),
  ),
  synthetic: z.boolean().optional(),
});
