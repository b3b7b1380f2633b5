import { COMPOUND_RULES, neededKeys } from '../../core/network/ways/walk-rules.ts';
import { isCompound, isGate } from '../../core/network/ways/classify-way.ts';
import type { WalkCompound } from '../../core/network/ways/walk-ways.ts';
import { readTag, readTags, type OsmData } from '../osm-pbf/osm-data.ts';
import { findStreetGates, leadThroughGates } from './gates-beside.ts';
import type { GroundRing, Multipolygon } from './multipolygons.ts';

/** Keys of which a closed line needs one to enclose ground that is left through gates. */
const COMPOUND_KEYS = neededKeys(COMPOUND_RULES.rows);

/** Enclosed ground with at least one gate on its outline or close beside it, drawn as a closed way or as a multipolygon with holes. */
export function compoundsFromOsm(
  data: OsmData,
  multipolygons: readonly Multipolygon[],
): WalkCompound[] {
  const { nodes, ways } = data;
  const gates = new Set<number>();
  nodes.tagged.forEach((node, at) => {
    if (isGate(Object.fromEntries(readTags(data, nodes.tags, at)))) gates.add(node);
  });
  const outlines: GroundRing[] = [];
  // The tags of the ground may stand on its outline, and only the holes in the relation.
  const groundsOf = new Map<number, readonly GroundRing[]>();
  for (const { tags, outerWays, grounds } of multipolygons) {
    if (!isCompound(tags) && Object.keys(tags).length > 1) continue;
    for (const way of outerWays) groundsOf.set(way, grounds);
  }
  for (let way = 0; way < ways.count; way++) {
    const first = ways.refOffsets[way]!;
    const last = ways.refOffsets[way + 1]! - 1;
    if (last - first < 3 || ways.refs[first] !== ways.refs[last]) continue;
    if (!COMPOUND_KEYS.some((key) => readTag(data, ways.tags, way, key) !== undefined)) continue;
    const ring = [...ways.refs.subarray(first, last)];
    if (ring.some((node) => node < 0)) continue;
    if (!isCompound(Object.fromEntries(readTags(data, ways.tags, way)))) continue;
    const same = groundsOf.get(way)?.find((ground) => ground.ring.includes(ring[1]!));
    outlines.push({ ring, holes: same?.holes ?? [] });
  }
  for (const { tags, grounds } of multipolygons) if (isCompound(tags)) outlines.push(...grounds);
  const streetGates = findStreetGates(data, gates, outlines);
  return outlines.flatMap(({ ring, holes }): WalkCompound[] => {
    const led = leadThroughGates(data, ring, streetGates);
    const own = [led, ...holes].flat().filter((node) => gates.has(node));
    return own.length > 0 ? [{ ring: led, holes, gates: own }] : [];
  });
}
