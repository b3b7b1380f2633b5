import { COMPOUND_RULES, neededKeys } from '../../core/network/ways/walk-rules.ts';
import { isCompound, isGate } from '../../core/network/ways/classify-way.ts';
import type { WalkCompound } from '../../core/network/ways/walk-ways.ts';
import { readTag, readTags, type OsmData } from '../osm-pbf/osm-data.ts';
import type { Multipolygon } from './multipolygons.ts';

/** Keys of which a closed line needs one to enclose ground that is left through gates. */
const COMPOUND_KEYS = neededKeys(COMPOUND_RULES.rows);

/** Enclosed ground with at least one gate on its outline, drawn as a closed way or as a multipolygon. */
export function compoundsFromOsm(
  data: OsmData,
  multipolygons: readonly Multipolygon[],
): WalkCompound[] {
  const { nodes, ways } = data;
  const gates = new Set<number>();
  nodes.tagged.forEach((node, at) => {
    if (isGate(Object.fromEntries(readTags(data, nodes.tags, at)))) gates.add(node);
  });
  const compounds: WalkCompound[] = [];
  const add = (ring: readonly number[]): void => {
    const own = ring.filter((node) => gates.has(node));
    if (own.length > 0) compounds.push({ ring, gates: own });
  };
  for (let way = 0; way < ways.count; way++) {
    const first = ways.refOffsets[way]!;
    const last = ways.refOffsets[way + 1]! - 1;
    if (last - first < 3 || ways.refs[first] !== ways.refs[last]) continue;
    if (!COMPOUND_KEYS.some((key) => readTag(data, ways.tags, way, key) !== undefined)) continue;
    const ring = [...ways.refs.subarray(first, last)];
    if (ring.some((node) => node < 0)) continue;
    if (isCompound(Object.fromEntries(readTags(data, ways.tags, way)))) add(ring);
  }
  for (const { tags, outer } of multipolygons) if (isCompound(tags)) outer.forEach(add);
  return compounds;
}
