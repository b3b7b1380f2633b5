import type { Geometry, Position } from 'geojson';
import { findEpsgSystem, gaussKrugerCode } from '../../../core/geo/epsg-system.ts';
import type { Crs } from '../../../core/vocabulary/crs.ts';
import { isInMetres } from '../../crs/in-metres.ts';
import {
  findFirstPosition,
  geometryToWgs84,
  mapPositions,
  somePosition,
} from '../../crs/to-wgs84.ts';
import type { IssueLog } from '../../issue-log.ts';
import {
  type Cell,
  cellText,
  locateRecord,
  type RecordSet,
  type SourceRecord,
} from '../../records.ts';
import { classifyAxes, isTurned } from './check-axes.ts';
import type { FieldReader } from '../parse/field-reader.ts';
import type { Mapping } from '../mapping.ts';
import { parseAngle } from '../parse/parse-angle.ts';
import { parsePosition } from '../parse/parse-position.ts';
import { plausibleSystems } from './plausible-systems.ts';

/** A record with its geometry in WGS-84. */
export interface Located {
  record: SourceRecord;
  geometry: Geometry;
  /** Its first position in the file's own system, exchanged if the mapping says so. */
  raw: Position;
}

/** The geometry of a record in the file's own system, or the point that one or two columns give; as written without `swap`. */
export function rawGeometry(
  record: SourceRecord,
  reader: FieldReader,
  swap?: boolean,
): Geometry | undefined {
  if (record.geometry) {
    return swap === true ? mapPositions(record.geometry, exchanged) : record.geometry;
  }
  const coordinates =
    pairOfColumn(record, reader, swap) ?? pairOfColumns(record, reader, swap === true);
  return coordinates && { type: 'Point', coordinates };
}

function pairOfColumn(
  record: SourceRecord,
  reader: FieldReader,
  swap: boolean | undefined,
): Position | undefined {
  const written = reader.word(record, 'lngLat', (cell) => parsePosition(cellText(cell)));
  if (!written) return undefined;
  if (written.known) return written.position;
  const position = swap ? exchanged(written.position) : written.position;
  // Rows of one column may be written by several hands; where China leaves no choice, each has its own order.
  return swap !== undefined && isTurned(position) ? exchanged(position) : position;
}

/** A number has no letters. */
function axisNamed(cell: Cell | undefined): 'lng' | 'lat' | undefined {
  return typeof cell === 'number' ? undefined : parseAngle(cellText(cell))?.axis;
}

function pairOfColumns(
  record: SourceRecord,
  reader: FieldReader,
  swap: boolean,
): Position | undefined {
  const lng = reader.number(record, 'lng');
  const lat = reader.number(record, 'lat');
  if (lng === undefined || lat === undefined) return undefined;
  // Letters such as N and E say more than a header.
  const first = axisNamed(reader.cell(record, 'lng'));
  const second = axisNamed(reader.cell(record, 'lat'));
  if (first || second) return first === 'lat' || second === 'lng' ? [lat, lng] : [lng, lat];
  return swap ? [lat, lng] : [lng, lat];
}

function firstPosition(geometry: Geometry): Position {
  return findFirstPosition(geometry) ?? [NaN, NaN];
}

const outOfRange = (lng: number, lat: number): boolean =>
  !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90);

/** What is made of a record, its geometry in WGS-84 and its first position in the file's own system. */
type Take<T> = (record: SourceRecord, geometry: Geometry, raw: Position) => T | undefined;

/**
 * What `take` makes of each record with a place; all outlines of a large file at once are much memory. Left out with an
 * issue, unless `keep` takes them over: records without coordinates, points at 0, 0 and single ones outside the range of
 * longitude and latitude. Metres read as degrees, or degrees read as metres, in most of the file leave all out; latitude
 * first is reported, never exchanged unless `mapping.swap`.
 */
export function locateEach<T>(
  set: RecordSet,
  mapping: Mapping,
  reader: FieldReader,
  log: IssueLog,
  take: Take<T>,
  keep: (record: SourceRecord) => boolean = () => false,
): T[] {
  // A fitted system has the order of its own file.
  const swap = !mapping.crs.startsWith('local:') && (mapping.swap ?? false);
  const records: SourceRecord[] = [];
  const geometries: Geometry[] = [];
  const absent: SourceRecord[] = [];
  let kept = 0;
  for (const record of set.records) {
    const geometry = rawGeometry(record, reader, swap);
    if (geometry) {
      records.push(record);
      geometries.push(geometry);
    } else if (keep(record)) kept += 1;
    else absent.push(record);
  }
  if (records.length === 0 && kept === 0) {
    log.add('coordinates-none', 'error', { file: set.fileName });
    return [];
  }
  for (const record of absent) log.add('coordinates-absent', 'error', locateRecord(set, record));
  if (records.length === 0) return [];
  const firsts = geometries.map(firstPosition);
  const axes = classifyAxes(firsts);
  const system = findEpsgSystem(mapping.crs);
  const inMetres = isInMetres(mapping.crs);
  if (inMetres !== (axes === 'projected')) {
    refuseAxes(firsts, mapping, set, log);
    return [];
  }
  if (inMetres && set.crs === undefined) {
    log.add('crs-by-values', 'info', { file: set.fileName }, { crs: mapping.crs });
  }
  if (system?.datum === 'beijing54' || system?.datum === 'xian80') {
    log.add('crs-datum-uncertain', 'warning', { file: set.fileName }, { crs: mapping.crs });
  }
  reportZones(firsts, mapping.crs, set, log);
  const taken: T[] = [];
  let leftOut = 0;
  for (const [at, record] of records.entries()) {
    const [geometry, raw] = [geometries[at]!, firsts[at]!];
    const fault = faultOf(geometry, raw, mapping.crs);
    const moved = fault ? geometry : geometryToWgs84(geometry, mapping.crs);
    const isIn = !fault && !somePosition(system || inMetres ? moved : geometry, outOfRange);
    if (isIn) {
      const one = take(record, moved, raw);
      if (one !== undefined) taken.push(one);
      continue;
    }
    leftOut += 1;
    if (fault) {
      if (!keep(record)) log.add(fault, 'error', locateRecord(set, record));
    } else if (axes !== 'swapped') {
      const [lng = NaN, lat = NaN] = raw;
      log.add('coordinates-out-of-range', 'error', locateRecord(set, record), { lng, lat });
      if (geometry.type === 'Point') keep(record);
    }
  }
  if (axes === 'swapped') {
    const [x = NaN, y = NaN] = firsts[0] ?? [];
    const severity = leftOut > 0 ? 'error' : 'warning';
    log.add('coordinates-swapped', severity, { file: set.fileName }, { x, y, leftOut });
  }
  return taken;
}

/** Records with a place in WGS-84; which are left out says `locateEach`. */
export function locate(
  set: RecordSet,
  mapping: Mapping,
  reader: FieldReader,
  log: IssueLog,
  keep?: (record: SourceRecord) => boolean,
): Located[] {
  const take = (record: SourceRecord, geometry: Geometry, raw: Position): Located => ({
    record,
    geometry,
    raw,
  });
  return locateEach(set, mapping, reader, log, take, keep);
}

/** Says that the system asks for metres and the file holds degrees, or the other way round. */
function refuseAxes(
  firsts: readonly Position[],
  { crs }: Mapping,
  set: RecordSet,
  log: IssueLog,
): void {
  const file = { file: set.fileName };
  const far = firsts.find(([x = NaN]) => Math.abs(x) > 180);
  const [x = NaN, y = NaN] = far ?? firsts[0] ?? [];
  const systems = plausibleSystems(firsts, undefined).map((one) => one.crs);
  if (far && systems.length === 0) log.add('crs-local', 'error', file, { x, y });
  else if (far) {
    log.add('coordinates-projected', 'error', file, {
      x,
      y,
      system: systems.slice(0, 4).join(' / ') || '?',
    });
  } else log.add('coordinates-not-projected', 'error', file, { x, y, crs });
}

function exchanged([x = NaN, y = NaN]: Position): Position {
  return [y, x];
}

/** Where nobody lives and a table without coordinates puts its rows. */
function faultOf(
  { type }: Geometry,
  [x = NaN, y = NaN]: Position,
  crs: Crs,
): 'coordinates-zero' | 'coordinates-no-zone' | undefined {
  if (type === 'Point' && x === 0 && y === 0) return 'coordinates-zero';
  return zoneOf(x, crs) === undefined ? 'coordinates-no-zone' : undefined;
}

/** Zone before an easting of a system that has it there; 0 for any other system, undefined where it names none. */
function zoneOf(easting: number, crs: Crs): number | undefined {
  const system = findEpsgSystem(crs);
  if (!system?.prefixed || system.zoneDeg === undefined) return 0;
  const zone = Math.floor(easting / 1_000_000);
  const code = gaussKrugerCode(system.datum, system.zoneDeg, zone, true);
  return code === undefined ? undefined : zone;
}

/** Says that rows name several zones, each of which was read in its own. */
function reportZones(firsts: readonly Position[], crs: Crs, set: RecordSet, log: IssueLog): void {
  const zones = new Set(firsts.flatMap(([x = NaN]) => zoneOf(x, crs) ?? []));
  if (zones.size < 2) return;
  const list = [...zones].toSorted((a, b) => a - b).join(', ');
  log.add('crs-zones-several', 'info', { file: set.fileName }, { zones: list });
}
