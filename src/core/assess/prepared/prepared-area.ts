import type { Box } from '../../geo/box.ts';
import type { Ground } from '../../geo/ground.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { Area } from '../../plan/areas/area.ts';

/** An area with everything about it that no scenario changes. */
export interface PreparedArea {
  area: Area;
  box: Box;
  centre: LngLat;
  ground: Ground;
  groundM2: number;
  /** Positions of the demand points inside. */
  demand: Uint32Array;
  /** Positions of the areas that name this one as parent, by level, larger levels first. */
  childrenByLevel: number[][];
}
