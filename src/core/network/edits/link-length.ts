import { distanceM } from '../../geo/sphere.ts';
import { TREAD_M } from '../graph/build-graph.ts';
import { heightAtM, type Relief } from '../graph/relief.ts';

/** Height of a step in metres (CJJ 69-95). */
const RISER_M = 0.15;
/** A single step is no flight (GB 50352-2019). */
const FEWEST_STEPS = 2;
/** Proposed at most where heights are unknown: nine in ten stairs mapped in 渝中 have no more. */
const MOST_BLIND_STEPS = 300;
/** Longest lift on plan in metres, inclined ones included; assumed. */
export const LONGEST_LIFT_M = 100;

type Line = readonly (readonly [number, number])[];

/** Steps are no narrower, in metres; assumed. */
const NARROWEST_TREAD_M = 0.2;

/** Length of a line along its corners in metres; places in WGS-84 degrees. */
export function lineLengthM(line: Line): number {
  return line.slice(1).reduce((sum, [lng, lat], at) => {
    const [fromLng, fromLat] = line[at]!;
    return sum + distanceM({ lng: fromLng, lat: fromLat }, { lng, lat });
  }, 0);
}

/** Metres that a line climbs from end to end, or falls if negative; NaN where heights are unknown. */
export function climbM(line: Line, relief: Relief | null): number {
  const [from, to] = [line[0], line.at(-1)];
  return relief && from && to ? heightAtM(relief, ...to) - heightAtM(relief, ...from) : NaN;
}

/**
 * Steps that a flight is taken to have where none are given: as many as its climb needs, else as many
 * as stairs usually have; never more than fit into its length. What they leave over is walked level.
 * @param riseM metres from end to end; NaN: not known
 */
export function proposeSteps(lengthM: number, riseM: number): number {
  const wanted = Number.isNaN(riseM) ? MOST_BLIND_STEPS : Math.abs(riseM) / RISER_M;
  return Math.round(Math.min(lengthM / TREAD_M, Math.max(FEWEST_STEPS, wanted)));
}

/** Most steps that find room in a length. */
export function mostSteps(lengthM: number): number {
  return Math.max(FEWEST_STEPS, Math.floor(lengthM / NARROWEST_TREAD_M));
}
