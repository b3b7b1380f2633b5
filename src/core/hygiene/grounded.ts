import { type Box, boundGeometry } from '../geo/box.ts';
import { type Ground, groundAreaM2, toGround } from '../geo/ground.ts';
import type { Area } from '../plan/areas/area.ts';

/** An area with its ground, made once for all comparisons. */
export interface Grounded {
  area: Area;
  box: Box;
  ground: Ground;
  areaM2: number;
}

/** The ground of an area, its box and its size in m². */
export function grounded(area: Area): Grounded {
  const ground = toGround(area.geometry);
  return { area, box: boundGeometry(area.geometry), ground, areaM2: groundAreaM2(ground) };
}
