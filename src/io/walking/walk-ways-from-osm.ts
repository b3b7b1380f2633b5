import {
  COMPOUND_RULES,
  neededKeys,
  NODE_RULES,
  WAY_RULES,
} from '../../core/network/ways/walk-rules.ts';
import { isCompound, isGate } from '../../core/network/ways/classify-way.ts';
import {
  NO_NODE,
  type Tags,
  type WalkCompound,
  type WalkWays,
} from '../../core/network/ways/walk-ways.ts';
import { MEMBER_TYPES, osmDate, readTag, readTags, type OsmData } from '../osm-pbf/osm-data.ts';

/** Keys of which a way needs one to be walked; ferries are counted as left out. */
const WAY_KEYS = [...neededKeys(WAY_RULES.rows.filter(({ set }) => set.class)), 'route'];
const NODE_KEYS = neededKeys(NODE_RULES.rows);

/** Keys of which a closed way needs one to enclose ground that is left through gates. */
const COMPOUND_KEYS = neededKeys(COMPOUND_RULES.rows);

/** Enclosed ground with at least one gate on its outline. */
function compoundsFromOsm(data: OsmData): WalkCompound[] {
  const { nodes, ways } = data;
  const gates = new Set<number>();
  nodes.tagged.forEach((node, at) => {
    if (isGate(Object.fromEntries(readTags(data, nodes.tags, at)))) gates.add(node);
  });
  const compounds: WalkCompound[] = [];
  for (let way = 0; way < ways.count; way++) {
    const first = ways.refOffsets[way]!;
    const last = ways.refOffsets[way + 1]! - 1;
    if (last - first < 3 || ways.refs[first] !== ways.refs[last]) continue;
    if (!COMPOUND_KEYS.some((key) => readTag(data, ways.tags, way, key) !== undefined)) continue;
    const ring = [...ways.refs.subarray(first, last)];
    const own = ring.filter((node) => gates.has(node));
    if (own.length === 0 || ring.some((node) => node < 0)) continue;
    if (isCompound(Object.fromEntries(readTags(data, ways.tags, way)))) {
      compounds.push({ ring, gates: own });
    }
  }
  return compounds;
}

/**
 * Ways of an OpenStreetMap extract for the walking network, squares drawn as multipolygons included
 * (their outer rings, with the tags of the relation); node arrays are shared with the extract.
 */
export function walkWaysFromOsm(data: OsmData): WalkWays {
  const { nodes, ways, relations } = data;
  const wayNodes: number[] = [];
  const wayStart: number[] = [];
  const wayId: number[] = [];
  const wayTags: Tags[] = [];
  const add = (way: number, id: number, tags: Tags): void => {
    wayStart.push(wayNodes.length);
    wayId.push(id);
    wayTags.push(tags);
    for (let at = ways.refOffsets[way]!; at < ways.refOffsets[way + 1]!; at++) {
      wayNodes.push(ways.refs[at]! < 0 ? NO_NODE : ways.refs[at]!);
    }
  };
  const has = (table: OsmData['ways']['tags'], at: number, keys: readonly string[]): boolean =>
    keys.some((key) => readTag(data, table, at, key) !== undefined);
  for (let way = 0; way < ways.count; way++) {
    if (!has(ways.tags, way, WAY_KEYS)) continue;
    add(way, ways.ids[way]!, Object.fromEntries(readTags(data, ways.tags, way)));
  }
  const wayOfId = new Map(Array.from(ways.ids, (id, way) => [id, way]));
  for (let relation = 0; relation < relations.count; relation++) {
    if (readTag(data, relations.tags, relation, 'type') !== 'multipolygon') continue;
    if (!has(relations.tags, relation, WAY_KEYS)) continue;
    const tags = { ...Object.fromEntries(readTags(data, relations.tags, relation)), area: 'yes' };
    const end = relations.memberOffsets[relation + 1]!;
    for (let at = relations.memberOffsets[relation]!; at < end; at++) {
      if (MEMBER_TYPES[relations.memberTypes[at]!] !== 'way') continue;
      if (data.strings[relations.memberRoles[at]!] === 'inner') continue;
      const way = wayOfId.get(relations.memberIds[at]!);
      if (way !== undefined) add(way, ways.ids[way]!, tags);
    }
  }
  wayStart.push(wayNodes.length);
  const nodeTags = new Map<number, Tags>();
  nodes.tagged.forEach((node, at) => {
    if (!has(nodes.tags, at, NODE_KEYS)) return;
    nodeTags.set(node, Object.fromEntries(readTags(data, nodes.tags, at)));
  });
  return {
    nodeLngE7: nodes.lngE7,
    nodeLatE7: nodes.latE7,
    nodeTags,
    wayId: Float64Array.from(wayId),
    wayTags,
    wayStart: Uint32Array.from(wayStart),
    wayNodes: Uint32Array.from(wayNodes),
    compounds: compoundsFromOsm(data),
    sourceDate: osmDate(data) ?? null,
  };
}
