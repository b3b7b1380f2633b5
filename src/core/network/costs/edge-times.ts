import { distanceE7M, fromE7 } from '../ways/e7-metres.ts';
import * as flag from '../ways/edge-flags.ts';
import { edgeCount, type Graph } from '../graph/graph.ts';
import type { NetworkWalker } from '../walkers/network-walkers.ts';
import { TREAD_M } from '../graph/build-graph.ts';
import { nodeHeightsM } from '../graph/node-heights.ts';
import { heightAtM, type Relief } from '../graph/relief.ts';
import { slopeTimeRatio } from './slope-time.ts';

/**
 * Lines are cut into sections of about this length to follow the relief, the size of its cells: on
 * shorter ones a grid of 30 m shows only its own noise.
 */
const SECTION_M = 30;
/** Shorter edges are not closed for their grade, for the same reason. */
const SHORTEST_GRADED_M = 30;

/** Seconds for each edge as a whole; Infinity where this walker may not pass that way. */
export interface EdgeTimes {
  /** In the drawn direction. */
  forwardS: Float32Array;
  backwardS: Float32Array;
}

/**
 * Times of a walker over the edges; time runs evenly along an edge, so that half of its length takes
 * half of its time, also where an edit cut it. Without relief the ground is level.
 * @param before times on the network before it was edited, which need not be worked out again
 */
export function edgeTimes(
  graph: Graph,
  walker: NetworkWalker,
  relief: Relief | null = null,
  before: EdgeTimes | null = null,
): EdgeTimes {
  const count = edgeCount(graph);
  const forwardS = new Float32Array(count);
  const backwardS = new Float32Array(count);
  const firstEdge = before ? before.forwardS.length : 0;
  if (before) {
    forwardS.set(before.forwardS);
    backwardS.set(before.backwardS);
  }
  const heightM = relief && nodeHeightsM(graph, relief);
  for (let edge = firstEdge; edge < count; edge++) {
    const flags = graph.edgeFlags[edge]!;
    const rise = heightM ? heightM[graph.edgeTo[edge]!]! - heightM[graph.edgeFrom[edge]!]! : NaN;
    if (isImpassable(flags, walker) || isTooSteep(graph, edge, walker, rise)) {
      forwardS[edge] = Infinity;
      backwardS[edge] = Infinity;
      continue;
    }
    const waits = waitingS(graph, edge, walker);
    let there: number;
    let back: number;
    if (flags & flag.LIFT) {
      there = back = 0;
    } else if (flags & flag.STEPS) {
      [there, back] = stepsS(graph, edge, walker, rise);
    } else {
      const levelS = graph.edgeLengthM[edge]! / walker.levelSpeedMps.value;
      const [up, down] = relief ? slopeRatios(graph, edge, walker, relief, rise) : [1, 1];
      there = levelS * up;
      back = levelS * down;
    }
    forwardS[edge] = flags & flag.NO_FORWARD ? Infinity : there + waits;
    backwardS[edge] = flags & flag.NO_BACKWARD ? Infinity : back + waits;
  }
  for (const { edge, of, share } of graph.pieces ?? []) {
    forwardS[edge] = forwardS[of]! * share;
    backwardS[edge] = backwardS[of]! * share;
  }
  for (let edge = 0; edge < count; edge++) {
    if (graph.edgeFlags[edge]! & flag.CLOSED) forwardS[edge] = backwardS[edge] = Infinity;
  }
  return { forwardS, backwardS };
}

function isImpassable(flags: number, walker: NetworkWalker): boolean {
  if (walker.wheels && flags & flag.NO_WHEELS) return true;
  if (walker.wheels === 'wheelchair' && flags & flag.WHEELCHAIR_NO) return true;
  if (walker.wheels === 'pushchair' && flags & flag.NO_PUSHCHAIR) return true;
  return Boolean(flags & flag.STEPS) && stepTimesOf(flags, walker) === undefined;
}

function stepTimesOf(flags: number, walker: NetworkWalker) {
  if (walker.steps) return walker.steps;
  const ramp = walker.wheels === 'wheelchair' ? flag.RAMP_WHEELCHAIR : flag.RAMP_PUSHCHAIR;
  const open = flags & ramp || (walker.wheels === 'wheelchair' && flags & flag.WHEELCHAIR_YES);
  return open ? walker.rampedSteps : undefined;
}

function isTooSteep(graph: Graph, edge: number, walker: NetworkWalker, riseM: number): boolean {
  if (!walker.steepest || graph.edgeFlags[edge]! & (flag.WHEELCHAIR_YES | flag.LIFT)) return false;
  const lengthM = graph.edgeLengthM[edge]!;
  return lengthM >= SHORTEST_GRADED_M && Math.abs(riseM) / lengthM > walker.steepest.grade;
}

function waitingS(graph: Graph, edge: number, walker: NetworkWalker): number {
  const flags = graph.edgeFlags[edge]!;
  const units = graph.edgeUnits[edge]!;
  if (flags & flag.LIFT) return units * walker.lift.rideS;
  if (flags & flag.STEPS) return 0;
  if (flags & flag.CROSSING_SIGNALS) return units * walker.crossing.signalsS;
  if (flags & flag.CROSSING_MARKED) return units * walker.crossing.markedS;
  return 0;
}

/** Up and down by the tags, else by the heights of the ends; the mean of both where neither tells. */
function stepsS(
  graph: Graph,
  edge: number,
  walker: NetworkWalker,
  riseM: number,
): [number, number] {
  const flags = graph.edgeFlags[edge]!;
  const times = stepTimesOf(flags, walker)!;
  const steps = graph.edgeUnits[edge]!;
  // Of a line that was drawn, what its steps leave over is walked level; mapped stairs are stairs from end to end.
  const restM = flags & flag.ADDED ? graph.edgeLengthM[edge]! - steps * TREAD_M : 0;
  const levelS = Math.max(0, restM) / walker.levelSpeedMps.value;
  const upS = steps * times.upS + levelS;
  const downS = steps * times.downS + levelS;
  const sign = flags & flag.UP_FORWARD ? 1 : flags & flag.UP_BACKWARD ? -1 : Math.sign(riseM);
  if (sign > 0) return [upS, downS];
  if (sign < 0) return [downS, upS];
  return [(upS + downS) / 2, (upS + downS) / 2];
}

/** Mean ratio of slope time to level time along the line, there and back. */
function slopeRatios(
  graph: Graph,
  edge: number,
  walker: NetworkWalker,
  relief: Relief,
  riseM: number,
): [number, number] {
  const { gainsDownhill } = walker.slope;
  const lengthM = graph.edgeLengthM[edge]!;
  if (lengthM <= 0) return [1, 1];
  if (graph.edgeFlags[edge]! & flag.OFF_GROUND || lengthM <= SECTION_M) {
    const grade = riseM / lengthM;
    return [slopeTimeRatio(grade, gainsDownhill), slopeTimeRatio(-grade, gainsDownhill)];
  }
  const { pointLngE7: lng, pointLatE7: lat } = graph;
  let there = 0;
  let back = 0;
  let sectionM = 0;
  const first = graph.pointStart[edge]!;
  let beginHeight = heightAtM(relief, fromE7(lng[first]!), fromE7(lat[first]!));
  const last = graph.pointStart[edge + 1]! - 1;
  for (let point = first + 1; point <= last; point++) {
    const stretchM = distanceE7M(lng[point - 1]!, lat[point - 1]!, lng[point]!, lat[point]!);
    const cuts = Math.max(1, Math.ceil(stretchM / SECTION_M));
    for (let cut = 1; cut <= cuts; cut++) {
      sectionM += stretchM / cuts;
      if (sectionM < SECTION_M * 0.9 && !(point === last && cut === cuts)) continue;
      const part = cut / cuts;
      const atLng = lng[point - 1]! + (lng[point]! - lng[point - 1]!) * part;
      const atLat = lat[point - 1]! + (lat[point]! - lat[point - 1]!) * part;
      const height = heightAtM(relief, fromE7(atLng), fromE7(atLat));
      const grade = sectionM > 0 ? (height - beginHeight) / sectionM : 0;
      there += sectionM * slopeTimeRatio(grade, gainsDownhill);
      back += sectionM * slopeTimeRatio(-grade, gainsDownhill);
      beginHeight = height;
      sectionM = 0;
    }
  }
  return [there / lengthM, back / lengthM];
}
