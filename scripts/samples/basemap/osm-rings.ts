import { MEMBER_TYPES, type OsmData } from '../../../src/io/osm-pbf/osm-data.ts';
import type { LngLat } from './box.ts';

/** Coordinates of a way in degrees; nodes that the extract lacks are left out. */
export function wayLine(osm: OsmData, way: number): LngLat[] {
  const line: LngLat[] = [];
  for (let at = osm.ways.refOffsets[way]!; at < osm.ways.refOffsets[way + 1]!; at++) {
    const node = osm.ways.refs[at]!;
    if (node >= 0) line.push([osm.nodes.lngE7[node]! / 1e7, osm.nodes.latE7[node]! / 1e7]);
  }
  return line;
}

/** Way index by id. */
export function waysById(osm: OsmData): Map<number, number> {
  const index = new Map<number, number>();
  osm.ways.ids.forEach((id, way) => index.set(id, way));
  return index;
}

function sameEnds(a: LngLat, b: LngLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Lengthens the chain by a line that shares one of its ends; false when it shares none. */
function append(chain: LngLat[], line: readonly LngLat[]): boolean {
  const [start, end] = [chain[0]!, chain.at(-1)!];
  const [first, last] = [line[0]!, line.at(-1)!];
  if (sameEnds(end, first)) chain.push(...line.slice(1));
  else if (sameEnds(end, last)) chain.push(...line.toReversed().slice(1));
  else if (sameEnds(start, last)) chain.unshift(...line.slice(0, -1));
  else if (sameEnds(start, first)) chain.unshift(...line.toReversed().slice(0, -1));
  else return false;
  return true;
}

/** Joins lines that share ends into rings and, where a part is missing, into open chains. */
function joinLines(lines: readonly LngLat[][]): { rings: LngLat[][]; chains: LngLat[][] } {
  const left = lines.filter((line) => line.length > 1);
  const rings: LngLat[][] = [];
  const chains: LngLat[][] = [];
  while (left.length > 0) {
    const chain = [...left.shift()!];
    for (let joined = true; joined && !sameEnds(chain[0]!, chain.at(-1)!);) {
      joined = false;
      for (let i = 0; i < left.length && !joined; i++) {
        joined = append(chain, left[i]!);
        if (joined) left.splice(i, 1);
      }
    }
    if (chain.length > 3 && sameEnds(chain[0]!, chain.at(-1)!)) rings.push(chain);
    else chains.push(chain);
  }
  return { rings, chains };
}

export interface RelationRings {
  outer: LngLat[][];
  inner: LngLat[][];
  /** Outer lines that do not close because the extract lacks members. */
  chains: LngLat[][];
}

/** Rings of a multipolygon relation from the members that the extract holds. */
export function relationRings(
  osm: OsmData,
  relation: number,
  byId: ReadonlyMap<number, number>,
): RelationRings {
  const { relations } = osm;
  const lines: Record<'outer' | 'inner', LngLat[][]> = { outer: [], inner: [] };
  for (
    let m = relations.memberOffsets[relation]!;
    m < relations.memberOffsets[relation + 1]!;
    m++
  ) {
    const way = byId.get(relations.memberIds[m]!);
    if (way === undefined || MEMBER_TYPES[relations.memberTypes[m]!] !== 'way') continue;
    const role = osm.strings[relations.memberRoles[m]!] === 'inner' ? 'inner' : 'outer';
    lines[role].push(wayLine(osm, way));
  }
  const outer = joinLines(lines.outer);
  return { outer: outer.rings, inner: joinLines(lines.inner).rings, chains: outer.chains };
}
