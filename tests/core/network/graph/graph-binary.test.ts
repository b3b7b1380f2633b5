import { describe, expect, test } from 'vitest';
import {
  GRAPH_FILE_VERSION,
  readGraph,
  writeGraph,
} from '../../../../src/core/network/graph/graph-binary.ts';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import { waysOf } from '../support/ways.ts';
import { forSeeds, randomGraph } from '../support/random-network.ts';
import { seededRandom } from '../../../../src/core/base/random.ts';

const ATTRIBUTION = '© OpenStreetMap 贡献者, ODbL 1.0';
const file = (): Uint8Array => writeGraph(randomGraph(seededRandom(7)), ATTRIBUTION);
const codeOf = (bytes: Uint8Array): string | undefined => readGraph(bytes).issues[0]?.code;

describe('binary form', () => {
  test('gives back what was written', () => {
    forSeeds(12, (random) => {
      const graph = randomGraph(random);
      const { value, issues } = readGraph(writeGraph(graph, ATTRIBUTION));
      expect(issues).toEqual([]);
      expect(value).toEqual(graph);
    });
  });

  test('says again how many ways are open by day only', () => {
    const spots = { a: [0, 0], b: [100, 0], c: [200, 0] } as const;
    const hours = { highway: 'footway', 'access:conditional': 'no @ (22:00-06:00)' };
    const { value: graph, issues } = buildGraph(
      waysOf(spots, [{ over: 'a b', tags: hours }, { over: 'b c' }]),
    );
    const told = [{ code: 'network-by-day', severity: 'info', params: { count: 1 } }];
    expect(issues).toMatchObject(told);
    const again = readGraph(writeGraph(graph!, ATTRIBUTION));
    expect(again.issues).toMatchObject(told);
    expect(again.value).toEqual(graph);
  });

  test('does not copy: the arrays lie in the bytes that were read', () => {
    const bytes = file();
    const graph = readGraph(bytes).value!;
    for (const array of [graph.firstHalf, graph.edgeWayId, graph.pointLngE7, graph.edgeClass]) {
      expect(array.buffer).toBe(bytes.buffer);
    }
  });

  test('reads bytes that start anywhere in their buffer', () => {
    const bytes = file();
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readGraph(shifted.subarray(3)).value).toEqual(readGraph(bytes).value);
  });

  test('names extent, date, attribution and report in a header of plain ASCII', () => {
    const bytes = file();
    const text = new TextDecoder('ascii').decode(bytes.subarray(32, 2000));
    const header = JSON.parse(text.slice(0, text.lastIndexOf('}}') + 2)) as Record<string, unknown>;
    expect(header).toMatchObject({ sourceDate: '2026-04-01', attribution: ATTRIBUTION });
    expect((header['extent'] as number[])[0]).toBeCloseTo(106.5, 1);
    expect(header['report']).toBeTypeOf('object');
  });

  test('the same graph gives the same bytes', () => {
    expect(file()).toEqual(file());
  });

  test('refuses another kind of file', () => {
    expect(codeOf(new Uint8Array(0))).toBe('network-file-other');
    expect(codeOf(new TextEncoder().encode('<!doctype html><html></html>'))).toBe(
      'network-file-other',
    );
  });

  test('refuses a file that was cut, wherever', () => {
    const bytes = file();
    for (const length of [8, 20, 40, 500, bytes.length - 8, bytes.length - 1]) {
      expect(codeOf(bytes.subarray(0, length))).toBe('network-file-cut');
    }
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(codeOf(longer)).toBe('network-file-damaged');
  });

  test('refuses a file with one bit turned, wherever', () => {
    const bytes = file();
    for (let at = 32; at < bytes.length; at += 97) {
      const damaged = bytes.slice();
      damaged[at]! ^= 1 << (at % 8);
      expect(codeOf(damaged)).toBe('network-file-damaged');
    }
  });

  test('refuses another version and names both', () => {
    const bytes = file();
    bytes[8] = 99;
    expect(readGraph(bytes).issues).toEqual([
      {
        code: 'network-file-version',
        severity: 'error',
        place: {},
        params: { version: 99, known: GRAPH_FILE_VERSION },
      },
    ]);
  });
});
