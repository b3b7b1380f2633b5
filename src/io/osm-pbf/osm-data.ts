/** Tags of many elements in one place: element `i` owns the pairs `offsets[i]`..`offsets[i + 1]`. */
export interface TagTable {
  /** Indexes into `pairs`, counted in pairs; one more entry than elements. */
  offsets: Int32Array;
  /** Key and value in turn, as indexes into `OsmData.strings`. */
  pairs: Int32Array;
}

interface OsmNodes {
  count: number;
  ids: Float64Array;
  /** Degrees × 1e7, WGS-84. */
  lngE7: Int32Array;
  latE7: Int32Array;
  /** Indexes of the nodes that have tags, ascending; `tags` has one element for each. */
  tagged: Int32Array;
  tags: TagTable;
}

interface OsmWays {
  count: number;
  ids: Float64Array;
  /** Way `i` runs over `refs[refOffsets[i]]`..`refs[refOffsets[i + 1] - 1]`. */
  refOffsets: Int32Array;
  /** Indexes into the nodes; -1 where the file lacks the node. */
  refs: Int32Array;
  tags: TagTable;
}

export const MEMBER_TYPES = ['node', 'way', 'relation'] as const;

interface OsmRelations {
  count: number;
  ids: Float64Array;
  /** Relation `i` owns members `memberOffsets[i]`..`memberOffsets[i + 1] - 1`. */
  memberOffsets: Int32Array;
  /** OSM ids of members, which an extract may lack. */
  memberIds: Float64Array;
  /** Index into `MEMBER_TYPES`. */
  memberTypes: Int32Array;
  /** Index into `OsmData.strings`. */
  memberRoles: Int32Array;
  tags: TagTable;
}

export interface OsmHeader {
  /** West, south, east, north in degrees. */
  bbox?: [number, number, number, number];
  writingProgram?: string;
  /** State of the database that the extract was cut from, ISO 8601 in UTC. */
  replicationTimestamp?: string;
}

/** An OpenStreetMap extract in typed arrays: no object per element. */
export interface OsmData {
  header: OsmHeader;
  /** Newest edit of any element, ISO 8601 in UTC; absent where the elements do not say. */
  newestEdit?: string;
  strings: string[];
  nodes: OsmNodes;
  ways: OsmWays;
  relations: OsmRelations;
}

/** How far the data go, ISO 8601 in UTC: the database's state, else the newest edit; undefined when the file says neither. */
export function osmDate({ header, newestEdit }: OsmData): string | undefined {
  return header.replicationTimestamp ?? newestEdit;
}

/** Value of tag `key` of element `index`; undefined when it has none. */
export function readTag(
  data: OsmData,
  table: TagTable,
  index: number,
  key: string,
): string | undefined {
  const end = table.offsets[index + 1]! * 2;
  for (let at = table.offsets[index]! * 2; at < end; at += 2) {
    if (data.strings[table.pairs[at]!] === key) return data.strings[table.pairs[at + 1]!];
  }
  return undefined;
}

/** All tags of element `index`, in the file's order. */
export function readTags(data: OsmData, table: TagTable, index: number): Map<string, string> {
  const tags = new Map<string, string>();
  const end = table.offsets[index + 1]! * 2;
  for (let at = table.offsets[index]! * 2; at < end; at += 2) {
    tags.set(data.strings[table.pairs[at]!]!, data.strings[table.pairs[at + 1]!]!);
  }
  return tags;
}
