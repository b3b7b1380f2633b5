import { CLOSED, EDGE_CLASSES, LIFT, PASSAGE, type EdgeClass } from '../ways/edge-flags.ts';
import { issue, type Issue } from '../../base/issue.ts';
import type { Graph } from './graph.ts';

/** Ways left out by one row of the rule table. */
export interface DroppedWays {
  /** Id of the row. */
  rule: string;
  ways: number;
  lengthM: number;
}

/** What a planner should know of a network before they trust it. */
export interface GraphReport {
  nodes: number;
  edges: number;
  lengthM: number;
  /** By `EDGE_CLASSES`, classes of no length left out. */
  lengthMByClass: Partial<Record<EdgeClass, number>>;
  components: number;
  /** Share of the length in the longest connected part, 0–1. */
  largestShare: number;
  dropped: DroppedWays[];
  /** Ways drawn as steps. */
  flightsOfSteps: number;
  lifts: number;
  /** Node references to nodes the extract does not hold; the way is cut there. */
  missingNodes: number;
  zeroLengthEdges: number;
  duplicateEdges: number;
  /** Gates, barriers and the like that nobody passes. */
  closedBarriers: number;
  /** Ways that are open at some hours only and count as they are by day; absent: none. */
  byDay?: number;
}

/** What only the building of a graph can count. */
export type BuildCounts = Pick<
  GraphReport,
  | 'dropped'
  | 'flightsOfSteps'
  | 'lifts'
  | 'missingNodes'
  | 'zeroLengthEdges'
  | 'duplicateEdges'
  | 'closedBarriers'
  | 'byDay'
>;

/** Says how many ways count as they are by day, for a network that was built here or comes as a file. */
export function byDayIssues({ byDay = 0 }: GraphReport): Issue[] {
  return byDay > 0 ? [issue('network-by-day', 'info', {}, { count: byDay })] : [];
}

/** Sums up a graph. */
export function graphReport(graph: Omit<Graph, 'report'>, counts: BuildCounts): GraphReport {
  const lengthMByClass: Partial<Record<EdgeClass, number>> = {};
  let lengthM = 0;
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    if (graph.edgeFlags[edge]! & (PASSAGE | LIFT | CLOSED)) continue;
    const name = EDGE_CLASSES[graph.edgeClass[edge]!]!;
    lengthMByClass[name] = (lengthMByClass[name] ?? 0) + graph.edgeLengthM[edge]!;
    lengthM += graph.edgeLengthM[edge]!;
  }
  const parts = graph.componentLengthM;
  const partsM = parts.reduce((sum, part) => sum + part, 0);
  const { dropped, flightsOfSteps, lifts, missingNodes } = counts;
  const { zeroLengthEdges, duplicateEdges, closedBarriers, byDay } = counts;
  return {
    nodes: graph.nodeLngE7.length,
    edges: graph.edgeFrom.length,
    lengthM,
    lengthMByClass,
    components: parts.length,
    largestShare: partsM > 0 ? parts[0]! / partsM : 0,
    dropped,
    flightsOfSteps,
    lifts,
    missingNodes,
    zeroLengthEdges,
    duplicateEdges,
    closedBarriers,
    ...(byDay && { byDay }),
  };
}
