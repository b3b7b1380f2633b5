import type { Position } from 'geojson';
import { ringsHold } from '../../core/geo/even-odd.ts';
import { innerPoint } from '../../core/geo/inner-point.ts';
import { closedRing, ringTurn } from './ring.ts';

interface Ring {
  positions: Position[];
  size: number;
  inner: { lng: number; lat: number } | undefined;
}

/**
 * Rings of an even-odd fill as parts with their holes, whatever their order and direction: a ring inside another one is its
 * hole, one inside the hole a part again.
 */
export function nestedRings(rings: readonly Position[][]): Position[][][] {
  if (rings.length < 2) return rings.map((ring) => [ring]);
  const all = rings.map((given): Ring => {
    const positions = closedRing(given);
    const size = Math.abs(ringTurn(positions));
    const inner = size > 0 ? innerPoint({ type: 'Polygon', coordinates: [positions] }) : undefined;
    return { positions, size, inner };
  });
  const around = new Map(
    all.map((ring) => {
      const { inner } = ring;
      const larger = all.filter(
        (other) =>
          inner && other.size > ring.size && ringsHold([other.positions], inner.lng, inner.lat),
      );
      return [ring, larger.toSorted((a, b) => a.size - b.size)] as const;
    }),
  );
  const parts = new Map(
    all
      .filter((ring) => around.get(ring)!.length % 2 === 0)
      .map((ring) => [ring, [ring.positions]]),
  );
  for (const [ring, larger] of around) {
    if (parts.has(ring)) continue;
    const outline = larger.find((other) => parts.has(other));
    // Rings that cross are inside each other by halves.
    if (outline) parts.get(outline)!.push(ring.positions);
    else parts.set(ring, [ring.positions]);
  }
  return [...parts.values()];
}
