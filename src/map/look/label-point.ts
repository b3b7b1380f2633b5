import type { MultiPolygon, Polygon, Position } from 'geojson';

interface Cell {
  x: number;
  y: number;
  half: number;
  distance: number;
  best: number;
}

/** Signed distance to the nearest edge of the rings, positive inside; `shrink` is cos(latitude) for x. */
function signedDistance(x: number, y: number, rings: Position[][], shrink: number): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const ax = ring[i]![0]! * shrink;
      const ay = ring[i]![1]!;
      const bx = ring[j]![0]! * shrink;
      const by = ring[j]![1]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const dx = bx - ax;
      const dy = by - ay;
      const length2 = dx * dx + dy * dy;
      const t =
        length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
      nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  }
  return inside ? nearest : -nearest;
}

function ringArea(ring: Position[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += (ring[j]![0]! - ring[i]![0]!) * (ring[j]![1]! + ring[i]![1]!);
  }
  return Math.abs(sum / 2);
}

function largest(geometry: Polygon | MultiPolygon): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let best = polygons[0] ?? [];
  for (const polygon of polygons) {
    if (polygon[0] && best[0] && ringArea(polygon[0]) > ringArea(best[0])) best = polygon;
  }
  return best;
}

function search(rings: Position[][]): [number, number] {
  const outer = rings[0]!;
  const lats = outer.map((p) => p[1]!);
  const shrink = Math.cos((((Math.min(...lats) + Math.max(...lats)) / 2) * Math.PI) / 180);
  const xs = outer.map((p) => p[0]! * shrink);
  const [minX, maxX] = [Math.min(...xs), Math.max(...xs)];
  const [minY, maxY] = [Math.min(...lats), Math.max(...lats)];
  const size = Math.min(maxX - minX, maxY - minY);
  if (!(size > 0)) return [outer[0]![0]!, outer[0]![1]!];
  const cell = (x: number, y: number, half: number): Cell => {
    const distance = signedDistance(x, y, rings, shrink);
    return { x, y, half, distance, best: distance + half * Math.SQRT2 };
  };
  let open: Cell[] = [];
  for (let x = minX; x < maxX; x += size) {
    for (let y = minY; y < maxY; y += size) {
      open.push(cell(x + size / 2, y + size / 2, size / 2));
    }
  }
  let winner = cell((minX + maxX) / 2, (minY + maxY) / 2, 0);
  const precision = size / 50;
  while (open.length > 0) {
    for (const each of open) if (each.distance > winner.distance) winner = each;
    const promising = open.filter((each) => each.best - winner.distance > precision);
    open = promising.flatMap(({ x, y, half }) => {
      const h = half / 2;
      return [
        cell(x - h, y - h, h),
        cell(x + h, y - h, h),
        cell(x - h, y + h, h),
        cell(x + h, y + h, h),
      ];
    });
  }
  return [winner.x / shrink, winner.y];
}

const known = new WeakMap<Polygon | MultiPolygon, [number, number]>();

/**
 * Where the name of a polygon goes: the point of its largest part that lies farthest from every edge
 * (pole of inaccessibility, by quartering cells as in Mapbox's polylabel), to 2 % of its width.
 * @returns WGS-84 degrees, inside the polygon; null for one without a ring
 */
export function labelPoint(geometry: Polygon | MultiPolygon): [number, number] | null {
  const found = known.get(geometry);
  if (found) return found;
  const rings = largest(geometry);
  if (!rings[0] || rings[0].length < 4) return null;
  const point = search(rings);
  known.set(geometry, point);
  return point;
}
