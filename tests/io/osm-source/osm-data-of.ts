import { MEMBER_TYPES, type OsmData, type TagTable } from '../../../src/io/osm-pbf/osm-data.ts';

type Tags = Record<string, string>;

export interface Elements {
  /** Id, longitude, latitude, tags. */
  nodes: [id: number, lng: number, lat: number, tags?: Tags][];
  /** Nodes by id; one that is not listed is missing from the extract. */
  ways?: { id: number; nodes: number[]; tags?: Tags }[];
  relations?: {
    id: number;
    members: [type: 'node' | 'way' | 'relation', id: number, role: string][];
    tags?: Tags;
  }[];
}

/** An extract out of a few elements written down by hand. */
export function osmDataOf({ nodes, ways = [], relations = [] }: Elements): OsmData {
  const strings: string[] = [''];
  const intern = (text: string): number => {
    if (!strings.includes(text)) strings.push(text);
    return strings.indexOf(text);
  };
  const table = (all: (Tags | undefined)[]): TagTable => {
    const offsets = [0];
    const pairs: number[] = [];
    for (const tags of all) {
      for (const [key, value] of Object.entries(tags ?? {})) pairs.push(intern(key), intern(value));
      offsets.push(pairs.length / 2);
    }
    return { offsets: Int32Array.from(offsets), pairs: Int32Array.from(pairs) };
  };
  const starts = (lengths: number[]): Int32Array => {
    let sum = 0;
    return Int32Array.from([0, ...lengths.map((length) => (sum += length))]);
  };
  const indexOf = new Map(nodes.map(([id], at) => [id, at]));
  const tagged = nodes.flatMap(([, , , tags], at) => (tags ? [at] : []));
  const members = relations.flatMap((relation) => relation.members);
  return {
    header: {},
    strings,
    nodes: {
      count: nodes.length,
      ids: Float64Array.from(nodes, ([id]) => id),
      lngE7: Int32Array.from(nodes, ([, lng]) => Math.round(lng * 1e7)),
      latE7: Int32Array.from(nodes, ([, , lat]) => Math.round(lat * 1e7)),
      tagged: Int32Array.from(tagged),
      tags: table(tagged.map((at) => nodes[at]![3])),
    },
    ways: {
      count: ways.length,
      ids: Float64Array.from(ways, ({ id }) => id),
      refOffsets: starts(ways.map((way) => way.nodes.length)),
      refs: Int32Array.from(
        ways.flatMap((way) => way.nodes),
        (id) => indexOf.get(id) ?? -1,
      ),
      tags: table(ways.map(({ tags }) => tags)),
    },
    relations: {
      count: relations.length,
      ids: Float64Array.from(relations, ({ id }) => id),
      memberOffsets: starts(relations.map((relation) => relation.members.length)),
      memberIds: Float64Array.from(members, ([, id]) => id),
      memberTypes: Int32Array.from(members, ([type]) => MEMBER_TYPES.indexOf(type)),
      memberRoles: Int32Array.from(members, ([, , role]) => intern(role)),
      tags: table(relations.map(({ tags }) => tags)),
    },
  };
}
