import { type Box, boundGeometry } from '../../core/geo/box.ts';
import type { ListRecord } from './list-records.ts';

function placeOf(
  record: ListRecord & {
    lng?: number;
    lat?: number;
    geometry?: Parameters<typeof boundGeometry>[0];
  },
) {
  if (record.geometry) {
    const [west, south, east, north] = boundGeometry(record.geometry);
    return [(west + east) / 2, (south + north) / 2] as const;
  }
  return record.lng === undefined || record.lat === undefined
    ? null
    : ([record.lng, record.lat] as const);
}

/** Ids of records that lie in a box; an area by the middle of its own. */
export function findRecordsIn(
  records: readonly ListRecord[],
  [west, south, east, north]: Box,
): string[] {
  return records.flatMap((record) => {
    const place = placeOf(record);
    if (!place) return [];
    const [lng, lat] = place;
    return lng >= west && lng <= east && lat >= south && lat <= north ? [record.id] : [];
  });
}
