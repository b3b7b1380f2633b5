import { z } from 'zod';

const position = z.array(z.number()).min(2);
const ring = z.array(position).min(4);
const rings = z.array(ring).min(1);

/** Polygon of finite numbers with rings of at least four positions. */
export const polygonSchema = z.object({ type: z.literal('Polygon'), coordinates: rings });

/** Polygon or multipolygon of finite numbers with rings of at least four positions. */
export const polygonalSchema = z.discriminatedUnion('type', [
  polygonSchema,
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
]);
