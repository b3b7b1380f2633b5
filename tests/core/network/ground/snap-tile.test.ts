import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import {
  networkWalkerById,
  prepareWalker,
  readGraph,
  snapFor,
} from '../../../../src/core/network/network-model.ts';
import { snapTile } from '../../../../src/core/network/ground/snap-tile.ts';
import { packJoins, unpackJoins } from '../../../../src/core/network/ground/tile-joins.ts';

const COLUMNS = 17;

function isEnd(fraction: number): boolean {
  return fraction < 1e-4 || fraction > 1 - 1e-4;
}

test.each(['yuzhong', 'hangzhou'])(
  'points of a grid over %s are joined as each is by itself, and packed to the centimetre',
  (sample) => {
    const bytes = readFileSync(`data/samples/${sample}/network.kqgraph`);
    const prepared = prepareWalker(
      readGraph(new Uint8Array(bytes)).value!,
      networkWalkerById('older-adult')!,
    );
    const { nodeLngE7, nodeLatE7 } = prepared.graph;
    const random = seededRandom(29);
    let joined = 0;
    let other = 0;
    for (let tile = 0; tile < 12; tile++) {
      const node = Math.floor(random() * nodeLngE7.length);
      const [west, south] = [nodeLngE7[node]! / 1e7 - 0.001, nodeLatE7[node]! / 1e7 - 0.001];
      const places = Array.from({ length: COLUMNS * COLUMNS }, (_, at) => ({
        lng: west + (at % COLUMNS) * 0.00015,
        lat: south + Math.floor(at / COLUMNS) * 0.000135,
      }));
      const alone = snapFor(prepared, places);
      const together = snapTile(prepared, {
        count: places.length,
        columns: COLUMNS,
        placeAt: (at) => places[at]!,
      });
      const packed = packJoins(together);
      const again = packed && unpackJoins(packed);
      for (let at = 0; at < places.length; at++) {
        if (alone.edge[at]! < 0 || together.edge[at]! < 0) {
          // On the very rim of the largest way, rounding decides.
          const distanceM = alone.edge[at]! < 0 ? together.distanceM[at] : alone.distanceM[at];
          if (alone.edge[at] !== together.edge[at]) expect(distanceM).toBeGreaterThan(99.99);
          continue;
        }
        joined++;
        expect(Math.abs(together.distanceM[at]! - alone.distanceM[at]!)).toBeLessThan(0.01);
        expect(Math.abs(again!.distanceM[at]! - alone.distanceM[at]!)).toBeLessThan(0.015);
        if (again!.edge[at] !== alone.edge[at]) {
          // At a junction the streets that meet there are equally near, and take the same time.
          if (!isEnd(alone.fraction[at]!) || !isEnd(again!.fraction[at]!)) other++;
        } else {
          const lengthM = prepared.graph.edgeLengthM[alone.edge[at]!]!;
          const offM = Math.abs(again!.fraction[at]! - alone.fraction[at]!) * lengthM;
          expect(offM).toBeLessThan(0.05 + lengthM / 50_000);
        }
      }
      expect(together.alsoOf?.length ?? 0).toBe(alone.alsoOf?.length ?? 0);
    }
    expect(joined).toBeGreaterThan(1_200);
    // Where two streets are equally near to the millimetre, either may be the nearest.
    expect(other).toBeLessThan(joined / 500);
  },
);
