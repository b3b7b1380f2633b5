import { boxAround, EMPTY_BOX } from '../../geo/box.ts';
import { EARTH_RADIUS_M } from '../../geo/sphere.ts';
import { CORNERS, forEachTileNear, TILE, type TileFrame } from '../../geo/tile-frame.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { VisitGround } from '../../network/ground/reached-ground.ts';

const RADIANS = Math.PI / 180;
const METRES_PER_DEGREE = RADIANS * EARTH_RADIUS_M;

/** Cells of a circle's radius: between two of them its border is straight within 0.01 % of its ground. */
const CELLS_PER_RADIUS = 30;
const LEAST_CELL_M = 10;

/** A grid fine enough for circles of a radius near a latitude. */
export function straightFrame(radiusM: number, lat: number): TileFrame {
  const latDeg = Math.max(LEAST_CELL_M, radiusM / CELLS_PER_RADIUS) / METRES_PER_DEGREE;
  return { latDeg, lngDeg: latDeg / Math.max(0.1, Math.cos(lat * RADIANS)) };
}

/**
 * Visits the tiles that circles of a radius around some places reach into, with the distance of each
 * corner from the nearest rim. What is read of a tile lasts until the next one.
 */
export function visitStraightGround(
  places: readonly LngLat[],
  radiusM: number,
  frame: TileFrame,
  visit: VisitGround,
): void {
  const { lngDeg, latDeg } = frame;
  const cellM = latDeg * METRES_PER_DEGREE;
  const value = new Float32Array(CORNERS * CORNERS);
  const boxes = places.map((place) => (radiusM > 0 ? boxAround(place, radiusM) : EMPTY_BOX));
  const cosines = places.map(({ lat }) => Math.cos(lat * RADIANS));
  forEachTileNear(frame, boxes, (column, row, near) => {
    const west = column * TILE * lngDeg;
    const south = row * TILE * latDeg;
    const middleLat = south + (TILE / 2) * latDeg;
    const cosine = Math.cos(middleLat * RADIANS);
    const halfM = Math.hypot(
      (TILE / 2) * lngDeg * METRES_PER_DEGREE * cosine,
      (TILE / 2) * latDeg * METRES_PER_DEGREE,
    );
    // A margin for the plane on which distances are taken.
    const spareM = halfM * 1.01 + cellM;
    const reaching: number[] = [];
    let isWhole = false;
    for (const at of near) {
      const { lng, lat } = places[at]!;
      const x =
        (west + (TILE / 2) * lngDeg - lng) * METRES_PER_DEGREE * ((cosine + cosines[at]!) / 2);
      const y = (middleLat - lat) * METRES_PER_DEGREE;
      const distanceM = Math.hypot(x, y);
      if (distanceM + spareM <= radiusM) isWhole = true;
      if (distanceM - spareM <= radiusM) reaching.push(at);
    }
    if (reaching.length === 0) return;
    visit(column, row, isWhole, () => {
      if (isWhole) return value.fill(-cellM);
      value.fill(cellM);
      for (let r = 0; r < CORNERS; r++) {
        const pointLat = south + r * latDeg;
        const pointCosine = Math.cos(pointLat * RADIANS);
        for (const at of reaching) {
          const { lng, lat } = places[at]!;
          const y = (pointLat - lat) * METRES_PER_DEGREE;
          const perDegree = (METRES_PER_DEGREE * (pointCosine + cosines[at]!)) / 2;
          const firstX = (west - lng) * perDegree;
          const stepX = lngDeg * perDegree;
          for (let c = 0; c < CORNERS; c++) {
            const x = firstX + c * stepX;
            const off = Math.sqrt(x * x + y * y) - radiusM;
            const corner = r * CORNERS + c;
            if (off < value[corner]!) value[corner] = off < -cellM ? -cellM : off;
          }
        }
      }
      return value;
    });
  });
}
