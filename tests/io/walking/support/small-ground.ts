import {
  buildGraph,
  nearest,
  networkWalkerById,
  prepareWalker,
  snapFor,
  type PreparedWalker,
} from '../../../../src/core/network/network-model.ts';
import { readOsmPbf } from '../../../../src/io/osm-pbf/read-osm-pbf.ts';
import { walkWaysFromOsm } from '../../../../src/io/walking/walk-ways-from-osm.ts';
import { degrees, type Spot } from '../../../core/network/support/ways.ts';
import { writeOsmPbf, type TestFile } from '../../../support/write-osm-pbf.ts';

export type Tags = Record<string, string>;

/** A small world as OpenStreetMap would have it. */
export interface Ground {
  spots: Record<string, Spot>;
  ways: { over: string; tags?: Tags }[];
  nodeTags?: Record<string, Tags>;
  /** Members by the number of their way; `inner` where it begins with a minus. */
  multipolygons?: { members: string; tags?: Tags }[];
  locationsOnWays?: boolean;
}

export const street = { highway: 'residential' };
export const footway = { highway: 'footway' };

function fileOf({ spots, ways, nodeTags = {}, multipolygons = [], ...more }: Ground): TestFile {
  const names = Object.keys(spots);
  return {
    ...more,
    nodes: names.map((name, at) => {
      const { lng, lat } = degrees(spots[name]!);
      const place = { lngE7: Math.round(lng * 1e7), latE7: Math.round(lat * 1e7) };
      return { id: at + 1, ...place, ...(nodeTags[name] && { tags: nodeTags[name] }) };
    }),
    ways: ways.map(({ over, tags = {} }, at) => ({
      id: 100 + at,
      refs: over.split(' ').map((name) => names.indexOf(name) + 1),
      tags,
    })),
    relations: multipolygons.map(({ members, tags = {} }, at) => ({
      id: 500 + at,
      tags: { type: 'multipolygon', ...tags },
      members: members.split(' ').map((member) => ({
        type: 1 as const,
        id: 100 + Math.abs(Number(member)),
        role: member.startsWith('-') ? 'inner' : 'outer',
      })),
    })),
  };
}

/** The network of a world, made ready for a walker. */
export async function prepareGround(
  ground: Ground,
  walker = 'older-adult',
): Promise<PreparedWalker> {
  const { value } = await readOsmPbf(writeOsmPbf(fileOf(ground)));
  const { value: graph } = buildGraph(walkWaysFromOsm(value!));
  return prepareWalker(graph!, networkWalkerById(walker)!);
}

/** Metres that an older adult (1 m/s) walks from one spot to another; Infinity where there is no way. */
export async function metresBetween(
  ground: Ground,
  from: Spot,
  to: Spot,
  walker?: string,
): Promise<number> {
  const prepared = await prepareGround(ground, walker);
  const [demand, facilities] = [from, to].map((spot) => snapFor(prepared, [degrees(spot)]));
  const { timeS } = nearest(prepared, facilities!, demand!, 1e5);
  return timeS[0]! * prepared.walker.levelSpeedMps.value;
}
