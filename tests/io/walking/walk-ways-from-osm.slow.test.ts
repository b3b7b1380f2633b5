import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/base/random.ts';
import {
  buildGraph,
  nearest,
  networkWalkerById,
  prepareWalker,
  snapFor,
} from '../../../src/core/network/network-model.ts';
import { readOsmPbf } from '../../../src/io/osm-pbf/read-osm-pbf.ts';
import { walkWaysFromOsm } from '../../../src/io/walking/walk-ways-from-osm.ts';
import { plainTimes } from '../../core/network/support/plain-search.ts';

const file = new URL('../../data/osm/monaco.osm.pbf', import.meta.url);
const { value: data } = await readOsmPbf(readFileSync(file));
const ways = walkWaysFromOsm(data!);
const { value: graph, issues } = buildGraph(ways);

describe('Monaco from its PBF', () => {
  test('gives the network that is known', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { report } = graph!;
    const tagged = (value: string) =>
      ways.wayTags.filter(({ highway }) => highway === value).length;
    expect(tagged('steps')).toBe(426);
    expect(report.flightsOfSteps).toBeGreaterThan(400);
    expect(report.lifts).toBeGreaterThan(5);
    expect(report.largestShare).toBeGreaterThan(0.9);
    expect(report.dropped.map(({ rule }) => rule)).toContain('access-closed');
  });

  test('gives every demand point the time of a plain search, within 0.1 s', () => {
    const random = seededRandom(5);
    const places = (count: number) =>
      Array.from({ length: count }, () => ({
        lng: 7.412 + 0.025 * random(),
        lat: 43.727 + 0.02 * random(),
      }));
    const prepared = prepareWalker(graph!, networkWalkerById('adult')!);
    const facilities = snapFor(prepared, places(5), 300);
    const demand = snapFor(prepared, places(150));
    const plain = plainTimes(prepared, facilities, demand);
    const found = nearest(prepared, facilities, demand, 900);
    const wrong = [...found.timeS].filter((timeS, place) => {
      const expected = Math.min(...plain.map((times) => times[place]!));
      return expected > 900 ? timeS !== Infinity : Math.abs(timeS - expected) >= 0.1;
    });
    expect(wrong).toEqual([]);
    expect([...found.timeS].filter((timeS) => timeS < Infinity).length).toBeGreaterThan(40);
  });
});

/** Counted in the text that `osmium cat` makes of the extract: closed ways of the compound rows with an open gate among their nodes. */
const WITH_GATES_ON_THEM = 38;
/** Led through a gate that a street passes beside the outline, and having none on it. */
const WITH_GATES_BESIDE = 12;
const COMPOUNDS = WITH_GATES_ON_THEM + WITH_GATES_BESIDE;

describe('杭州 from its PBF', () => {
  test('knows enclosed grounds with gates on their outline', async () => {
    const extract = new URL(
      '../../../data/samples/hangzhou/source/hangzhou_core.osm.pbf',
      import.meta.url,
    );
    const { compounds = [], ...rest } = walkWaysFromOsm(
      (await readOsmPbf(readFileSync(extract))).value!,
    );
    expect(compounds.length).toBe(COMPOUNDS);
    for (const { ring, gates } of compounds) {
      expect(gates.length).toBeGreaterThan(0);
      for (const gate of gates) expect(ring).toContain(gate);
      expect(new Set(ring).size).toBeGreaterThan(2);
    }
    const { value } = buildGraph({ ...rest, compounds });
    expect(value!.compoundStart.length).toBe(COMPOUNDS + 1);
    expect(value!.gateStart.at(-1)).toBe(value!.gateLngE7.length);
  });
});
