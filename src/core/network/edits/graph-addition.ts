import type { Compounds } from '../graph/compounds.ts';
import { nodeCount, edgeCount, type Graph } from '../graph/graph.ts';

export interface AddedEdge {
  from: number;
  to: number;
  /** Both ends included, units of 1e-7 degree. */
  line: readonly [number, number][];
  edgeClass: number;
  flags: number;
  units: number;
  wayId: number;
  lengthM: number;
  /** The edge it is a piece of, and its share of that edge's length. */
  piece?: { of: number; share: number };
}

type Joined = Omit<
  Graph,
  | keyof Compounds
  | 'firstHalf'
  | 'halfTo'
  | 'halfEdge'
  | 'nodeComponent'
  | 'componentLengthM'
  | 'sourceDate'
  | 'report'
>;

/** Nodes and edges to be put behind those of a graph, and new flags of edges that stay. */
export class GraphAddition {
  readonly flags = new Map<number, number>();
  readonly #graph: Graph;
  readonly #nodes: [number, number][] = [];
  readonly #edges: AddedEdge[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Number of the new node. */
  addNode(lngE7: number, latE7: number): number {
    this.#nodes.push([lngE7, latE7]);
    return nodeCount(this.#graph) + this.#nodes.length - 1;
  }

  addEdge(edge: AddedEdge): void {
    this.#edges.push(edge);
  }

  /** Place of an old or new node in units of 1e-7 degree. */
  place(node: number): [number, number] {
    const old = nodeCount(this.#graph);
    return node < old
      ? [this.#graph.nodeLngE7[node]!, this.#graph.nodeLatE7[node]!]
      : this.#nodes[node - old]!;
  }

  /** Arrays of the graph with the addition behind. */
  joined(): Joined {
    const graph = this.#graph;
    const nodes = this.#nodes;
    const edges = this.#edges;
    const points = edges.flatMap(({ line }) => line);
    const of = (value: (edge: AddedEdge) => number): number[] => edges.map(value);
    const edgeFlags = append(
      graph.edgeFlags,
      of(({ flags }) => flags),
    );
    for (const [edge, flags] of this.flags) edgeFlags[edge] = flags;
    const pointStart = append(
      graph.pointStart,
      of(() => 0),
    );
    const count = edgeCount(graph);
    edges.forEach(({ line }, at) => {
      pointStart[count + at + 1] = pointStart[count + at]! + line.length;
    });
    const column = <A extends NumberArray>(values: A, value: (edge: AddedEdge) => number): A =>
      append(values, of(value));
    const places = <A extends NumberArray>(values: A, all: [number, number][], part: 0 | 1): A =>
      append(
        values,
        all.map((place) => place[part]),
      );
    return {
      nodeLngE7: places(graph.nodeLngE7, nodes, 0),
      nodeLatE7: places(graph.nodeLatE7, nodes, 1),
      edgeFrom: column(graph.edgeFrom, ({ from }) => from),
      edgeTo: column(graph.edgeTo, ({ to }) => to),
      edgeLengthM: column(graph.edgeLengthM, ({ lengthM }) => lengthM),
      edgeClass: column(graph.edgeClass, ({ edgeClass }) => edgeClass),
      edgeFlags,
      edgeUnits: column(graph.edgeUnits, ({ units }) => units),
      edgeWayId: column(graph.edgeWayId, ({ wayId }) => wayId),
      pointStart,
      pointLngE7: places(graph.pointLngE7, points, 0),
      pointLatE7: places(graph.pointLatE7, points, 1),
      pieces: edges.flatMap(({ piece }, at) => (piece ? [{ ...piece, edge: count + at }] : [])),
    };
  }
}

type NumberArray = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;

function append<A extends NumberArray>(values: A, more: readonly number[]): A {
  const Type = values.constructor as new (length: number) => A;
  const all = new Type(values.length + more.length);
  all.set(values);
  all.set(more, values.length);
  return all;
}
