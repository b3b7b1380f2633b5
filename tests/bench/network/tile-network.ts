import type { WalkWays } from '../../../src/core/network/ways/walk-ways.ts';

/**
 * The same ways several times over, side by side in a square of `times` × `times`, each joined to
 * the next by one way between their first nodes: a network large enough for a whole conurbation.
 */
export function tileNetwork(ways: WalkWays, times: number): WalkWays {
  const nodes = ways.nodeLngE7.length;
  const wide = 2_000_000;
  const tiles = times * times;
  const nodeLngE7 = new Int32Array(nodes * tiles);
  const nodeLatE7 = new Int32Array(nodes * tiles);
  const wayNodes = new Uint32Array(ways.wayNodes.length * tiles + 2 * (tiles - 1));
  const wayStart: number[] = [];
  const wayTags: WalkWays['wayTags'][number][] = [];
  let at = 0;
  for (let tile = 0; tile < tiles; tile++) {
    for (let node = 0; node < nodes; node++) {
      nodeLngE7[tile * nodes + node] = ways.nodeLngE7[node]! + (tile % times) * wide;
      nodeLatE7[tile * nodes + node] = ways.nodeLatE7[node]! + Math.floor(tile / times) * wide;
    }
    for (let way = 0; way < ways.wayTags.length; way++) {
      wayStart.push(at);
      wayTags.push(ways.wayTags[way]!);
      for (let i = ways.wayStart[way]!; i < ways.wayStart[way + 1]!; i++) {
        wayNodes[at++] = ways.wayNodes[i]! + tile * nodes;
      }
    }
    if (tile > 0) {
      wayStart.push(at);
      wayTags.push({ highway: 'footway' });
      wayNodes[at++] = (tile - 1) * nodes;
      wayNodes[at++] = tile * nodes;
    }
  }
  wayStart.push(at);
  return {
    nodeLngE7,
    nodeLatE7,
    nodeTags: new Map(),
    wayId: new Float64Array(wayTags.length),
    wayTags,
    wayStart: Uint32Array.from(wayStart),
    wayNodes,
    sourceDate: null,
  };
}
