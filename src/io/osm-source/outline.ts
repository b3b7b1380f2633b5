import type { LngLatPair } from '../../core/vocabulary/lng-lat.ts';
import { joinLines } from '../../core/geo/join-lines.ts';
import type { OsmData } from '../osm-pbf/osm-data.ts';
import { locateNodes, wayMembers, wayNodes } from './rings/osm-rings.ts';

/** What the members of an outline make; whole when nothing is missing and every line closes. */
export interface Outline {
  /** Closed rings whose ground is told by the even-odd rule, whatever the roles say. */
  rings: LngLatPair[][];
  whole: boolean;
  /** Member ways that the extract lacks. */
  missingWays: number;
  /** Member ways of which the extract lacks nodes. */
  cutWays: number;
  /** Ends of lines that do not close. */
  openEnds: LngLatPair[];
}

/** Roles of members that run along a border; an empty role is an old way to say outer. */
const BORDER_ROLES = new Set(['outer', 'inner', '', 'enclave', 'exclave']);

function lacksNodes({ ways }: OsmData, way: number): boolean {
  for (let at = ways.refOffsets[way]!; at < ways.refOffsets[way + 1]!; at++) {
    if (ways.refs[at]! < 0) return true;
  }
  return false;
}

function outlineOf(osm: OsmData, ways: readonly number[], missingWays: number): Outline {
  const { rings, chains } = joinLines(ways.map((way) => wayNodes(osm, way)));
  const cutWays = ways.filter((way) => lacksNodes(osm, way)).length;
  const ends = chains.flatMap((chain) => [chain[0]!, chain.at(-1)!]);
  return {
    rings: rings.map((nodes) => locateNodes(osm, nodes)),
    whole: missingWays === 0 && cutWays === 0 && chains.length === 0 && rings.length > 0,
    missingWays,
    cutWays,
    openEnds: locateNodes(osm, ends),
  };
}

/** Outline of one way; not whole when it does not close or lacks nodes. */
export function wayOutline(osm: OsmData, way: number): Outline {
  return outlineOf(osm, [way], 0);
}

/** Outline of a boundary or multipolygon relation out of its member ways. */
export function relationOutline(
  osm: OsmData,
  relation: number,
  byId: ReadonlyMap<number, number>,
): Outline {
  const members = wayMembers(osm, relation, byId).filter(({ role }) => BORDER_ROLES.has(role));
  const ways = members.flatMap(({ way }) => (way === undefined ? [] : [way]));
  return outlineOf(osm, ways, members.length - ways.length);
}
