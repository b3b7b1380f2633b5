import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaLevel, Zone } from '../../vocabulary/area-levels.ts';
import type { People } from '../../vocabulary/people.ts';

export interface Area extends People {
  id: string;
  name: string;
  level: AreaLevel;
  /** Id of the area of a higher level that holds this one. */
  parentId?: string;
  /** Statistical code, where the file gives one (12 digits for a community; its first 9 are the street). */
  code?: string;
  /** Own zone; an area without one takes its parent's (see `effectiveZone`). */
  zone?: Zone;
  /** Whether a district is a central urban one. */
  central?: boolean;
  households?: number;
  /** Floor area of all its buildings, such as of a compound. */
  floorAreaM2?: number;
  builtYear?: number;
  /** WGS-84, outer rings counter-clockwise. */
  geometry: Polygon | MultiPolygon;
  /** Id of the source record it was read from. */
  sourceId?: string;
  /** True where the outline is made up for show (示意). */
  synthetic?: boolean;
  /** True where the outline was worked out from the seats of areas without one; always `synthetic` too. */
  approximate?: boolean;
  /** Where an approximate area has its seat, WGS-84: what its outline was worked out from. */
  seat?: [lng: number, lat: number];
  /** Fields that the planner set by hand; an update of the list leaves them as they are. */
  edited?: string[];
}

/** The zone of an area, its own or that of the nearest ancestor that has one; undefined if none does. */
export function effectiveZone(area: Area, byId: ReadonlyMap<string, Area>): Zone | undefined {
  const seen = new Set<string>();
  let current: Area | undefined = area;
  while (current && !seen.has(current.id)) {
    if (current.zone) return current.zone;
    seen.add(current.id);
    current = current.parentId === undefined ? undefined : byId.get(current.parentId);
  }
  return undefined;
}
