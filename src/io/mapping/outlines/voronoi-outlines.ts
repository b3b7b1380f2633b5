import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boundGeometry } from '../../../core/geo/box.ts';
import { toGeometry, toGround, intersection } from '../../../core/geo/ground.ts';
import type { LngLat } from '../../../core/vocabulary/lng-lat.ts';

const RADIANS = Math.PI / 180;
/** The frame that cells are cut from reaches beyond the outline, so that its own edges never show, in degrees. */
const MARGIN = 0.01;

/** The part of a convex ring that is at least as near to one place as to another (Sutherland & Hodgman 1974). */
function nearerTo(own: Position, other: Position, ring: readonly Position[]): Position[] {
  const [ax = 0, ay = 0] = own;
  const [bx = 0, by = 0] = other;
  const side = ([x = 0, y = 0]: Position): number =>
    (x - (ax + bx) / 2) * (bx - ax) + (y - (ay + by) / 2) * (by - ay);
  const kept: Position[] = [];
  for (const [at, point] of ring.entries()) {
    const previous = ring.at(at - 1)!;
    const [from, to] = [side(previous), side(point)];
    if (from > 0 !== to > 0) {
      const share = from / (from - to);
      const [x = 0, y = 0] = previous;
      kept.push([x + share * ((point[0] ?? 0) - x), y + share * ((point[1] ?? 0) - y)]);
    }
    if (to <= 0) kept.push(point);
  }
  return kept;
}

/**
 * An outline shared out among seats: each gets the ground that is nearer to it than to the others in a straight line
 * (its Voronoi cell). One geometry for each seat, in their order; null for a seat that gets no ground, such as the
 * second of two at one place.
 */
export function voronoiOutlines(
  outline: Polygon | MultiPolygon,
  seats: readonly LngLat[],
): (Polygon | MultiPolygon | null)[] {
  const [west, south, east, north] = boundGeometry(outline);
  const squeeze = Math.cos(((south + north) / 2) * RADIANS);
  const flat = seats.map(({ lng, lat }): Position => [lng * squeeze, lat]);
  const frame: Position[] = [
    [(west - MARGIN) * squeeze, south - MARGIN],
    [(east + MARGIN) * squeeze, south - MARGIN],
    [(east + MARGIN) * squeeze, north + MARGIN],
    [(west - MARGIN) * squeeze, north + MARGIN],
  ];
  const ground = toGround(outline);
  return flat.map((own, at) => {
    let cell = frame;
    for (const [index, other] of flat.entries()) {
      const same = own[0] === other[0] && own[1] === other[1];
      if (same && index < at) return null;
      if (!same && index !== at) cell = nearerTo(own, other, cell);
    }
    if (cell.length < 3) return null;
    const ring = [...cell, cell[0]!].map(([x = 0, y = 0]) => [x / squeeze, y]);
    return toGeometry(intersection(toGround({ type: 'Polygon', coordinates: [ring] }), ground));
  });
}
