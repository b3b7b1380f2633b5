import { neededKeys, NODE_RULES, WAY_RULES } from '../../core/network/ways/walk-rules.ts';
import { NO_NODE, type Tags, type WalkWays } from '../../core/network/ways/walk-ways.ts';
import { osmDate, readTag, readTags, type OsmData } from '../osm-pbf/osm-data.ts';
import { compoundsFromOsm } from './compounds-from-osm.ts';
import { readMultipolygons } from './multipolygons.ts';

/** Keys of which a way needs one to be walked; ferries are counted as left out. */
const WAY_KEYS = [...neededKeys(WAY_RULES.rows.filter(({ set }) => set.class)), 'route'];
const NODE_KEYS = neededKeys(NODE_RULES.rows);

/**
 * Ways of an OpenStreetMap extract for the walking network, squares drawn as multipolygons included
 * (outer rings of one or several ways with the tags of the relation, and their holes); node arrays
 * are shared with the extract.
 */
export function walkWaysFromOsm(data: OsmData): WalkWays {
  const { nodes, ways } = data;
  const wayNodes: number[] = [];
  const wayStart: number[] = [];
  const wayId: number[] = [];
  const wayTags: Tags[] = [];
  const add = (line: Iterable<number>, id: number, tags: Tags): void => {
    wayStart.push(wayNodes.length);
    wayId.push(id);
    wayTags.push(tags);
    for (const node of line) wayNodes.push(node < 0 ? NO_NODE : node);
  };
  const has = (table: OsmData['ways']['tags'], at: number, keys: readonly string[]): boolean =>
    keys.some((key) => readTag(data, table, at, key) !== undefined);
  const numberOfWay = new Map<number, number>();
  for (let way = 0; way < ways.count; way++) {
    if (!has(ways.tags, way, WAY_KEYS)) continue;
    numberOfWay.set(way, wayId.length);
    const line = ways.refs.subarray(ways.refOffsets[way]!, ways.refOffsets[way + 1]!);
    add(line, ways.ids[way]!, Object.fromEntries(readTags(data, ways.tags, way)));
  }
  const holes = new Map<number, readonly (readonly number[])[]>();
  const multipolygons = readMultipolygons(data);
  for (const { tags, outerWays, grounds, open } of multipolygons) {
    if (!WAY_KEYS.some((key) => tags[key] !== undefined)) {
      // The tags of the square may stand on its outline, and only the holes in the relation.
      const inside = grounds.flatMap((ground) => ground.holes);
      for (const way of inside.length > 0 ? outerWays : []) {
        const number = numberOfWay.get(way);
        if (number !== undefined) holes.set(number, inside);
      }
      continue;
    }
    const id = outerWays.length > 0 ? ways.ids[outerWays[0]!]! : 0;
    const asArea = { ...tags, area: 'yes' };
    for (const { ring, holes: inside } of grounds) {
      if (inside.length > 0) holes.set(wayId.length, inside);
      add([...ring, ring[0]!], id, asArea);
    }
    for (const line of open) add(line, id, asArea);
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
    holes,
    compounds: compoundsFromOsm(data, multipolygons),
    sourceDate: osmDate(data) ?? null,
  };
}
