/** Connected parts of a network, numbered from the longest to the shortest. */
export interface Components {
  nodeComponent: Uint32Array;
  componentLengthM: Float64Array;
}

/** Union–find with path halving over the edges; one-way stretches connect like any other. */
export function findComponents(
  nodes: number,
  edgeFrom: Uint32Array,
  edgeTo: Uint32Array,
  edgeLengthM: Float32Array,
  isOpen: (edge: number) => boolean = () => true,
): Components {
  const parent = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) parent[node] = node;
  const find = (start: number): number => {
    let node = start;
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  };
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (isOpen(edge)) parent[find(edgeFrom[edge]!)] = find(edgeTo[edge]!);
  }
  const lengthM = new Float64Array(nodes);
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (isOpen(edge)) lengthM[find(edgeFrom[edge]!)]! += edgeLengthM[edge]!;
  }
  const roots: number[] = [];
  for (let node = 0; node < nodes; node++) if (find(node) === node) roots.push(node);
  roots.sort((a, b) => lengthM[b]! - lengthM[a]! || a - b);
  const numberOf = new Uint32Array(nodes);
  roots.forEach((root, number) => (numberOf[root] = number));
  const nodeComponent = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) nodeComponent[node] = numberOf[find(node)]!;
  return { nodeComponent, componentLengthM: Float64Array.from(roots, (root) => lengthM[root]!) };
}
