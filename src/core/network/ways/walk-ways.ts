/** Tags of one element as the file gives them. */
export type Tags = Readonly<Record<string, string>>;

/** Stands in `wayNodes` for a node that the extract does not hold. */
export const NO_NODE = 0xffff_ffff;

/** Degrees per unit of the coordinate arrays: 1e-7 degree, OpenStreetMap's own grid (about 1 cm). */
export const DEGREES_PER_E7 = 1e-7;

/** A walled estate, a school's grounds: left and entered through its gates only. */
export interface WalkCompound {
  /** Node indexes of the outline, the first not repeated. */
  ring: readonly number[];
  /** Rings of node indexes that are no ground of it; walls as the outline is. */
  holes?: readonly (readonly number[])[];
  /** Node indexes of the gates, at least one. */
  gates: readonly number[];
}

/**
 * Ways with shared nodes, the one input of the graph; every reader (PBF, GeoJSON lines) makes it.
 * Two ways meet only where both name the same node: lines that merely cross have no junction.
 */
export interface WalkWays {
  /** WGS-84 in units of 1e-7 degree, one entry for each node. */
  nodeLngE7: Int32Array;
  nodeLatE7: Int32Array;
  /** Tags of the nodes that have any, by node index. */
  nodeTags: ReadonlyMap<number, Tags>;
  /** Outside id of each way, exact up to 2^53. */
  wayId: Float64Array;
  wayTags: readonly Tags[];
  /** Way `w` runs over `wayNodes[wayStart[w]]` … `wayNodes[wayStart[w + 1] - 1]`. */
  wayStart: Uint32Array;
  /** Node indexes, or `NO_NODE` for a node that is missing. */
  wayNodes: Uint32Array;
  /** Holes of squares by way, as rings of node indexes, the first not repeated. */
  holes?: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** Enclosed ground with known gates; absent where the source does not tell. */
  compounds?: readonly WalkCompound[];
  /** ISO date of the extract; null when the file does not say. */
  sourceDate: string | null;
}
