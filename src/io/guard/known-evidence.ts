import type { Crs } from '../../core/vocabulary/crs.ts';
import { innerPoint } from '../../core/geo/inner-point.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import { agreementReader } from './agreement.ts';
import type { Evidence } from './crs-evidence.ts';
import type { GuardedFile, KnownPlaces } from './guarded-file.ts';
import { measuredShift, nameMatches } from './name-matches.ts';
import { outsideCounter, sampled } from '../crs/share-outside.ts';

const POINTS_READ = 500;
/** Outlines that hold fewer of the facilities are a part of what is loaded, of which facilities tell nothing. */
const TELLING_SHARE = 0.5;

/** Everything that is known by name, areas by a place inside them. */
function knownNames(
  { areas, facilities }: KnownPlaces,
  ofAreas: boolean,
): (LngLat & { name: string })[] {
  if (!ofAreas) return [...facilities];
  return areas.flatMap(({ name, geometry }) => {
    const point = innerPoint(geometry);
    return point ? [{ name, ...point }] : [];
  });
}

/**
 * What the loaded data say for and against each of some systems of a file, whose positions stand in the right order. The
 * same points tell of all of them: of outlines the facilities, where in some system most lie in one, else places in them.
 */
export function knownEvidence(
  file: GuardedFile,
  known: KnownPlaces,
  swap: boolean,
  systems: readonly Crs[],
): Evidence[] {
  const { positions, names, outlines, statedAreas } = file;
  const outsideOf = outsideCounter(known.areas);
  const points = sampled(positions, POINTS_READ);
  const named = names.map((name, at) => ({ name, position: positions[at]! }));
  const matches = nameMatches(named, knownNames(known, outlines !== undefined));
  const agreement = outlines
    ? agreementReader(
        {
          positions: known.facilities.map(({ lng, lat }) => [lng, lat]),
          names: known.facilities.map(({ name }) => name),
        },
        { outlines, names, swap },
      )
    : agreementReader(
        { positions, names, ...(statedAreas ? { statedAreas } : {}) },
        {
          outlines: known.areas.map(({ geometry }) => geometry),
          names: known.areas.map(({ name }) => name),
        },
      );
  const agreements = systems.map((crs) =>
    outlines ? agreement('wgs84', crs) : agreement(crs, 'wgs84'),
  );
  const byFacilities =
    outlines !== undefined &&
    agreements.some(({ outside }) => outside.points > 0 && outside.share < TELLING_SHARE);
  return systems.map((crs, at) => {
    const { outside, named: called } = agreements[at]!;
    const evidence: Evidence = {};
    if (byFacilities) evidence.outside = outside;
    else if (known.areas.length > 0 && points.length > 0) {
      evidence.outside = { share: outsideOf(points, crs), points: points.length };
    } else if (outlines && outside.points > 0) evidence.outside = outside;
    if (called) evidence.named = called;
    if (matches.length > 0) {
      evidence.names = { count: matches.length, ...measuredShift(matches, crs) };
    }
    return evidence;
  });
}
