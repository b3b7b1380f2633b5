import type { Geometry, Position } from 'geojson';
import type { LngLat } from '../../../core/vocabulary/lng-lat.ts';
import type { IssueLog } from '../../issue-log.ts';
import { locateRecord, type RecordSet, type SourceRecord } from '../../records.ts';
import type { FieldReader } from '../parse/field-reader.ts';
import { locateEach } from './locate.ts';
import type { Mapping } from '../mapping.ts';
import { placePoint } from './place-point.ts';

/** A record that stands at one point, its point and geometry in WGS-84. */
export interface LocatedPoint {
  record: SourceRecord;
  geometry: Geometry;
  point: LngLat;
}

/**
 * What `take` makes of each record that is a point or an outline with a place inside it, and the first positions of these
 * in the file's own system; others are left out with an issue (see `locateEach`).
 */
export function locatePoints<T>(
  set: RecordSet,
  mapping: Mapping,
  reader: FieldReader,
  log: IssueLog,
  take: (located: LocatedPoint) => T | undefined,
  keep?: (record: SourceRecord) => boolean,
): { taken: T[]; positions: Position[] } {
  const positions: Position[] = [];
  const each = (record: SourceRecord, geometry: Geometry, raw: Position): T | undefined => {
    const point = placePoint(geometry);
    if (point) {
      positions.push(raw);
      return take({ record, geometry, point });
    }
    log.add('geometry-no-point', 'error', locateRecord(set, record), { type: geometry.type });
    return undefined;
  };
  return { taken: locateEach(set, mapping, reader, log, each, keep), positions };
}
