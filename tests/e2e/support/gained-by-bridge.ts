import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import type { LngLat } from '../../../src/core/vocabulary/lng-lat.ts';
import { isOfKind, type FacilityKind } from '../../../src/core/vocabulary/kinds.ts';
import {
  networkWalkerById,
  prepareWalker,
  snapFor,
  type Snaps,
} from '../../../src/core/network/network-model.ts';
import { cutLine } from '../../../src/core/network/graph/cut-line.ts';
import { heightAtM } from '../../../src/core/network/graph/relief.ts';
import { openRelief } from '../../../src/io/walking/open-relief.ts';
import { readWalkNetwork } from '../../../src/io/walking/read-walk-network.ts';
import { yuzhongData } from '../../bench/yuzhong-data.ts';
import { plainNearest, plainTimes } from '../../core/network/support/plain-search.ts';

const SAMPLE = new URL('../../../data/samples/yuzhong/', import.meta.url);
const BUDGET_S = 900;
/** Tobler's time on a grade against that on the level; an older adult is not quicker downhill. */
const toblerRatio = (grade: number) => Math.max(1, Math.exp(3.5 * (Math.abs(grade + 0.05) - 0.05)));

export interface Gained {
  /** People of 60 and more who come within a quarter of an hour of a facility. */
  people: number;
  /** Those of points whose time is so near the limit that rounding decides. */
  doubtful: number;
}

/**
 * Whom a footbridge brings within 15 minutes of a kind in 渝中, found without the product's edits,
 * search and coverage: Bellman–Ford on the extract as it is, and the bridge as a shorter way between
 * the two places where it lands.
 */
export async function gainedByBridge(
  ends: readonly [LngLat, LngLat],
  kind: FacilityKind,
): Promise<Gained> {
  const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, SAMPLE)));
  const { value: graph } = await readWalkNetwork(bytes('source/yuzhong.osm.pbf'), 'y.osm.pbf');
  const relief = (await openRelief(bytes('relief.asc'), 'relief.asc')).value!;
  const walker = networkWalkerById('older-adult')!;
  const prepared = prepareWalker(graph!, walker, { relief });
  const { areas, facilities, demand } = yuzhongData();
  const seats = snapFor(
    prepared,
    facilities.filter((each) => isOfKind(each, kind)),
  );
  const points = snapFor(prepared, demand);
  const landings = snapFor(prepared, ends);
  // At the landings themselves nobody has a way off the network to walk.
  const feet: Snaps = { ...landings, distanceM: new Float64Array(2) };
  const now = plainNearest(prepared, seats, points);
  const fromLanding = plainNearest(prepared, seats, feet);
  const toLanding = plainTimes(prepared, feet, points);
  const lengthM = distanceM(ends[0], ends[1]) + landings.distanceM[0]! + landings.distanceM[1]!;
  // It climbs from street to street, which on a cliff is more than between the places drawn.
  const [a, b] = [0, 1].map((end) => {
    const street = cutLine(graph!, landings.edge[end]!, 0, landings.fraction[end]!);
    const [lngE7, latE7] = street.at(-1)!;
    return heightAtM(relief, lngE7 / 1e7, latE7 / 1e7);
  }) as [number, number];
  const bridgeS = (rise: number) =>
    (lengthM / walker.levelSpeedMps.value) * toblerRatio(rise / lengthM);
  const withBridge = now.map((timeS, at) =>
    Math.min(
      timeS,
      toLanding[0]![at]! + bridgeS(b - a) + fromLanding[1]!,
      toLanding[1]![at]! + bridgeS(a - b) + fromLanding[0]!,
    ),
  );
  const district = areas.find(({ level }) => level === 'district')!;
  const inside = demand.map(({ lng, lat }) => booleanPointInPolygon([lng, lat], district.geometry));
  const weight = (at: number) => (inside[at] ? (demand[at]!.age60plus ?? 0) : 0);
  const sum = (keep: (at: number) => boolean) =>
    demand.reduce((total, _, at) => total + (keep(at) ? weight(at) : 0), 0);
  return {
    people: sum((at) => now[at]! > BUDGET_S && withBridge[at]! <= BUDGET_S),
    doubtful: sum((at) => Math.abs(withBridge[at]! - BUDGET_S) < 1),
  };
}
