import type { LngLatPair } from '../../../core/vocabulary/lng-lat.ts';
import { joinLines } from '../../../core/geo/join-lines.ts';
import { MEMBER_TYPES, type OsmData } from '../../osm-pbf/osm-data.ts';

/** Nodes of a way by their index; those that the extract lacks are left out. */
export function wayNodes(osm: OsmData, way: number): number[] {
  const nodes: number[] = [];
  for (let at = osm.ways.refOffsets[way]!; at < osm.ways.refOffsets[way + 1]!; at++) {
    if (osm.ways.refs[at]! >= 0) nodes.push(osm.ways.refs[at]!);
  }
  return nodes;
}

/** Coordinates of nodes in degrees. */
export function locateNodes(osm: OsmData, nodes: readonly number[]): LngLatPair[] {
  return nodes.map((node) => [osm.nodes.lngE7[node]! / 1e7, osm.nodes.latE7[node]! / 1e7]);
}

/** Coordinates of a way in degrees; nodes that the extract lacks are left out. */
export function wayLine(osm: OsmData, way: number): LngLatPair[] {
  return locateNodes(osm, wayNodes(osm, way));
}

/** Way index by id. */
export function waysById(osm: OsmData): Map<number, number> {
  const index = new Map<number, number>();
  osm.ways.ids.forEach((id, way) => index.set(id, way));
  return index;
}

/** A way member of a relation; `way` is undefined when the extract lacks it. */
interface WayMember {
  way: number | undefined;
  role: string;
}

/** Way members of a relation in their order, each way once. */
export function wayMembers(
  { relations, strings }: OsmData,
  relation: number,
  byId: ReadonlyMap<number, number>,
): WayMember[] {
  const members = new Map<number, WayMember>();
  const end = relations.memberOffsets[relation + 1]!;
  for (let at = relations.memberOffsets[relation]!; at < end; at++) {
    if (MEMBER_TYPES[relations.memberTypes[at]!] !== 'way') continue;
    const id = relations.memberIds[at]!;
    if (members.has(id)) continue;
    members.set(id, { way: byId.get(id), role: strings[relations.memberRoles[at]!]! });
  }
  return [...members.values()];
}

interface RelationRings {
  outer: LngLatPair[][];
  inner: LngLatPair[][];
  /** Outer lines that do not close because the extract lacks members. */
  chains: LngLatPair[][];
}

/** Rings of a multipolygon relation by their roles, from the members that the extract holds. */
export function relationRings(
  osm: OsmData,
  relation: number,
  byId: ReadonlyMap<number, number>,
): RelationRings {
  const lines: Record<'outer' | 'inner', number[][]> = { outer: [], inner: [] };
  for (const { way, role } of wayMembers(osm, relation, byId)) {
    if (way !== undefined) lines[role === 'inner' ? 'inner' : 'outer'].push(wayNodes(osm, way));
  }
  const outer = joinLines(lines.outer);
  const toPlaces = (each: number[][]) => each.map((nodes) => locateNodes(osm, nodes));
  return {
    outer: toPlaces(outer.rings),
    inner: toPlaces(joinLines(lines.inner).rings),
    chains: toPlaces(outer.chains),
  };
}
