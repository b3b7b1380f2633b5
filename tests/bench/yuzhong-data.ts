import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { ProjectData } from '../../src/core/assess/prepared/prepared.ts';
import type { Area } from '../../src/core/plan/areas/area.ts';
import type { DemandPoint } from '../../src/core/plan/records/demand.ts';
import type { Facility } from '../../src/core/plan/records/facility.ts';

const FOLDER = new URL('../../data/samples/yuzhong/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** The 渝中 sample read without checks: its files are the project's own and tested elsewhere. */
export function yuzhongData(): ProjectData {
  const areas: Area[] = [];
  for (const level of ['district', 'street', 'community']) {
    const file = JSON.parse(text(`areas-${level}.geojson`)) as FeatureCollection<
      Polygon | MultiPolygon
    >;
    for (const { properties, geometry } of file.features) {
      areas.push({ zone: 'old-urban', ...properties, level, geometry } as Area);
    }
  }
  const facilities: Facility[] = [];
  for (const { properties, geometry } of (
    JSON.parse(text('facilities.geojson')) as FeatureCollection<Point>
  ).features) {
    const [lng, lat] = geometry.coordinates;
    facilities.push({ ...properties, lng, lat } as Facility);
  }
  const [head, ...rows] = text('demand.csv').trim().split(/\r?\n/);
  const fields = head!.split(',');
  const demand = rows.map((row) => {
    const cells = row.split(',');
    const entries = fields.map((field, at) => [
      field,
      field === 'id' ? cells[at] : Number(cells[at]),
    ]);
    return Object.fromEntries(entries) as DemandPoint;
  });
  return { areas, facilities, demand };
}
