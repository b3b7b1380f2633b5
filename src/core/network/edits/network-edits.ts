import { issue, type Issue, type Result } from '../../base/issue.ts';
import { compoundAt } from '../graph/compounds.ts';
import { findComponents } from '../graph/components.ts';
import { cutLine } from '../graph/cut-line.ts';
import { distanceE7M, toE7 } from '../ways/e7-metres.ts';
import * as flag from '../ways/edge-flags.ts';
import { nodeCount, type Graph } from '../graph/graph.ts';
import type { Relief } from '../graph/relief.ts';
import { climbM, lineLengthM, LONGEST_LIFT_M, proposeSteps } from './link-length.ts';
import { GraphAddition } from './graph-addition.ts';
import { graphReport } from '../graph/graph-report.ts';
import { halfEdges } from '../graph/half-edges.ts';
import { openGates, type OpenedCompounds } from '../graph/opened-gates.ts';
import type { SegmentIndex } from '../snapping/segment-index.ts';
import { CLOSURE_REACH_M, LINK_REACH_M, snapDrawn } from './snap-drawn.ts';

export const LINK_KINDS = ['path', 'footbridge', 'underpass', 'steps', 'lift', 'gate'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A way that a scenario adds; its ends are joined to the nearest streets. */
export interface NetworkLink {
  id: string;
  kind: LinkKind;
  /** At least two places, WGS-84 degrees. */
  line: [number, number][];
  /** Steps of a flight, where known; it climbs in the drawn direction unless `down`. */
  steps?: number;
  down?: boolean;
}

/** A stretch of street, from junction to junction, that a scenario shuts. */
export interface NetworkClosure {
  id: string;
  /** A place on it, WGS-84 degrees. */
  lng: number;
  lat: number;
}

export interface NetworkEdits {
  links: readonly NetworkLink[];
  closures: readonly NetworkClosure[];
}

/** Why a link cannot be built as it is drawn; none: it can. */
export function linkFaults({ id, kind, line }: NetworkLink): Issue[] {
  const lengthM = lineLengthM(line);
  if (kind !== 'lift' || lengthM <= LONGEST_LIFT_M) return [];
  const params = { metres: Math.round(lengthM), most: LONGEST_LIFT_M };
  return [issue('network-lift-too-long', 'warning', { id, lngLat: [...line[0]!] }, params)];
}

/** Nearer to a junction than this, a link is joined to the junction itself, in metres. */
const SAME_PLACE_M = 0.5;

const FLAGS_OF_KIND: Record<LinkKind, number> = {
  path: 0,
  gate: 0,
  footbridge: flag.OFF_GROUND | flag.NO_SNAP,
  underpass: flag.OFF_GROUND | flag.NO_SNAP,
  steps: flag.STEPS,
  lift: flag.LIFT | flag.OFF_GROUND | flag.NO_SNAP,
};

/**
 * A network with links added and stretches closed. Lines, traits and times of what was there stay
 * as they are under the same numbers; what is new comes after them, and only the rows that the
 * search reads are laid out again. An edge that a link meets midway is shut and stands again as its
 * pieces. A link on the ground that crosses the wall of a compound opens a gate there.
 * @param anyEdge index over all edges of `graph`, elevated ones too
 * @param relief tells how many steps a flight has that states none
 */
export function applyEdits(
  graph: Graph,
  anyEdge: SegmentIndex,
  edits: NetworkEdits,
  relief: Relief | null = null,
): Result<Graph> {
  const issues: Issue[] = [];
  const added = new GraphAddition(graph);
  const closures = snapDrawn(graph, anyEdge, [...edits.closures], CLOSURE_REACH_M);
  edits.closures.forEach(({ id, lng, lat }, at) => {
    const edge = closures.edge[at]!;
    if (edge >= 0) added.flags.set(edge, graph.edgeFlags[edge]! | flag.CLOSED);
    else issues.push(issue('network-closure-nowhere', 'warning', { id, lngLat: [lng, lat] }));
  });
  const links = edits.links.filter(({ id, kind, line }) => {
    const usable = line.length > 1 && line.flat().every((degrees) => Number.isFinite(degrees));
    if (!usable) issues.push(issue('network-link-short', 'warning', { id }));
    const faults = usable ? linkFaults({ id, kind, line }) : [];
    issues.push(...faults);
    return usable && faults.length === 0;
  });
  const walls = openedWalls(graph, links, issues);
  const isBehindOpened = ([lng, lat]: [number, number]): boolean => {
    const within = compoundAt(graph, lng * 1e7, lat * 1e7);
    return walls.openedGates.some(({ compound }) => compound === within);
  };
  const ends = links.flatMap(({ line }) => [line[0]!, line.at(-1)!]);
  const drawnEnds = ends.map(([lng, lat]) => ({ lng, lat }));
  const joins = snapDrawn(graph, anyEdge, drawnEnds, LINK_REACH_M);
  const nodeOfEnd = joinEnds(graph, added, ends, joins, (at) => {
    // Behind a gate people come straight to it, streets or no streets.
    if (isBehindOpened(ends[at]!)) return;
    issues.push(
      issue('network-link-loose', 'warning', { id: links[at >> 1]!.id, lngLat: ends[at]! }),
    );
  });
  links.forEach((link, at) => {
    addLink(added, link, nodeOfEnd[2 * at]!, nodeOfEnd[2 * at + 1]!, relief);
  });
  return { value: withAddition(graph, added, walls), issues };
}

/** Walls of the graph with gates where links on the ground cross them; says which gates cross none. */
function openedWalls(
  graph: Graph,
  links: readonly NetworkLink[],
  issues: Issue[],
): OpenedCompounds {
  const lines = links
    .filter(({ kind }) => !(FLAGS_OF_KIND[kind] & flag.OFF_GROUND))
    .map(({ id, kind, line }) => {
      const places = line.map(([lng, lat]): [number, number] => [toE7(lng), toE7(lat)]);
      if (kind === 'gate' && openGates(graph, [places]).openedGates.length === 0) {
        issues.push(issue('network-gate-no-wall', 'info', { id, lngLat: line[0]! }));
      }
      return places;
    });
  return openGates(graph, lines);
}

/** Node for each end of a link, cutting edges where an end meets them midway. */
function joinEnds(
  graph: Graph,
  added: GraphAddition,
  ends: readonly [number, number][],
  joins: { edge: Int32Array; fraction: Float64Array },
  onLoose: (end: number) => void,
): number[] {
  const nodeOfEnd: number[] = Array.from({ length: ends.length }, () => -1);
  const cutsOfEdge = new Map<number, number[]>();
  const loose = new Map<string, number>();
  const keyOf = ([lng, lat]: readonly [number, number]): string => `${toE7(lng)},${toE7(lat)}`;
  const linksAt = new Map<string, Set<number>>();
  ends.forEach((place, end) => {
    const key = keyOf(place);
    linksAt.set(key, (linksAt.get(key) ?? new Set()).add(end >> 1));
  });
  ends.forEach(([lng, lat], end) => {
    const edge = joins.edge[end]!;
    if (edge < 0) {
      const key = keyOf([lng, lat]);
      // Two links that end at one place are joined there.
      if (!loose.has(key)) loose.set(key, added.addNode(toE7(lng), toE7(lat)));
      nodeOfEnd[end] = loose.get(key)!;
      if (linksAt.get(key)!.size === 1) onLoose(end);
      return;
    }
    const lengthM = graph.edgeLengthM[edge]!;
    const fraction = joins.fraction[end]!;
    if (fraction * lengthM < SAME_PLACE_M) nodeOfEnd[end] = graph.edgeFrom[edge]!;
    else if ((1 - fraction) * lengthM < SAME_PLACE_M) nodeOfEnd[end] = graph.edgeTo[edge]!;
    else cutsOfEdge.set(edge, [...(cutsOfEdge.get(edge) ?? []), end]);
  });
  for (const [edge, cutEnds] of cutsOfEdge) {
    cutEnds.sort((a, b) => joins.fraction[a]! - joins.fraction[b]!);
    cutEdge(graph, added, edge, cutEnds, joins.fraction, nodeOfEnd);
  }
  return nodeOfEnd;
}

function cutEdge(
  graph: Graph,
  added: GraphAddition,
  edge: number,
  cutEnds: readonly number[],
  fraction: Float64Array,
  nodeOfEnd: number[],
): void {
  const shut = ((added.flags.get(edge) ?? graph.edgeFlags[edge]!) & flag.CLOSED) !== 0;
  let from = graph.edgeFrom[edge]!;
  let begin = 0;
  const add = (to: number, end: number): void => {
    const line = cutLine(graph, edge, begin, end);
    added.addEdge({
      from,
      to,
      line,
      edgeClass: graph.edgeClass[edge]!,
      flags: graph.edgeFlags[edge]! | (shut ? flag.CLOSED : 0),
      units: graph.edgeUnits[edge]! * (end - begin),
      wayId: graph.edgeWayId[edge]!,
      lengthM: graph.edgeLengthM[edge]! * (end - begin),
      piece: { of: edge, share: end - begin },
    });
    from = to;
    begin = end;
  };
  for (const end of cutEnds) {
    if ((fraction[end]! - begin) * graph.edgeLengthM[edge]! < SAME_PLACE_M && begin > 0) {
      nodeOfEnd[end] = from;
      continue;
    }
    const [lng, lat] = cutLine(graph, edge, begin, fraction[end]!).at(-1)!;
    nodeOfEnd[end] = added.addNode(lng, lat);
    add(nodeOfEnd[end]!, fraction[end]!);
  }
  add(graph.edgeTo[edge]!, 1);
  added.flags.set(edge, graph.edgeFlags[edge]! | flag.CLOSED);
}

function addLink(
  added: GraphAddition,
  link: NetworkLink,
  from: number,
  to: number,
  relief: Relief | null,
): void {
  const line = [
    added.place(from),
    ...link.line.map(([lng, lat]): [number, number] => [toE7(lng), toE7(lat)]),
    added.place(to),
  ].filter((place, at, all) => at === 0 || place.join() !== all[at - 1]!.join());
  let lengthM = 0;
  for (let at = 1; at < line.length; at++) lengthM += distanceE7M(...line[at - 1]!, ...line[at]!);
  let units = link.kind === 'lift' ? 1 : 0;
  if (link.kind === 'steps') {
    units = link.steps ?? proposeSteps(lengthM, climbM(link.line, relief));
  }
  const up = link.kind === 'steps' ? (link.down ? flag.UP_BACKWARD : flag.UP_FORWARD) : 0;
  if (line.length < 2) line.push(line[0]!);
  added.addEdge({
    from,
    to,
    line,
    edgeClass: flag.EDGE_CLASSES.indexOf(
      link.kind === 'steps' ? 'steps' : link.kind === 'lift' ? 'lift' : 'link',
    ),
    flags: FLAGS_OF_KIND[link.kind] | flag.ADDED | up,
    units,
    wayId: 0,
    lengthM,
  });
}

function withAddition(graph: Graph, added: GraphAddition, walls: OpenedCompounds): Graph {
  const arrays = added.joined();
  const isOpen = (edge: number): boolean => !(arrays.edgeFlags[edge]! & flag.CLOSED);
  const nodes = nodeCount({ ...graph, ...arrays });
  const { edgeFrom, edgeTo, edgeLengthM } = arrays;
  const next = {
    ...arrays,
    ...halfEdges(nodes, edgeFrom, edgeTo, isOpen),
    ...findComponents(nodes, edgeFrom, edgeTo, edgeLengthM, isOpen),
    ...walls,
    sourceDate: graph.sourceDate,
  };
  return { ...next, report: graphReport(next, graph.report) };
}
