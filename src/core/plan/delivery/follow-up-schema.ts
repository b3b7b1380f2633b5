import { z } from 'zod';
import type { FollowUp } from './follow-up.ts';

const id = z.string().min(1);
const end = z.object({ date: z.iso.date(), proof: id, stillFound: z.boolean() });

/** A finding that is followed up, as a project file holds it. */
export const followUpSchema: z.ZodType<FollowUp> = z.object({
  id,
  subject: z.discriminatedUnion('of', [
    z.object({
      of: z.literal('finding'),
      standardId: id,
      part: z.string().optional(),
      areaId: id,
    }),
    z.object({ of: z.literal('hygiene'), itemId: id, code: id }),
  ]),
  title: z.object({ zh: z.string(), en: z.string() }),
  place: z.string(),
  measure: z.string(),
  department: z.string(),
  opened: z.iso.date(),
  due: z.iso.date(),
  end: end.optional(),
  earlier: z.array(end).optional(),
});
