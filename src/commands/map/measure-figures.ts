import { groundAreaM2, toGround } from '../../core/geo/ground.ts';
import { lineLengthM } from '../../core/network/network-model.ts';
import type { Measuring } from '../../state/measure-store.ts';

/** Metres along the places, round to the first where an area is measured, and the area in m²; 0 where there is none yet. */
export function measureFigures({ mode, places }: Measuring): { lengthM: number; areaM2: number } {
  const [first] = places;
  if (mode !== 'area' || places.length < 3 || !first) {
    return { lengthM: lineLengthM(places), areaM2: 0 };
  }
  const ring = [...places, first];
  const coordinates = [ring.map(([lng, lat]) => [lng, lat])];
  return {
    lengthM: lineLengthM(ring),
    areaM2: groundAreaM2(toGround({ type: 'Polygon', coordinates })),
  };
}
