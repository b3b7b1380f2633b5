import type { Result } from '../../../core/base/issue.ts';
import type { LngLat } from '../../../core/vocabulary/lng-lat.ts';
import { areaStem } from '../../../core/hygiene/plain-name.ts';
import type { Area } from '../../../core/plan/areas/area.ts';
import { AREA_LEVELS, type AreaLevel } from '../../../core/vocabulary/area-levels.ts';
import { PEOPLE_FIELDS } from '../../../core/vocabulary/people.ts';
import { codeStem, holdingStems } from '../../../core/plan/areas/area-code.ts';
import type { Facility } from '../../../core/plan/records/facility.ts';
import { holdsPoint } from '../../../core/geo/holds-point.ts';
import { IssueLog } from '../../issue-log.ts';
import { readCode } from '../parse/area-code.ts';
import { areaNamed } from './area-named.ts';
import { type FieldReader, fieldReader } from '../parse/field-reader.ts';
import { locate } from '../place/locate.ts';
import type { ApplyContext, Mapping } from '../mapping.ts';
import { placePoint } from '../place/place-point.ts';
import { uniqueId } from './unique-id.ts';
import { locateRecord, type RecordSet, type SourceRecord } from '../../records.ts';
import { APPROXIMATE_MARK } from '../parse/approximate-mark.ts';
import { voronoiOutlines } from '../outlines/voronoi-outlines.ts';

interface Seat extends LngLat {
  area: Omit<Area, 'geometry'>;
  parent: Area;
}

/** The one facility that is called after an area (`七星岗社区居委会`, `七星岗社区服务站`): where its seat is taken to be. */
function seatFinder(facilities: readonly Facility[]): (name: string) => LngLat | undefined {
  return (name) => {
    const stem = areaStem(name);
    const word = new RegExp(`${stem.replaceAll(/[^\p{L}\p{N}]/gu, '')}(?:社区|村)`, 'u');
    const named = stem.length < 2 ? [] : facilities.filter((one) => word.test(one.name));
    const [first] = named;
    return named.length === 1 && first ? { lng: first.lng, lat: first.lat } : undefined;
  };
}

/** The loaded area above the level that holds a row: by its code, by the name it states, or by where its seat lies. */
function parentFinder(
  areas: readonly Area[],
  level: AreaLevel,
): (code: string | undefined, stated: string, seat: LngLat) => Area | undefined {
  const above = areas.filter(
    (area) => AREA_LEVELS.indexOf(area.level) < AREA_LEVELS.indexOf(level),
  );
  const finestFirst = above.toSorted(
    (a, b) => AREA_LEVELS.indexOf(b.level) - AREA_LEVELS.indexOf(a.level),
  );
  const named = areaNamed(above);
  const byStem = new Map(above.flatMap((area) => (area.code ? [[codeStem(area.code), area]] : [])));
  return (code, stated, { lng, lat }) => {
    const id = named(stated);
    const byName = id === undefined ? undefined : above.find((area) => area.id === id);
    const stems = code === undefined ? [] : holdingStems(code);
    const byCode = stems.map((stem) => byStem.get(stem)).find((area) => area !== undefined);
    return byName ?? byCode ?? finestFirst.find(({ geometry }) => holdsPoint(geometry, lng, lat));
  };
}

function readFields(area: Omit<Area, 'geometry'>, record: SourceRecord, reader: FieldReader): void {
  for (const field of [...PEOPLE_FIELDS, 'households', 'floorAreaM2', 'builtYear'] as const) {
    const value = reader.number(record, field);
    if (value !== undefined) area[field] = value;
  }
}

/**
 * Areas of a list without outlines: each gets the ground of its parent that is nearer to its seat than to the others'
 * (示意). The seat is the row's own coordinates, else the one loaded facility called after it. Every outline is marked
 * as approximate and made up, and its name says so.
 */
export function applySeats(
  set: RecordSet,
  mapping: Mapping & { level: AreaLevel },
  context: ApplyContext,
): Result<Area[]> {
  const log = new IssueLog();
  const reader = fieldReader(set, mapping, log);
  const { level } = mapping;
  const { areas, facilities } = context.loaded;
  const seatOf = seatFinder(facilities);
  const parentOf = parentFinder(areas, level);
  const taken = new Set(areas.map(({ id }) => id));
  const places = new Map<SourceRecord, LngLat>();
  const located = locate(set, mapping, reader, log, () => true);
  for (const { record, geometry } of located) {
    const point = placePoint(geometry);
    if (point) places.set(record, point);
  }
  const seats: Seat[] = [];
  for (const record of set.records) {
    const place = locateRecord(set, record);
    const name = reader.text(record, 'name');
    const seat = places.get(record) ?? seatOf(name);
    if (!seat) {
      log.add('seat-unknown', 'error', place, { name });
      continue;
    }
    const code = readCode(record, reader, place, log);
    const parent = parentOf(code, reader.text(record, 'parentId'), seat);
    if (!parent) {
      log.add('seat-no-parent', 'error', place, { name });
      continue;
    }
    const given = reader.text(record, 'id') || (code ?? '');
    const id = uniqueId(given, `${level}-${record.ordinal}`, { taken, place, log });
    const marked = `${name || id}${APPROXIMATE_MARK}`;
    const area: Omit<Area, 'geometry'> = { id, name: marked, level, parentId: parent.id };
    if (code !== undefined) area.code = code;
    readFields(area, record, reader);
    if (context.sourceId !== undefined) area.sourceId = context.sourceId;
    Object.assign(area, { synthetic: true, approximate: true, seat: [seat.lng, seat.lat] });
    seats.push({ ...seat, area, parent });
  }
  const made = outlined(seats, set, log);
  if (made.length === 0) {
    log.add('nothing-usable', 'error', { file: set.fileName });
    return { issues: log.list() };
  }
  log.add('outlines-approximate', 'warning', { file: set.fileName }, { count: made.length });
  return { value: made, issues: log.list() };
}

function outlined(seats: readonly Seat[], set: RecordSet, log: IssueLog): Area[] {
  const areas = new Map<Seat, Area>();
  for (const parent of new Set(seats.map((seat) => seat.parent))) {
    const own = seats.filter((seat) => seat.parent === parent);
    for (const [at, geometry] of voronoiOutlines(parent.geometry, own).entries()) {
      const seat = own[at]!;
      const { area } = seat;
      const where = { file: set.fileName, id: area.id };
      if (!geometry) {
        log.add('seat-no-ground', 'error', where, { name: area.name, parent: parent.name });
        continue;
      }
      if (!holdsPoint(parent.geometry, seat.lng, seat.lat)) {
        log.add('seat-outside', 'warning', where, { name: area.name, parent: parent.name });
      }
      areas.set(seat, { ...area, geometry });
    }
  }
  return seats.flatMap((seat) => areas.get(seat) ?? []);
}
