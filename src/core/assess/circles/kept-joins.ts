import {
  placesIn,
  snapFor,
  type JoinedStreets,
  type PreparedWalker,
  type Snaps,
} from '../../network/network-model.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { RecentMap } from './recent-map.ts';

interface Join {
  edge: number;
  fraction: number;
  distanceM: number;
}

/** Places whose joins to the same streets are kept. */
const KEPT_PLACES = 50_000;

const kept = new WeakMap<JoinedStreets, RecentMap<{ joins?: Join[] }>>();

/** Joins of places to a walker's network, those of a place looked for once; see `snapFor`. */
export function snapOnce(prepared: PreparedWalker, places: readonly LngLat[]): Snaps {
  const known = kept.get(prepared.joined) ?? new RecentMap<{ joins?: Join[] }>(KEPT_PLACES);
  kept.set(prepared.joined, known);
  const entries = places.map(({ lng, lat }) => known.getOrMake(`${lng} ${lat}`, () => ({})));
  const open = entries.flatMap(({ joins }, at) => (joins ? [] : [at]));
  if (open.length > 0) {
    const found = snapFor(
      prepared,
      open.map((at) => places[at]!),
    );
    const lists = listAll(found);
    for (const [i, at] of open.entries()) entries[at]!.joins = lists[i]!;
  }
  return putTogether(entries.map(({ joins }) => joins!));
}

const keptLists = new WeakMap<JoinedStreets, WeakMap<readonly LngLat[], Snaps>>();

/** Joins of a list that never changes, looked for once; see `snapFor`. */
export function snapList(prepared: PreparedWalker, places: readonly LngLat[]): Snaps {
  const known = keptLists.get(prepared.joined) ?? new WeakMap<readonly LngLat[], Snaps>();
  keptLists.set(prepared.joined, known);
  const snaps = known.get(places) ?? snapFor(prepared, places);
  known.set(places, snaps);
  return snaps;
}

/** The joins of each place, its first one before any second one. */
function listAll(snaps: Snaps): Join[][] {
  const count = placesIn(snaps);
  const joinAt = (entry: number): Join => ({
    edge: snaps.edge[entry]!,
    fraction: snaps.fraction[entry]!,
    distanceM: snaps.distanceM[entry]!,
  });
  const lists = Array.from({ length: count }, (_, place) => [joinAt(place)]);
  snaps.alsoOf?.forEach((place, at) => lists[place]!.push(joinAt(count + at)));
  return lists;
}

function putTogether(lists: readonly (readonly Join[])[]): Snaps {
  const alsoOf: number[] = [];
  const second: Join[] = [];
  for (const [place, joins] of lists.entries()) {
    for (const join of joins.slice(1)) {
      second.push(join);
      alsoOf.push(place);
    }
  }
  const all = [...lists.map((joins) => joins[0]!), ...second];
  return {
    edge: Int32Array.from(all, ({ edge }) => edge),
    fraction: Float64Array.from(all, ({ fraction }) => fraction),
    distanceM: Float64Array.from(all, ({ distanceM }) => distanceM),
    ...(alsoOf.length > 0 && { alsoOf: Uint32Array.from(alsoOf) }),
  };
}
