import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';
import { type Box, boundGeometry, joinBoxes } from '../../../src/core/geo/box.ts';

type Named = { id: string; name: string };
type Areas = FeatureCollection<Polygon | MultiPolygon, Named>;

const folder = join(import.meta.dirname, '..', '..', '..', 'data', 'samples');

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;
}

export function areasOf(sample: string, level: string): Areas {
  return read(`${sample}/areas-${level}.geojson`);
}

export function facilitiesOf(
  sample: string,
): FeatureCollection<Point, Named & { kinds: string[] }> {
  return read(`${sample}/facilities.geojson`);
}

/** Names on the sample's list of available premises, whose fields hold no quotes. */
export function candidateNamesOf(sample: string): string[] {
  const [, ...rows] = readFileSync(join(folder, `${sample}/candidates.csv`), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => row.split(',')[1]!);
}

/** West, south, east and north of all areas of a level. */
export function boxOfAreas(areas: Areas): Box {
  return joinBoxes(areas.features.map((area) => boundGeometry(area.geometry)));
}

/** A place inside an area that is as far as a grid of 24 by 24 finds from every facility and from its border's middle. */
export function clearPlace(sample: string, level: string, name: string): [number, number] {
  const area = areasOf(sample, level).features.find((each) => each.properties.name === name)!;
  const [west, south, east, north] = boundGeometry(area.geometry);
  const label: [number, number] = [(west + east) / 2, (south + north) / 2];
  const others = [
    label,
    ...facilitiesOf(sample).features.map((each) => each.geometry.coordinates as [number, number]),
  ];
  let best: [number, number] = label;
  let farthest = -1;
  for (let i = 1; i < 24; i++) {
    for (let j = 1; j < 24; j++) {
      const place: [number, number] = [
        west + ((east - west) * i) / 24,
        south + ((north - south) * j) / 24,
      ];
      if (!booleanPointInPolygon(place, area)) continue;
      const nearest = Math.min(...others.map(([x, y]) => Math.hypot(x - place[0], y - place[1])));
      if (nearest > farthest) [best, farthest] = [place, nearest];
    }
  }
  return best;
}
