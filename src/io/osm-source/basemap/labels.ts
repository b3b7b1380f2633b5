import type { Feature, Geometry } from 'geojson';
import { readTags, type OsmData } from '../../osm-pbf/osm-data.ts';
import type { Box } from '../../../core/geo/box.ts';
import { clipRing } from './clip-to-box.ts';
import { innerPoint } from '../../../core/geo/inner-point.ts';
import type { LngLatPair } from '../../../core/vocabulary/lng-lat.ts';
import { greenClass, PLACE_RANKS, streetClass, waterwayClass } from './ground-rules.ts';
import { wayLine } from '../rings/osm-rings.ts';
import { areaM2, drawnLines, feature } from './shapes.ts';

const LEAST_PARK_M2 = 15_000;
const LEAST_WATER_M2 = 30_000;
const LEAST_LINE_DEG = 0.003;

export interface Label {
  name: string;
  class: string;
  at: LngLatPair;
  /** Smaller comes first. */
  rank: number;
  /** Among equal ranks, larger comes first. */
  size: number;
}

const RANKS: Readonly<Record<string, number>> = {
  water: 0,
  place: 1,
  park: 2,
  station: 3,
  street: 4,
};

/** @param order within the class, smaller first. */
export function label(
  kind: string,
  name: string,
  at: LngLatPair,
  order: number,
  size: number,
): Label {
  return { name, class: kind, at, rank: RANKS[kind]! * 10 + order, size };
}

/** A point inside a ring; its first corner where it has no ground. */
function pointInside(ring: LngLatPair[]): LngLatPair {
  const inner = innerPoint({ type: 'Polygon', coordinates: [ring] });
  return inner ? [inner.lng, inner.lat] : ring[0]!;
}

function nodeLabels(osm: OsmData): Label[] {
  const labels: Label[] = [];
  osm.nodes.tagged.forEach((node, i) => {
    const tags = readTags(osm, osm.nodes.tags, i);
    const name = tags.get('name');
    if (!name) return;
    const at: LngLatPair = [osm.nodes.lngE7[node]! / 1e7, osm.nodes.latE7[node]! / 1e7];
    const place = PLACE_RANKS.indexOf(tags.get('place') ?? '');
    if (place >= 0) labels.push(label('place', name, at, place, 0));
    else if (tags.get('railway') === 'station') labels.push(label('station', name, at, 0, 0));
  });
  return labels;
}

interface LongLine {
  line: LngLatPair[];
  /** Degrees between its ends. */
  length: number;
  major: boolean;
}

function keepLongest(
  longest: Map<string, LongLine>,
  name: string,
  lines: readonly LngLatPair[][],
  major: boolean,
): void {
  for (const line of lines) {
    const [a, b] = [line[0]!, line.at(-1)!];
    const length = Math.hypot(a[0] - b[0], a[1] - b[1]);
    if (length > (longest.get(name)?.length ?? LEAST_LINE_DEG)) {
      longest.set(name, { line, length, major });
    }
  }
}

function middleOf(line: readonly LngLatPair[]): LngLatPair {
  const i = Math.floor((line.length - 1) / 2);
  const [a, b] = [line[i]!, line[i + 1]!];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function wayLabels(osm: OsmData, box: Box): Label[] {
  const labels: Label[] = [];
  const longest = new Map<string, LongLine>();
  const rivers = new Map<string, LongLine>();
  for (let way = 0; way < osm.ways.count; way++) {
    const tags = readTags(osm, osm.ways.tags, way);
    const name = tags.get('name');
    if (!name) continue;
    const street = streetClass(tags);
    if (greenClass(tags) === 'park') {
      const ring = clipRing(box, wayLine(osm, way));
      const size = ring.length > 3 ? areaM2(ring) : 0;
      if (size > LEAST_PARK_M2) labels.push(label('park', name, pointInside(ring), 0, size));
    } else if (waterwayClass(tags)) {
      keepLongest(rivers, name, drawnLines(box, wayLine(osm, way), 5), false);
    } else if ((street === 'major' || street === 'minor') && !tags.has('tunnel')) {
      keepLongest(longest, name, drawnLines(box, wayLine(osm, way), 5), street === 'major');
    }
  }
  for (const [name, { line, length, major }] of longest) {
    labels.push(label('street', name, middleOf(line), major ? 0 : 1, length));
  }
  for (const [name, { line, length }] of rivers) {
    labels.push(label('water', name, middleOf(line), 1, length));
  }
  return labels;
}

function waterLabels(water: readonly Feature<Geometry>[]): Label[] {
  const labels: Label[] = [];
  for (const { geometry, properties } of water) {
    if (geometry.type !== 'Polygon' || !properties?.name) continue;
    const ring = geometry.coordinates[0] as LngLatPair[];
    const size = areaM2(ring);
    if (size < LEAST_WATER_M2) continue;
    labels.push(label('water', String(properties.name), pointInside(ring), 0, size));
  }
  return labels;
}

/** Names as points inside the box, the more important ones first; one label for equal names of a class. */
export function labelFeatures(
  osm: OsmData,
  box: Box,
  water: readonly Feature<Geometry>[],
  extra: readonly Label[] = [],
): Feature<Geometry>[] {
  const [west, south, east, north] = box;
  const seen = new Set<string>();
  return [...extra, ...waterLabels(water), ...nodeLabels(osm), ...wayLabels(osm, box)]
    .filter(({ at: [lng, lat] }) => lng > west && lng < east && lat > south && lat < north)
    .toSorted((a, b) => a.rank - b.rank || b.size - a.size || (a.name < b.name ? -1 : 1))
    .filter((each) => {
      const key = `${each.class} ${each.name}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map(({ name, class: kind, at: [lng, lat] }) => {
      const coordinates = [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
      return feature({ type: 'Point', coordinates }, { class: kind, name });
    });
}
