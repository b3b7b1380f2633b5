import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import { holdsPoint } from '../../../../src/core/geo/holds-point.ts';
import {
  buildGraph,
  circles,
  type Graph,
  nearest,
  networkWalkerById,
  prepareWalker,
  readGraph,
  snapFor,
} from '../../../../src/core/network/network-model.ts';
import { fromE7 } from '../../../../src/core/network/ways/e7-metres.ts';
import { readOsmPbf } from '../../../../src/io/osm-pbf/read-osm-pbf.ts';
import { walkWaysFromOsm } from '../../../../src/io/walking/walk-ways-from-osm.ts';

const root = new URL('../../../../', import.meta.url);
const bytes = (path: string) => new Uint8Array(readFileSync(new URL(path, root)));

async function monaco(): Promise<Graph> {
  const { value } = await readOsmPbf(bytes('tests/data/osm/monaco.osm.pbf'));
  return buildGraph(walkWaysFromOsm(value!)).value!;
}

const NETWORKS: Record<string, () => Graph | Promise<Graph>> = {
  渝中: () => readGraph(bytes('data/samples/yuzhong/network.kqgraph')).value!,
  杭州: () => readGraph(bytes('data/samples/hangzhou/network.kqgraph')).value!,
  Monaco: monaco,
};
/** Grid of the circles of an assessment. */
const CELL_M = 15;
const WALKED_FROM = 12;
const ASKED = 1500;
const M_PER_DEGREE = 111_195;

interface Tally {
  timely: number;
  wronglyIn: number;
  wronglyOut: number;
}

/** Random places around facilities: whether the polygon and the place's own time agree. */
function tally(graph: Graph, minutes: number): Tally {
  const random = seededRandom(13 + minutes);
  const walker = prepareWalker(graph, networkWalkerById('older-adult')!, {});
  const count: Tally = { timely: 0, wronglyIn: 0, wronglyOut: 0 };
  for (let n = 0; n < WALKED_FROM; n++) {
    const node = Math.floor(random() * graph.nodeLngE7.length);
    const from = { lng: fromE7(graph.nodeLngE7[node]!), lat: fromE7(graph.nodeLatE7[node]!) };
    const facility = snapFor(walker, [from]);
    const [drawn] = circles(walker, facility, [minutes], { cellM: CELL_M }).circles;
    const reachM = minutes * 60 + 150;
    const places = Array.from({ length: ASKED }, () => ({
      lng:
        from.lng +
        ((2 * random() - 1) * reachM) / M_PER_DEGREE / Math.cos((from.lat * Math.PI) / 180),
      lat: from.lat + ((2 * random() - 1) * reachM) / M_PER_DEGREE,
    }));
    const { timeS } = nearest(walker, facility, snapFor(walker, places), minutes * 60);
    for (const [at, { lng, lat }] of places.entries()) {
      const timely = timeS[at]! < Infinity;
      const inside = drawn!.geometry !== null && holdsPoint(drawn!.geometry, lng, lat);
      if (timely) count.timely++;
      if (inside && !timely) count.wronglyIn++;
      if (!inside && timely) count.wronglyOut++;
    }
  }
  return count;
}

describe('the polygon of a circle and the time of a place agree', () => {
  it.each(Object.keys(NETWORKS))('%s', async (name) => {
    const graph = await NETWORKS[name]!();
    for (const [minutes, most] of [
      [5, 5],
      [15, 3],
    ] as const) {
      const { timely, wronglyIn, wronglyOut } = tally(graph, minutes);
      const [inPct, outPct] = [wronglyIn, wronglyOut].map((n) => (100 * n) / timely);
      const areaPct = inPct! - outPct!;
      console.log(
        `${name}, ${minutes} min: ${inPct!.toFixed(2)} % wrongly in, ${outPct!.toFixed(2)} % wrongly out, area ${areaPct.toFixed(2)} %`,
      );
      expect(timely).toBeGreaterThan(500);
      expect(inPct).toBeLessThan(most);
      expect(outPct).toBeLessThan(most);
      expect(Math.abs(areaPct)).toBeLessThan(3);
    }
  });
});
