import type { Feature, LineString } from 'geojson';
import { readTags, type OsmData } from '../../src/io/osm-pbf/osm-data.ts';

/** Ways that people walk along, and the roads whose pavements they use. */
const WALKED = new Set(
  `trunk trunk_link primary primary_link secondary secondary_link tertiary tertiary_link
  unclassified residential living_street service pedestrian footway cycleway path track steps corridor
  elevator`.split(/\s+/),
);

/** Tags that say who may walk there and how. */
const KEPT =
  `highway name bridge tunnel layer level indoor covered access foot motorroad oneway oneway:foot service
  footway sidewalk crossing surface incline step_count ramp handrail wheelchair conveying width
  opening_hours`.split(/\s+/);

/** Walked ways as lines with full coordinates, so that shared vertices are junctions; squares are left out. */
export function networkFeatures(osm: OsmData): Feature<LineString>[] {
  const features: Feature<LineString>[] = [];
  const { nodes, ways } = osm;
  for (let way = 0; way < ways.count; way++) {
    const tags = readTags(osm, ways.tags, way);
    if (!WALKED.has(tags.get('highway') ?? '') || tags.get('area') === 'yes') continue;
    const coordinates: [number, number][] = [];
    for (let at = ways.refOffsets[way]!; at < ways.refOffsets[way + 1]!; at++) {
      const node = ways.refs[at]!;
      if (node >= 0) coordinates.push([nodes.lngE7[node]! / 1e7, nodes.latE7[node]! / 1e7]);
    }
    if (coordinates.length < 2) continue;
    const properties: Record<string, string | number> = { osm_id: ways.ids[way]! };
    for (const key of KEPT) if (tags.has(key)) properties[key] = tags.get(key)!;
    features.push({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates } });
  }
  return features;
}
