import { EDGE_CLASSES } from '../ways/edge-flags.ts';
import type { Graph } from './graph.ts';

const LARGEST_LNG_E7 = 1_800_000_000;
const LARGEST_LAT_E7 = 900_000_000;

/** Rows begin at 0, never run backwards and end with the list that they cut. */
function areRows(starts: Uint32Array, rows: number, entries: number): boolean {
  if (starts.length !== rows + 1 || starts[0] !== 0 || starts[rows] !== entries) return false;
  for (let row = 0; row < rows; row++) if (starts[row]! > starts[row + 1]!) return false;
  return true;
}

function areBelow(values: ArrayLike<number>, limit: number): boolean {
  for (let at = 0; at < values.length; at++) if (values[at]! >= limit) return false;
  return true;
}

function areMeasures(values: ArrayLike<number>): boolean {
  for (let at = 0; at < values.length; at++) {
    if (!(values[at]! >= 0 && values[at]! < Infinity)) return false;
  }
  return true;
}

function areWithin(values: Int32Array, limit: number): boolean {
  for (let at = 0; at < values.length; at++) if (Math.abs(values[at]!) > limit) return false;
  return true;
}

function arePlaces(lngE7: Int32Array, latE7: Int32Array): boolean {
  const same = lngE7.length === latE7.length;
  return same && areWithin(lngE7, LARGEST_LNG_E7) && areWithin(latE7, LARGEST_LAT_E7);
}

function hasLines({ pointStart }: Graph, edges: number): boolean {
  for (let edge = 0; edge < edges; edge++) {
    if (pointStart[edge + 1]! - pointStart[edge]! < 2) return false;
  }
  return true;
}

function compoundsAreSound(graph: Graph): boolean {
  const { compoundStart, holeStart, compoundLngE7, compoundLatE7 } = graph;
  const { gateStart, gateLngE7, gateLatE7 } = graph;
  if (compoundStart.length === 0) {
    return [holeStart, compoundLngE7, compoundLatE7, gateStart, gateLngE7, gateLatE7].every(
      ({ length }) => length === 0,
    );
  }
  const compounds = compoundStart.length - 1;
  return (
    areRows(compoundStart, compounds, compoundLngE7.length) &&
    areRows(gateStart, compounds, gateLngE7.length) &&
    areBelow(holeStart, compoundLngE7.length) &&
    holeStart.every((point, hole) => hole === 0 || point > holeStart[hole - 1]!) &&
    arePlaces(compoundLngE7, compoundLatE7) &&
    arePlaces(gateLngE7, gateLatE7)
  );
}

/**
 * Whether the arrays of a graph fit together, so that no search leaves them or runs for ever: rows in order, every
 * node, edge and part that is named there, lengths finite and not negative, places on the earth.
 */
export function isSoundGraph(graph: Graph): boolean {
  const nodes = graph.nodeLngE7.length;
  const edges = graph.edgeFrom.length;
  const { edgeTo, edgeLengthM, edgeClass, edgeFlags, edgeUnits, edgeWayId } = graph;
  const ofEdges = [edgeTo, edgeLengthM, edgeClass, edgeFlags, edgeUnits, edgeWayId];
  return (
    ofEdges.every(({ length }) => length === edges) &&
    graph.nodeComponent.length === nodes &&
    graph.halfTo.length === graph.halfEdge.length &&
    areRows(graph.firstHalf, nodes, graph.halfTo.length) &&
    areRows(graph.pointStart, edges, graph.pointLngE7.length) &&
    hasLines(graph, edges) &&
    arePlaces(graph.nodeLngE7, graph.nodeLatE7) &&
    arePlaces(graph.pointLngE7, graph.pointLatE7) &&
    areBelow(graph.halfTo, nodes) &&
    areBelow(graph.halfEdge, 2 * edges) &&
    areBelow(graph.edgeFrom, nodes) &&
    areBelow(edgeTo, nodes) &&
    areBelow(graph.nodeComponent, graph.componentLengthM.length) &&
    areBelow(edgeClass, EDGE_CLASSES.length) &&
    areMeasures(edgeLengthM) &&
    areMeasures(edgeUnits) &&
    areMeasures(graph.componentLengthM) &&
    compoundsAreSound(graph)
  );
}
