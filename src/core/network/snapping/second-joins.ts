import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { compoundAt } from '../graph/compounds.ts';
import { distanceE7M } from '../ways/e7-metres.ts';
import { joinAt, type Snaps, type WalkedStreets } from './snap.ts';

/**
 * Joins with one more for each place in a compound and each gate that an edit opened in its wall:
 * straight to the gate and on to the nearest street. The first join stays, so that a new gate can
 * only shorten walks.
 * @param maxM largest way from the gate to a street in metres
 */
export function withOpenedGates(
  streets: WalkedStreets,
  places: readonly LngLat[],
  snaps: Snaps,
  maxM?: number,
): Snaps {
  const { graph } = streets;
  const { openedGates = [] } = graph;
  if (openedGates.length === 0) return snaps;
  const [edge, fraction, distanceM, alsoOf] = [
    [...snaps.edge],
    [...snaps.fraction],
    [...snaps.distanceM],
    [...(snaps.alsoOf ?? [])],
  ];
  places.forEach(({ lng, lat }, place) => {
    const within = compoundAt(graph, lng * 1e7, lat * 1e7);
    for (const { compound, gate } of openedGates) {
      if (compound !== within) continue;
      const [gateX, gateY] = [graph.gateLngE7[gate]!, graph.gateLatE7[gate]!];
      const join = joinAt(streets, gateX, gateY, maxM);
      if (!join) continue;
      edge.push(join.edge);
      fraction.push(join.fraction);
      distanceM.push(distanceE7M(lng * 1e7, lat * 1e7, gateX, gateY) + join.distanceM);
      alsoOf.push(place);
    }
  });
  if (alsoOf.length === 0) return snaps;
  return {
    edge: Int32Array.from(edge),
    fraction: Float64Array.from(fraction),
    distanceM: Float64Array.from(distanceM),
    alsoOf: Uint32Array.from(alsoOf),
  };
}
