import { z } from 'zod';
import { peopleOf } from '../../vocabulary/people-schema.ts';
import { polygonSchema } from './geometry-schema.ts';
import { HYGIENE_CODES } from '../hygiene-report.ts';

const id = z.string().min(1);
const code = z.enum(HYGIENE_CODES);
const amount = z.number().min(0);
const people = peopleOf(amount, { households: amount.optional() });

const mendSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('remove-facility'), id }),
  z.object({ act: z.literal('merge-facilities'), keep: id, drop: id }),
  z.object({ act: z.literal('settle-unplaced'), keep: id, drop: id }),
  z.object({
    act: z.literal('move-facility'),
    id,
    lng: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    areaId: id,
  }),
  z.object({
    act: z.literal('clear-value'),
    of: z.enum(['facility', 'area']),
    id,
    field: z.string(),
  }),
  z.object({ act: z.literal('cut-overlap'), id, other: id }),
  z.object({ act: z.literal('fill-sliver'), id, ground: polygonSchema }),
  z.object({ act: z.literal('set-parent'), id, parentId: id }),
  z.object({ act: z.literal('clear-code'), id }),
  z.object({ act: z.literal('join-people'), areaId: id, people }),
]);

/** A report as a project file holds it. */
export const hygieneSchema = z.object({
  items: z.array(
    z.object({
      id,
      code,
      severity: z.enum(['error', 'warning', 'info']),
      ids: z.array(id),
      lngLat: z.tuple([z.number(), z.number()]).optional(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      mends: z.array(mendSchema),
    }),
  ),
  counts: z.partialRecord(code, z.int().min(0)),
  kept: z.array(z.string()),
  answered: z.array(z.string()).optional(),
});
