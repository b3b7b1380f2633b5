import type { Geometry, Position } from 'geojson';

/** Six decimals are 0.1 m, finer than a pixel at any zoom of the map. */
const SCALE = 1e6;

function round(value: number): number {
  return Math.round(value * SCALE) / SCALE;
}

/** A position with two coordinates of six decimals; height is left out. */
export function roundPosition(position: Position): Position {
  return [round(position[0]!), round(position[1]!)];
}

/** A ring without the points that fall on their forerunner after rounding; its closing point stays. */
function roundRing(ring: Position[]): Position[] {
  const out: Position[] = [];
  let last: Position | undefined;
  for (const position of ring) {
    const next = roundPosition(position);
    if (last && last[0] === next[0] && last[1] === next[1]) continue;
    out.push(next);
    last = next;
  }
  return out.length >= 4 ? out : ring.map(roundPosition);
}

/** A copy of a polygon for drawing, its coordinates in six decimals; other geometries come back as they are. */
export function roundGeometry(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') {
    return { type: 'Polygon', coordinates: geometry.coordinates.map(roundRing) };
  }
  if (geometry.type === 'MultiPolygon') {
    return {
      type: 'MultiPolygon',
      coordinates: geometry.coordinates.map((polygon) => polygon.map(roundRing)),
    };
  }
  return geometry;
}
