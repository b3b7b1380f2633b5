import type { Facility } from '../plan/records/facility.ts';
import type { AddDoubt } from '../plan/hygiene-report.ts';
import { isUnder } from '../vocabulary/kinds.ts';
import type { UnplacedFacility } from '../plan/records/unplaced.ts';
import { closePairs } from './facility-pairs.ts';
import { listPlainNames } from './list-plain-names.ts';
import { likeness, plainName } from './plain-name.ts';
import { RECORDS_PER_STEP, type Steps } from './steps.ts';

/** One name within so many metres is one place entered twice. */
const SAME_NAME_WITHIN_M = 50;
/** Two entrances of one building lie farther apart than this; closer is the same point. */
const SAME_PLACE_WITHIN_M = 3;
/** A name may be written differently in two files of the same district. */
const NEAR_NAME_WITHIN_M = 150;
const NEARLY = 0.7;

/** True when one could be the other: a kind of one is a kind or a branch of the other. */
function couldBeOne(a: Pick<Facility, 'kinds'>, b: Pick<Facility, 'kinds'>): boolean {
  return a.kinds.some((own) => b.kinds.some((other) => isUnder(own, other) || isUnder(other, own)));
}

/** Facilities entered twice: one name close by; one place under several names; nearly one name in two files. */
export function* findDuplicates(facilities: readonly Facility[], add: AddDoubt): Steps {
  const known = new Map<Facility, string[]>();
  const names = (facility: Facility): string[] => {
    const own = known.get(facility) ?? listPlainNames(facility.name);
    known.set(facility, own);
    return own;
  };
  const crowds = new Map<Facility, Facility[]>();
  const isOneFile = new Set(facilities.map(({ sourceId }) => sourceId)).size < 2;
  const withinM = isOneFile ? SAME_NAME_WITHIN_M : NEAR_NAME_WITHIN_M;
  for (const pair of closePairs(facilities, withinM)) {
    if (!pair) {
      yield;
      continue;
    }
    const { a, b, apartM } = pair;
    // Most pairs are neither: what is cheap to ask comes first.
    if (apartM > SAME_NAME_WITHIN_M && a.sourceId === b.sourceId) continue;
    const [own, other] = [names(a), names(b)];
    const params = { name: a.name, other: b.name, metres: Math.round(apartM) };
    const lngLat: [number, number] = [a.lng, a.lat];
    const ids = [a.id, b.id];
    const mends = [
      { act: 'merge-facilities', keep: a.id, drop: b.id } as const,
      { act: 'remove-facility', id: b.id } as const,
    ];
    if (own.some((name) => name === other[0] || (other.length > 1 && other.includes(name)))) {
      if (apartM <= SAME_NAME_WITHIN_M) {
        add({ code: 'duplicate', severity: 'warning', ids, lngLat, params, mends });
      }
    } else if (!couldBeOne(a, b)) continue;
    else if (apartM <= SAME_PLACE_WITHIN_M) crowds.set(a, [...(crowds.get(a) ?? []), b]);
    else if (a.sourceId !== b.sourceId && likeness(own[0] ?? '', other[0] ?? '') >= NEARLY) {
      add({ code: 'names-nearly', severity: 'info', ids, lngLat, params, mends });
    }
  }
  reportCrowds(crowds, add);
}

/** Many facilities at one point are mostly rows that were located by their street, not by their number. */
function reportCrowds(crowds: ReadonlyMap<Facility, readonly Facility[]>, add: AddDoubt): void {
  const told = new Set<Facility>();
  for (const [a, others] of crowds) {
    if (told.has(a)) continue;
    for (const other of others) told.add(other);
    const [b] = others;
    if (!b) continue;
    add({
      code: 'same-place',
      severity: 'info',
      ids: [a.id, ...others.map(({ id }) => id)],
      lngLat: [a.lng, a.lat],
      params: { name: a.name, other: b.name, count: others.length + 1 },
      mends: others.length === 1 ? [{ act: 'merge-facilities', keep: a.id, drop: b.id }] : [],
    });
  }
}

/** Facilities without a place whose name one placed facility has. */
export function* findKnownUnplaced(
  unplaced: readonly UnplacedFacility[],
  facilities: readonly Facility[],
  add: AddDoubt,
): Steps {
  if (unplaced.length === 0) return;
  const byName = new Map<string, Facility | null>();
  for (const [at, facility] of facilities.entries()) {
    if (at % RECORDS_PER_STEP === 0) yield;
    const key = plainName(facility.name);
    byName.set(key, byName.has(key) ? null : facility);
  }
  for (const { id, name, kinds } of unplaced) {
    const known = byName.get(plainName(name));
    if (!known || !couldBeOne({ kinds }, known)) continue;
    add({
      code: 'unplaced-known',
      severity: 'info',
      ids: [known.id, id],
      lngLat: [known.lng, known.lat],
      params: { name, other: known.name },
      mends: [{ act: 'settle-unplaced', keep: known.id, drop: id }],
    });
  }
}
