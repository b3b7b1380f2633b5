import type { Geometry, Position } from 'geojson';
import { mapPositions, somePosition } from '../geometry/to-wgs84.ts';
import type { IssueLog } from '../issue-log.ts';
import { placeOf, type RecordSet, type SourceRecord } from '../records.ts';
import { axesOf, guessProjected } from './check-axes.ts';
import type { FieldReader } from './field-reader.ts';
import type { Mapping } from './mapping.ts';

/** A record with its geometry in degrees of the file's own system, exchanged if the mapping says so. */
export interface Located {
  record: SourceRecord;
  geometry: Geometry;
}

/** The geometry of a record, or the point its two columns give. */
function rawGeometry(record: SourceRecord, reader: FieldReader): Geometry | undefined {
  if (record.geometry) return record.geometry;
  const lng = reader.number(record, 'lng');
  const lat = reader.number(record, 'lat');
  return lng === undefined || lat === undefined
    ? undefined
    : { type: 'Point', coordinates: [lng, lat] };
}

function firstPosition(geometry: Geometry): Position {
  return somePosition(geometry, () => true) ?? [NaN, NaN];
}

const outOfRange = (lng: number, lat: number): boolean =>
  !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90);

/**
 * Records with a place. Left out with an issue: those without coordinates, outside the range of longitude and latitude,
 * and points at 0, 0. Projected metres in most of the file leave all out; latitude first is reported, never exchanged
 * unless `mapping.swap` asks for it.
 */
export function locate(
  set: RecordSet,
  mapping: Mapping,
  reader: FieldReader,
  log: IssueLog,
): Located[] {
  const found: Located[] = [];
  const absent: SourceRecord[] = [];
  for (const record of set.records) {
    const geometry = rawGeometry(record, reader);
    if (!geometry) absent.push(record);
    else
      found.push({ record, geometry: mapping.swap ? mapPositions(geometry, exchanged) : geometry });
  }
  if (found.length === 0) {
    log.add('coordinates-none', 'error', { file: set.fileName });
    return [];
  }
  for (const record of absent) log.add('coordinates-absent', 'error', placeOf(set, record));
  const firsts = found.map(({ geometry }) => firstPosition(geometry));
  const axes = axesOf(firsts);
  if (axes === 'projected') {
    const [x = NaN, y = NaN] = firsts.find(([lng = NaN]) => Math.abs(lng) > 180) ?? firsts[0] ?? [];
    log.add(
      'coordinates-projected',
      'error',
      { file: set.fileName },
      {
        x,
        y,
        system: guessProjected([x, y]) ?? '?',
      },
    );
    return [];
  }
  const inRange = found.filter((one) => keepInRange(one, axes === 'swapped', set, log));
  if (axes === 'swapped') {
    const leftOut = found.length - inRange.length;
    const [x = NaN, y = NaN] = firsts[0] ?? [];
    log.add(
      'coordinates-swapped',
      leftOut > 0 ? 'error' : 'warning',
      { file: set.fileName },
      { x, y, leftOut },
    );
  }
  return inRange;
}

function exchanged([x = NaN, y = NaN]: Position): Position {
  return [y, x];
}

function keepInRange(
  { record, geometry }: Located,
  reportedAsWhole: boolean,
  set: RecordSet,
  log: IssueLog,
): boolean {
  const outside = somePosition(geometry, outOfRange);
  if (outside) {
    const [lng = NaN, lat = NaN] = outside;
    if (!reportedAsWhole) {
      log.add('coordinates-out-of-range', 'error', placeOf(set, record), { lng, lat });
    }
    return false;
  }
  const [lng, lat] = firstPosition(geometry);
  if (geometry.type === 'Point' && lng === 0 && lat === 0) {
    log.add('coordinates-zero', 'error', placeOf(set, record));
    return false;
  }
  return true;
}
