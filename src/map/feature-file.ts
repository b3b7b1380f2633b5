import type { Feature } from 'geojson';
import { nextTask } from '../platform/next-task.ts';

/** A list of which each record is one feature. */
export interface FeatureList<T = unknown> {
  records: readonly T[];
  feature: (record: T) => Feature;
}

/** Longitude, latitude and what is told of a point on the map. */
export type MarkedPoint = readonly [
  lng: number,
  lat: number,
  properties: Readonly<Record<string, string | number | boolean>>,
];

/** A list of which each record is one point. */
export interface PointList<T = unknown> {
  records: readonly T[];
  point: (record: T) => MarkedPoint;
}

/** From so many features on a source is written to a file, which the map's own worker reads. */
export const LONG_FROM = 2000;
const RECORDS_PER_TASK = 1000;

/** JSON of each record of a long list, with commas between, written a thousand records a task. */
async function written<T>(records: readonly T[], one: (record: T) => unknown): Promise<BlobPart[]> {
  const parts: BlobPart[] = [];
  for (let from = 0; from < records.length; from += RECORDS_PER_TASK) {
    if (from > 0) parts.push(',');
    await nextTask();
    const some = records.slice(from, from + RECORDS_PER_TASK);
    parts.push(new Blob([some.map((record) => JSON.stringify(one(record))).join(',')]));
  }
  return parts;
}

/** GeoJSON of a long list. */
export async function featureFile({ records, feature }: FeatureList): Promise<Blob> {
  const parts = await written(records, feature);
  const type = 'application/geo+json';
  return new Blob(['{"type":"FeatureCollection","features":[', ...parts, ']}'], { type });
}

/** The marked points of a long list, as `PointTiles` takes them. */
export async function pointFile({ records, point }: PointList): Promise<Blob> {
  return new Blob(['[', ...(await written(records, point)), ']'], { type: 'application/json' });
}
