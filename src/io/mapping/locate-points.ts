import type { Geometry } from 'geojson';
import type { LngLat } from '../../core/geo/sphere.ts';
import type { IssueLog } from '../issue-log.ts';
import { placeOf, type RecordSet, type SourceRecord } from '../records.ts';
import type { FieldReader } from './field-reader.ts';
import { type Located, locate } from './locate.ts';
import type { Mapping } from './mapping.ts';
import { placePoint } from './place-point.ts';

/** A record that stands at one point, WGS-84. */
export interface LocatedPoint extends Located {
  point: LngLat;
}

/** The point a geometry stands for, where it has one. */
export function asPoint(geometry: Geometry): Geometry {
  const point = placePoint(geometry);
  return point ? { type: 'Point', coordinates: [point.lng, point.lat] } : geometry;
}

/** Records that are a point or an outline with a place inside it; others are left out with an issue (see `locate`). */
export function locatePoints(
  set: RecordSet,
  mapping: Mapping,
  reader: FieldReader,
  log: IssueLog,
  keep?: (record: SourceRecord) => boolean,
  shape?: (geometry: Geometry) => Geometry,
): LocatedPoint[] {
  return locate(set, mapping, reader, log, keep, shape).flatMap((one) => {
    const point = placePoint(one.geometry);
    if (point) return [{ ...one, point }];
    const place = placeOf(set, one.record);
    log.add('geometry-no-point', 'error', place, { type: one.geometry.type });
    return [];
  });
}
