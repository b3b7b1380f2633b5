import type { MultiPolygon, Polygon } from 'geojson';
import { boundGeometry } from '../../../core/geo/box.ts';
import { degreesWithin, distanceM } from '../../../core/geo/sphere.ts';
import { plainName } from '../../../core/hygiene/plain-name.ts';
import { isMadeId } from '../../../core/plan/records/made-id.ts';
import type { LngLat } from '../../../core/vocabulary/lng-lat.ts';

/** As much of a record of any list as tells it from others. */
export interface Listed {
  id: string;
  name?: string;
  code?: string;
  lng?: number;
  lat?: number;
  geometry?: Polygon | MultiPolygon;
  edited?: string[];
}

/** By what two records of an older and a newer list are known to be the same. */
export type PairedBy = 'id' | 'code' | 'name' | 'place';

export interface RecordPair<T> {
  old: T;
  next: T;
  by: PairedBy;
}

/** A number of a row, such as 序号, that another row has once a row was put in before it. */
const ROW_NUMBER = /^\d{1,6}$/;
/** Records nearer than this, with nothing else to know them by, are one. */
const SAME_PLACE_M = 15;

/** Where a record is: a point itself, an outline by the middle of its box. */
export function placeOfRecord({ lng, lat, geometry }: Listed): LngLat | undefined {
  if (geometry) {
    const [west, south, east, north] = boundGeometry(geometry);
    return { lng: (west + east) / 2, lat: (south + north) / 2 };
  }
  return lng === undefined || lat === undefined ? undefined : { lng, lat };
}

/** Metres between two records; undefined where one of them has no place. */
export function metresApart(a: Listed, b: Listed): number | undefined {
  const [from, to] = [placeOfRecord(a), placeOfRecord(b)];
  return from && to && distanceM(from, to);
}

function plainNameOf({ id, name }: Listed): string {
  return name === undefined || (name === id && isMadeId(id)) ? '' : plainName(name);
}

function groupBy<T>(records: Iterable<T>, key: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const own = key(record);
    if (own === '') continue;
    const group = groups.get(own);
    if (group) group.push(record);
    else groups.set(own, [record]);
  }
  return groups;
}

/** Of records that go by one key, each old one with the nearest new one that is left. */
function pairNearest<T extends Listed>(old: readonly T[], next: readonly T[]): [T, T][] {
  if (old.length === 1 && next.length === 1) return [[old[0]!, next[0]!]];
  const near = old.flatMap((a) =>
    next.map((b) => ({ a, b, metres: metresApart(a, b) ?? Infinity })),
  );
  const taken = new Set<T>();
  return near
    .toSorted((a, b) => a.metres - b.metres)
    .flatMap(({ a, b }): [T, T][] => {
      if (taken.has(a) || taken.has(b)) return [];
      taken.add(a).add(b);
      return [[a, b]];
    });
}

/** The new record of each old one at its place, by cells of the size of the reach. */
function pairByPlace<T extends Listed>(old: Iterable<T>, next: Iterable<T>): [T, T][] {
  const cellOf = ({ lng, lat }: LngLat, dx = 0, dy = 0) => {
    const size = degreesWithin(Math.round(lat), SAME_PLACE_M);
    return `${Math.floor(lng / size.lng) + dx}/${Math.floor(lat / size.lat) + dy}`;
  };
  const cells = groupBy(next, (record) => {
    const place = placeOfRecord(record);
    return place ? cellOf(place) : '';
  });
  const taken = new Set<T>();
  const pairs: [T, T][] = [];
  for (const record of old) {
    const place = placeOfRecord(record);
    if (!place) continue;
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => cells.get(cellOf(place, dx, dy)) ?? []),
    );
    const [nearest] = around
      .filter((each) => !taken.has(each))
      .map((each) => ({ each, metres: metresApart(record, each) ?? Infinity }))
      .filter(({ metres }) => metres <= SAME_PLACE_M)
      .toSorted((a, b) => a.metres - b.metres);
    if (!nearest) continue;
    taken.add(nearest.each);
    pairs.push([record, nearest.each]);
  }
  return pairs;
}

/** Pairs the records of an older and a newer list: by id, code, name and, what is left, by place. */
export function pairRecords<T extends Listed>(
  old: readonly T[],
  next: readonly T[],
): { pairs: RecordPair<T>[]; gone: T[]; added: T[] } {
  const [left, right] = [new Set(old), new Set(next)];
  const pairs: RecordPair<T>[] = [];
  const take = (a: T, b: T, by: PairedBy): void => {
    left.delete(a);
    right.delete(b);
    pairs.push({ old: a, next: b, by });
  };
  const idOf = ({ id }: T) => (isMadeId(id) ? '' : id);
  const sameName = (a: T, b: T) => plainNameOf(a) === plainNameOf(b);
  const byId = new Map(next.map((record) => [idOf(record), record]));
  for (const a of old) {
    const b = idOf(a) === '' ? undefined : byId.get(a.id);
    if (b && (!ROW_NUMBER.test(a.id) || sameName(a, b))) take(a, b, 'id');
  }
  const keys = [
    ['code', ({ code = '' }: T) => code],
    ['name', plainNameOf],
  ] as const;
  for (const [by, key] of keys) {
    const others = groupBy(right, key);
    for (const [own, records] of groupBy(left, key)) {
      for (const [a, b] of pairNearest(records, others.get(own) ?? [])) take(a, b, by);
    }
  }
  for (const [a, b] of pairByPlace(left, right)) take(a, b, 'place');
  return { pairs, gone: [...left], added: [...right] };
}
