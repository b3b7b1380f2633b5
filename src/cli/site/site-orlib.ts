import type { Text } from '../../core/base/text.ts';
import { readText, refuse } from './site-tables.ts';
import { say } from '../refuse/say.ts';

/** A p-median instance of the OR-Library, every node a demand point of weight 1 and a site. */
export interface Orlib {
  demandIds: string[];
  siteIds: string[];
  weights: number[];
  p: number;
  notes: Text[];
  /** Length of the shortest path; Infinity where there is none. */
  costAt(from: number, to: number): number;
}

/**
 * Reads a p-median file of the OR-Library (Beasley 1990): nodes, edges and p, then each edge with its
 * cost; a repeated edge replaces the earlier one. Costs are shortest paths (Floyd 1962).
 * @throws Unusable
 */
export function readOrlib(file: string): Orlib {
  const words = readText(file).trim().split(/\s+/);
  const numbers = words.map(Number);
  const [nodes = 0, edges = 0, p = 0] = numbers;
  const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
  if (!isCount(nodes) || nodes > 5000 || !isCount(p) || !Number.isInteger(edges) || edges < 0) {
    refuse(file, [say('terminal.begins-with-nodes-edges-p')]);
  }
  if (numbers.length !== 3 + 3 * edges) {
    const behind = numbers.length - 3;
    refuse(file, [say('terminal.says-edges-but-numbers-behind', { edges, behind })]);
  }
  const paths = new Float64Array(nodes * nodes).fill(Infinity);
  for (let node = 0; node < nodes; node++) paths[node * nodes + node] = 0;
  const faults: Text[] = [];
  for (let at = 3; at < numbers.length; at += 3) {
    const [from = 0, to = 0, cost = 0] = numbers.slice(at, at + 3);
    if (!isCount(from) || !isCount(to) || from > nodes || to > nodes || !(cost >= 0)) {
      const edge = (at - 3) / 3 + 1;
      const said = words.slice(at, at + 3).join(' ');
      faults.push(say('terminal.edge', { edge, said }));
    } else if (from !== to) {
      paths[(from - 1) * nodes + to - 1] = paths[(to - 1) * nodes + from - 1] = cost;
    }
  }
  refuse(file, faults);
  for (let over = 0; over < nodes; over++) {
    const onward = paths.subarray(over * nodes, (over + 1) * nodes);
    for (let from = 0; from < nodes; from++) {
      const first = paths[from * nodes + over]!;
      if (first === Infinity) continue;
      const row = paths.subarray(from * nodes, (from + 1) * nodes);
      for (let to = 0; to < nodes; to++) {
        const length = first + onward[to]!;
        if (length < row[to]!) row[to] = length;
      }
    }
  }
  const ids = Array.from({ length: nodes }, (_, node) => String(node + 1));
  return {
    demandIds: ids,
    siteIds: ids,
    weights: ids.map(() => 1),
    p,
    notes: [],
    costAt: (from, to) => paths[from * nodes + to]!,
  };
}
