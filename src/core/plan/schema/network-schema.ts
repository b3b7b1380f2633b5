import { z } from 'zod';
import type { LinkKind } from '../../network/network-model.ts';

const id = z.string().min(1);
const lng = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const KINDS = [
  'path',
  'footbridge',
  'underpass',
  'steps',
  'lift',
  'gate',
] as const satisfies readonly LinkKind[];

/** What a scenario changes of the walking network. */
export const networkEditsSchema = z.object({
  links: z
    .array(
      z.object({
        id,
        kind: z.enum(KINDS),
        line: z.array(z.tuple([lng, lat])).min(2),
        steps: z.number().positive().max(5000).optional(),
        down: z.boolean().optional(),
      }),
    )
    .default([]),
  closures: z.array(z.object({ id, lng, lat })).default([]),
});
