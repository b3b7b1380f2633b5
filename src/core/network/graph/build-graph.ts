import { issue, type Issue, type Result } from '../../base/issue.ts';
import { findCompounds } from './compounds.ts';
import { findComponents } from './components.ts';
import { distanceE7M, toE7 } from '../ways/e7-metres.ts';
import * as flag from '../ways/edge-flags.ts';
import type { Graph } from './graph.ts';
import { byDayIssues, graphReport } from './graph-report.ts';
import { halfEdges } from './half-edges.ts';
import { hilbertOrder } from './hilbert.ts';
import { numberNodes, type NumberedEdges } from './number-nodes.ts';
import { orderBy } from './order-by.ts';
import { rawEdges, SQUARE_BIT, wayLengthM, type RawEdges } from './raw-edges.ts';
import type { WalkWays } from '../ways/walk-ways.ts';

/**
 * Depth of one step on plan in metres, for flights without `step_count`: CJJ 69-95 (technical code
 * for urban pedestrian overcrossings and underpasses) asks for at least 0.30 m.
 */
export const TREAD_M = 0.3;

export interface BuildOptions {
  /** West, south, east, north in degrees, the margin of the longest walk included; absent: all. */
  clip?: readonly [number, number, number, number];
}

/** Builds the walking network of some ways; no value when nothing in them can be walked. */
export function buildGraph(ways: WalkWays, options: BuildOptions = {}): Result<Graph> {
  const { clip } = options;
  const raw = rawEdges(
    ways,
    clip ? [toE7(clip[0]), toE7(clip[1]), toE7(clip[2]), toE7(clip[3])] : null,
  );
  const edges = numberNodes(ways, raw);
  if (edges.from.length === 0) {
    return { issues: [issue(clip ? 'network-elsewhere' : 'network-empty', 'error')] };
  }
  const graph = assemble(ways, raw, edges);
  return { value: graph, issues: noticed(graph) };
}

function noticed(graph: Graph): Issue[] {
  const { missingNodes, largestShare, components } = graph.report;
  const issues: Issue[] = [];
  if (missingNodes > 0) {
    issues.push(issue('network-missing-nodes', 'warning', {}, { count: missingNodes }));
  }
  if (largestShare < 0.8) {
    const sharePct = Math.round(largestShare * 1000) / 10;
    issues.push(issue('network-in-pieces', 'warning', {}, { count: components, sharePct }));
  }
  issues.push(...byDayIssues(graph.report));
  return issues;
}

function assemble(ways: WalkWays, raw: RawEdges, numbered: NumberedEdges): Graph {
  const { nodeOf, from, to, rawOf } = numbered;
  const hilbertOf = new Uint32Array(nodeOf.length);
  const lngAt = Int32Array.from(nodeOf, (node) => ways.nodeLngE7[node]!);
  const latAt = Int32Array.from(nodeOf, (node) => ways.nodeLatE7[node]!);
  const nodeOrder = hilbertOrder(lngAt, latAt);
  nodeOrder.forEach((node, rank) => (hilbertOf[node] = rank));
  const order = orderBy(
    from.map((node, edge) => Math.min(hilbertOf[node]!, hilbertOf[to[edge]!]!)),
  );
  const count = order.length;
  const edgeFrom = Uint32Array.from(order, (edge) => hilbertOf[from[edge]!]!);
  const edgeTo = Uint32Array.from(order, (edge) => hilbertOf[to[edge]!]!);
  const drawn = {
    edgeLengthM: new Float32Array(count),
    edgeClass: new Uint8Array(count),
    edgeFlags: new Uint32Array(count),
    edgeUnits: new Float32Array(count),
    edgeWayId: new Float64Array(count),
    pointStart: new Uint32Array(count + 1),
    ...pointArrays(raw, numbered, order),
  };
  let point = 0;
  order.forEach((at, edge) => {
    const row = rawOf[at]!;
    drawn.pointStart[edge] = point;
    if (row < 0) {
      point = writePassage(ways, drawn, edge, point, numbered, at);
      return;
    }
    const begin = point;
    for (let i = raw.start[row]!; i < raw.start[row + 1]!; i++, point++) {
      drawn.pointLngE7[point] = ways.nodeLngE7[raw.nodes[i]!]!;
      drawn.pointLatE7[point] = ways.nodeLatE7[raw.nodes[i]!]!;
    }
    writeTraits(ways, raw, drawn, edge, row, lineLengthM(drawn, begin, point));
  });
  drawn.pointStart[count] = point;
  const nodeLngE7 = Int32Array.from(nodeOrder, (node) => lngAt[node]!);
  const nodeLatE7 = Int32Array.from(nodeOrder, (node) => latAt[node]!);
  const graph = {
    nodeLngE7,
    nodeLatE7,
    ...halfEdges(nodeOf.length, edgeFrom, edgeTo),
    edgeFrom,
    edgeTo,
    ...drawn,
    ...findComponents(nodeOf.length, edgeFrom, edgeTo, drawn.edgeLengthM),
    ...findCompounds(ways),
    sourceDate: ways.sourceDate,
  };
  const { dropped, flightsOfSteps, missingNodes } = raw;
  const { lifts, zeroLengthEdges, duplicateEdges, closedBarriers } = numbered;
  const byDay = raw.traits.filter((traits) => traits?.byDay).length;
  const counts = { dropped, flightsOfSteps, missingNodes, byDay };
  const more = { lifts, zeroLengthEdges, duplicateEdges, closedBarriers };
  return { ...graph, report: graphReport(graph, { ...counts, ...more }) };
}

type Drawn = Pick<
  Graph,
  | 'edgeLengthM'
  | 'edgeClass'
  | 'edgeFlags'
  | 'edgeUnits'
  | 'edgeWayId'
  | 'pointStart'
  | 'pointLngE7'
  | 'pointLatE7'
>;

function pointArrays(raw: RawEdges, { rawOf }: NumberedEdges, order: Uint32Array) {
  let points = 0;
  for (const at of order) {
    const row = rawOf[at]!;
    points += row < 0 ? 2 : raw.start[row + 1]! - raw.start[row]!;
  }
  return { pointLngE7: new Int32Array(points), pointLatE7: new Int32Array(points) };
}

function lineLengthM(drawn: Drawn, begin: number, end: number): number {
  let sum = 0;
  const { pointLngE7: lng, pointLatE7: lat } = drawn;
  for (let i = begin + 1; i < end; i++) {
    sum += distanceE7M(lng[i - 1]!, lat[i - 1]!, lng[i]!, lat[i]!);
  }
  return sum;
}

function writeTraits(
  ways: WalkWays,
  raw: RawEdges,
  drawn: Drawn,
  edge: number,
  row: number,
  lengthM: number,
): void {
  const acrossSquare = raw.way[row]! >= SQUARE_BIT;
  const way = (raw.way[row]! & ~SQUARE_BIT) >>> 0;
  const traits = raw.traits[way]!;
  drawn.edgeLengthM[edge] = lengthM;
  drawn.edgeClass[edge] = acrossSquare ? flag.EDGE_CLASSES.indexOf('square') : traits.edgeClass;
  drawn.edgeFlags[edge] = traits.flags;
  drawn.edgeWayId[edge] = ways.wayId[way]!;
  if (traits.flags & flag.STEPS && traits.stepCount === null) {
    drawn.edgeUnits[edge] = lengthM / TREAD_M;
  } else if (traits.flags & (flag.STEPS | flag.CROSSING_MARKED | flag.CROSSING_SIGNALS)) {
    const share = lengthM / (wayLengthM(ways, way) || 1);
    drawn.edgeUnits[edge] = share * (traits.stepCount ?? 1);
  }
}

/** Way through a barrier or into a lift: no length; half a ride, since one enters and leaves. */
function writePassage(
  ways: WalkWays,
  drawn: Drawn,
  edge: number,
  begin: number,
  { nodeOf, from, to, passages }: NumberedEdges,
  at: number,
): number {
  const { flags, wayId } = passages.get(at)!;
  drawn.edgeClass[edge] = flag.EDGE_CLASSES.indexOf(flags & flag.LIFT ? 'lift' : 'passage');
  drawn.edgeFlags[edge] = flags | flag.PASSAGE | flag.NO_SNAP;
  drawn.edgeWayId[edge] = wayId;
  if (flags & flag.LIFT) drawn.edgeUnits[edge] = 0.5;
  [from[at]!, to[at]!].forEach((junction, end) => {
    drawn.pointLngE7[begin + end] = ways.nodeLngE7[nodeOf[junction]!]!;
    drawn.pointLatE7[begin + end] = ways.nodeLatE7[nodeOf[junction]!]!;
  });
  return begin + 2;
}
