import { z } from 'zod';
import { CANDIDATE_ROLES } from '../../vocabulary/candidate-roles.ts';
import { IDLE_STEPS } from '../../vocabulary/idle-steps.ts';
import { polygonalSchema } from './geometry-schema.ts';

const amount = z.number().min(0);

/** A candidate as a project file holds it. */
export const candidateSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  lng: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  geometry: polygonalSchema.optional(),
  maxFloorAreaM2: amount.optional(),
  minFloorAreaM2: amount.optional(),
  costYuan: amount.optional(),
  owner: z.string().optional(),
  address: z.string().optional(),
  kinds: z.array(z.string().min(1)).min(1).optional(),
  idleStep: z.enum(IDLE_STEPS).optional(),
  role: z.enum(CANDIDATE_ROLES).optional(),
  sourceId: z.string().optional(),
  synthetic: z.boolean().optional(),
  edited: z.array(z.string()).optional(),
});
