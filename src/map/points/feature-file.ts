import type { Feature } from 'geojson';
import { nextTask } from '../../platform/next-task.ts';

/** A list of which each record is one feature. */
export interface FeatureList<T = unknown> {
  records: readonly T[];
  feature: (record: T) => Feature;
}

/** From so many features on a source is written to a file, which the map's own worker reads. */
export const LONG_FROM = 2000;
const FEATURES_PER_TASK = 1000;

/** GeoJSON of a long list, written a thousand features a task. */
export async function featureFile({ records, feature }: FeatureList): Promise<Blob> {
  const parts: BlobPart[] = ['{"type":"FeatureCollection","features":['];
  for (let from = 0; from < records.length; from += FEATURES_PER_TASK) {
    if (from > 0) parts.push(',');
    await nextTask();
    const some = records.slice(from, from + FEATURES_PER_TASK);
    parts.push(new Blob([some.map((record) => JSON.stringify(feature(record))).join(',')]));
  }
  return new Blob([...parts, ']}'], { type: 'application/geo+json' });
}
