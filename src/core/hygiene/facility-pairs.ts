import { boxIndex } from '../geo/box-index.ts';
import { degreesWithin, distanceM } from '../geo/sphere.ts';
import type { Facility } from '../plan/records/facility.ts';
import { RECORDS_PER_STEP } from './steps.ts';

/** Pairs of facilities at most `withinM` apart, each once, the earlier first; nothing now and then, for a pause. */
export function* closePairs(
  facilities: readonly Facility[],
  withinM: number,
): Generator<{ a: Facility; b: Facility; apartM: number } | undefined> {
  const index = boxIndex(facilities.map(({ lng, lat }) => [lng, lat, lng, lat]));
  for (const [at, a] of facilities.entries()) {
    if (at % RECORDS_PER_STEP === 0) yield undefined;
    const reach = degreesWithin(a.lat, withinM);
    const near = index.meetingUnordered([
      a.lng - reach.lng,
      a.lat - reach.lat,
      a.lng + reach.lng,
      a.lat + reach.lat,
    ]);
    for (const other of near) {
      if (other <= at) continue;
      const b = facilities[other]!;
      const apartM = distanceM(a, b);
      if (apartM <= withinM) yield { a, b, apartM };
    }
  }
}
