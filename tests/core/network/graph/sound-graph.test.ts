import { describe, expect, test } from 'vitest';
import { readGraph, writeGraph } from '../../../../src/core/network/graph/graph-binary.ts';
import type { Graph } from '../../../../src/core/network/graph/graph.ts';
import { seededRandom } from '../../../../src/core/base/random.ts';
import { withChecksum } from '../../../support/fuzz/graph-checksum.ts';
import { randomGraph } from '../support/random-network.ts';

const whole = (): Graph => randomGraph(seededRandom(7));
const codeOf = (graph: Graph) => readGraph(writeGraph(graph, '')).issues.map(({ code }) => code);

/** The file with a word of its header replaced by one of the same length, its checksum right. */
function withHeader(from: string, to: string): Uint8Array {
  const bytes = writeGraph(whole(), '');
  const text = new TextDecoder('latin1').decode(bytes);
  const at = text.indexOf(from);
  expect(at).toBeGreaterThan(0);
  expect(to).toHaveLength(from.length);
  bytes.set(new TextEncoder().encode(to), at);
  return withChecksum(bytes);
}

describe('a network file with a right checksum that means harm', () => {
  const LIES: [string, (graph: Graph) => void][] = [
    ['a street that leads out of the network', (graph) => (graph.halfTo[0] = 0xffff_ffff)],
    ['an edge that is not there', (graph) => (graph.halfEdge[0] = 0x7fff_ffff)],
    ['rows that run backwards', (graph) => (graph.firstHalf[1] = graph.halfTo.length + 1)],
    ['rows that begin late', (graph) => (graph.firstHalf[0] = 1)],
    ['an end that is no node', (graph) => (graph.edgeTo[0] = graph.nodeLngE7.length)],
    ['a beginning that is no node', (graph) => (graph.edgeFrom[0] = graph.nodeLngE7.length)],
    ['a length that is no number', (graph) => (graph.edgeLengthM[0] = NaN)],
    ['a street of less than nothing', (graph) => (graph.edgeLengthM[0] = -1)],
    ['endless steps', (graph) => (graph.edgeUnits[0] = Infinity)],
    ['a class that nobody knows', (graph) => (graph.edgeClass[0] = 200)],
    ['a part that is not there', (graph) => (graph.nodeComponent[0] = 1e6)],
    ['a line without an end', (graph) => (graph.pointStart[1] = graph.pointStart[2]!)],
    ['a node off the earth', (graph) => (graph.nodeLatE7[0] = 1_000_000_000)],
    ['a list too short', (graph) => (graph.edgeFlags = graph.edgeFlags.slice(1))],
    ['a hole in no compound', (graph) => (graph.holeStart = Uint32Array.of(0))],
    ['gates of no compound', (graph) => (graph.gateLngE7 = Int32Array.of(1))],
  ];

  test.each(LIES)('is refused for %s', (_, lie) => {
    const graph = whole();
    lie(graph);
    expect(codeOf(graph)).toEqual(['network-file-damaged']);
  });

  test('is refused for a header that is no header', () => {
    const halves = whole().halfTo.length;
    for (const [from, to] of [
      ['{"extent"', 'x"extent"'],
      ['"report":{', '"repart":{'],
      [`"halfTo":${halves}`, `"halfTo":${String(halves).replace(/./, '9')}`],
      ['"dropped":[', '"dropped":{'],
    ] as const) {
      expect(readGraph(withHeader(from, to)).issues.map(({ code }) => code)).toEqual([
        'network-file-damaged',
      ]);
    }
  });

  test('the same network without a lie is read', () => {
    expect(codeOf(whole())).toEqual([]);
  });
});
