import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  MAX_SNAP_M,
  nearest,
  networkWalkerById,
  prepareWalker,
  snapFor,
} from '../../../src/core/network/network-model.ts';
import { CLOSED, NO_SNAP } from '../../../src/core/network/ways/edge-flags.ts';
import { readWalkNetwork } from '../../../src/io/walking/read-walk-network.ts';
import { plainJoins, type At } from './support/plain-join.ts';
import { stretchesOf } from './support/plain-world.ts';
import { forSeeds } from './support/random-network.ts';

const SAMPLES = new URL('../../../data/samples/', import.meta.url);
const PLACES = 30;

test.each([
  ['渝中', new URL('yuzhong/network.kqgraph', SAMPLES), 'older-adult'],
  ['渝中', new URL('yuzhong/network.kqgraph', SAMPLES), 'wheelchair'],
  ['杭州', new URL('hangzhou/network.kqgraph', SAMPLES), 'older-adult'],
  ['Monaco', new URL('../../data/osm/monaco.osm.pbf', import.meta.url), 'older-adult'],
  ['Monaco', new URL('../../data/osm/monaco.osm.pbf', import.meta.url), 'wheelchair'],
])(
  '%s: no point near enough to a street that leads somewhere is unreachable (law)',
  async (_, file, walkerId) => {
    const bytes = new Uint8Array(readFileSync(file));
    const { value: graph } = await readWalkNetwork(bytes, file.pathname);
    const prepared = prepareWalker(graph!, networkWalkerById(walkerId)!);
    const { costs, pieces } = prepared;
    const { stretches, edges } = stretchesOf(
      graph!,
      (edge) =>
        !(graph!.edgeFlags[edge]! & (CLOSED | NO_SNAP)) &&
        graph!.edgeLengthM[edge]! > 0 &&
        (costs.alongS[edge]! < Infinity || costs.againstS[edge]! < Infinity) &&
        pieces.leads(edge),
    );
    let near = 0;
    forSeeds(3, (random) => {
      const places = Array.from({ length: PLACES }, () => {
        const node = Math.floor(random() * graph!.nodeLngE7.length);
        return {
          lng: graph!.nodeLngE7[node]! / 1e7 + 0.003 * (random() - 0.5),
          lat: graph!.nodeLatE7[node]! / 1e7 + 0.003 * (random() - 0.5),
        };
      });
      const snaps = snapFor(prepared, places);
      // From the middle of the longest piece, in every direction without end.
      const middle = stretches[edges.findIndex((edge) => pieces.pieceAt(edge) === 0)]!.a;
      const seat = snapFor(prepared, [{ lng: middle[0] / 1e7, lat: middle[1] / 1e7 }]);
      const { timeS } = nearest(prepared, seat, snaps, 1e6);
      places.forEach(({ lng, lat }, at) => {
        const from: At = [lng * 1e7, lat * 1e7];
        const [street] = plainJoins(stretches, [], from, MAX_SNAP_M);
        if (!street) return;
        near++;
        expect(pieces.leads(snaps.edge[at]!)).toBe(true);
        if (pieces.pieceAt(snaps.edge[at]!) === 0) expect(timeS[at]).toBeLessThan(Infinity);
      });
    });
    expect(near).toBeGreaterThan(PLACES);
  },
);
