import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { difference, toGeometry, toGround } from '../../geo/ground.ts';
import {
  circles,
  DRAWN_BESIDE_M,
  snapFor,
  streetsWithin,
  type PreparedWalker,
} from '../../network/network-model.ts';
import { isOfKind, type FacilityKind } from '../../vocabulary/kinds.ts';
import { AssessMemo } from '../cover/assess-memo.ts';
import { coverPlaces } from '../cover/cover.ts';
import { CELL_M } from '../circles/network-circle-model.ts';
import type { Prepared } from '../prepared/prepared.ts';
import { computeState, type CoverLook } from '../cover/state.ts';

/** What is asked of the bands of time around facilities. */
export interface TimeBandsQuestion {
  kind: FacilityKind;
  /** Ends of the bands in minutes, each > 0. */
  minutes: readonly number[];
  /** Only of this facility or site; all of the kind when absent or unknown. */
  placeId?: string;
  /** `nested`: each band holds the ones before; `rings`: it begins where the one before ends. */
  ground: 'nested' | 'rings' | 'none';
  streets: boolean;
}

/** Ground and streets of one band. */
export interface TimeBand {
  fromMin: number;
  toMin: number;
  /** Null where nothing is reached or none was asked for. */
  ground: Polygon | MultiPolygon | null;
  streets: MultiLineString | null;
}

type Geometry = Polygon | MultiPolygon | null;

/** Bands of a whole city are drawn on a coarser grid, so that they come while somebody waits for them. */
const DRAWN = { cellM: CELL_M, besideM: DRAWN_BESIDE_M, mostPoints: 8_000_000 };

function ringsOf(nested: readonly Geometry[]): Geometry[] {
  return nested.map((geometry, at) => {
    const inner = at > 0 ? nested[at - 1]! : null;
    if (!geometry || !inner) return geometry;
    return toGeometry(difference(toGround(geometry), toGround(inner)));
  });
}

/**
 * Ground and streets around the facilities of a kind by time to the nearest of them, in rising
 * bands. Ground follows the settings' circles; streets need a network made ready for a walker.
 * @param walker null: no streets, and ground only of straight circles
 */
export function timeBands(
  loaded: Prepared,
  look: CoverLook,
  { kind, minutes, placeId, ground, streets }: TimeBandsQuestion,
  walker: PreparedWalker | null,
  memo: AssessMemo = new AssessMemo(),
): TimeBand[] {
  const limits = [...new Set(minutes)].filter((each) => each > 0).toSorted((a, b) => a - b);
  const prepared = memo.preparedIn(loaded, look.settings);
  const state = computeState(prepared, look, memo);
  const chosen = state.facilities.filter((facility) => facility.id === placeId);
  const facilities =
    chosen.length > 0 ? chosen : state.facilities.filter((each) => isOfKind(each, kind));
  const snaps = walker && snapFor(walker, facilities);
  const nested = (): Geometry[] => {
    if (look.settings.circle === 'network') {
      if (!walker || !snaps) return limits.map(() => null);
      return circles(walker, snaps, limits, DRAWN).circles.map(({ geometry }) => geometry);
    }
    const places = { standing: facilities, sites: [] };
    return limits.map((each) =>
      coverPlaces(prepared, memo, state.circles, places, each).circlesGeometry(),
    );
  };
  const grounds = ground === 'none' ? [] : ground === 'rings' ? ringsOf(nested()) : nested();
  const lines = new Map(
    streets && walker && snaps
      ? streetsWithin(
          walker,
          snaps,
          limits.map((each) => each * 60),
        ).features.map(({ properties, geometry }) => [properties.toS, geometry])
      : [],
  );
  return limits.map((toMin, at) => ({
    fromMin: limits[at - 1] ?? 0,
    toMin,
    ground: grounds[at] ?? null,
    streets: lines.get(toMin * 60) ?? null,
  }));
}
