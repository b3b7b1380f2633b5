import { NO_NODE, type Tags, type WalkWays } from '../../../../src/core/network/ways/walk-ways.ts';

/** Metres east and north of 106.5° E, 29.5° N. */
export type Spot = readonly [eastM: number, northM: number];

const METRES_PER_DEGREE = (Math.PI / 180) * 6_371_008.8;
const ORIGIN = { lng: 106.5, lat: 29.5 };

/** Degrees of a spot. */
export function degrees([eastM, northM]: Spot): { lng: number; lat: number } {
  const scale = METRES_PER_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180);
  return { lng: ORIGIN.lng + eastM / scale, lat: ORIGIN.lat + northM / METRES_PER_DEGREE };
}

export interface WayOf {
  /** Names of nodes; a name that is not in `spots` is a missing node. */
  over: string;
  tags?: Tags;
}

/** Ways over named nodes, such as `{ over: 'a b c', tags: { highway: 'steps' } }`. */
export function waysOf(
  spots: Record<string, Spot>,
  ways: readonly WayOf[],
  nodeTags: Record<string, Tags> = {},
): WalkWays {
  const names = Object.keys(spots);
  const places = names.map((name) => degrees(spots[name]!));
  const runs = ways.map(({ over }) =>
    over.split(' ').map((name) => (names.includes(name) ? names.indexOf(name) : NO_NODE)),
  );
  const wayStart = [0];
  for (const run of runs) wayStart.push(wayStart.at(-1)! + run.length);
  return {
    nodeLngE7: Int32Array.from(places, ({ lng }) => Math.round(lng * 1e7)),
    nodeLatE7: Int32Array.from(places, ({ lat }) => Math.round(lat * 1e7)),
    nodeTags: new Map(Object.entries(nodeTags).map(([name, tags]) => [names.indexOf(name), tags])),
    wayId: Float64Array.from(ways, (_, way) => 1000 + way),
    wayTags: ways.map(({ tags }) => tags ?? { highway: 'footway' }),
    wayStart: Uint32Array.from(wayStart),
    wayNodes: Uint32Array.from(runs.flat()),
    sourceDate: '2026-04-01',
  };
}
