import { joinLines } from '../../core/geo/join-lines.ts';
import { boundGeometry, boxesMeet } from '../../core/geo/box.ts';
import { ringsHold } from '../../core/geo/even-odd.ts';
import type { Tags } from '../../core/network/ways/walk-ways.ts';
import { MEMBER_TYPES, readTag, readTags, type OsmData } from '../osm-pbf/osm-data.ts';

/** A closed ring of node indexes, the first node not repeated, with the rings inside it that are no ground. */
export interface GroundRing {
  ring: readonly number[];
  holes: readonly (readonly number[])[];
}

/** Ground drawn by a relation of type multipolygon. */
export interface Multipolygon {
  tags: Tags;
  /** Indexes of the member ways that are not inner, in the file's order. */
  outerWays: readonly number[];
  grounds: readonly GroundRing[];
  /** Parts of outer rings that do not close here, as node indexes; −1 for a missing node. */
  open: readonly (readonly number[])[];
}

/** The multipolygons of an extract; what of their members it lacks is left out. */
export function readMultipolygons(data: OsmData): Multipolygon[] {
  const { ways, relations } = data;
  const found: Multipolygon[] = [];
  let wayOfId: Map<number, number> | undefined;
  for (let relation = 0; relation < relations.count; relation++) {
    if (readTag(data, relations.tags, relation, 'type') !== 'multipolygon') continue;
    wayOfId ??= new Map(Array.from(ways.ids, (id, way) => [id, way]));
    const outerWays: number[] = [];
    const innerWays: number[] = [];
    const end = relations.memberOffsets[relation + 1]!;
    for (let at = relations.memberOffsets[relation]!; at < end; at++) {
      if (MEMBER_TYPES[relations.memberTypes[at]!] !== 'way') continue;
      const way = wayOfId.get(relations.memberIds[at]!);
      if (way === undefined) continue;
      const isInner = data.strings[relations.memberRoles[at]!] === 'inner';
      (isInner ? innerWays : outerWays).push(way);
    }
    const lineOf = (way: number): number[] => [
      ...ways.refs.subarray(ways.refOffsets[way]!, ways.refOffsets[way + 1]!),
    ];
    const isWhole = (line: readonly number[]): boolean => line.every((node) => node >= 0);
    const lines = outerWays.map(lineOf);
    const outer = joinLines(lines.filter(isWhole));
    const inner = joinLines(innerWays.map(lineOf).filter(isWhole));
    found.push({
      tags: Object.fromEntries(readTags(data, relations.tags, relation)),
      outerWays,
      grounds: nestRings(data, outer.rings, inner.rings),
      open: [...outer.chains, ...lines.filter((line) => !isWhole(line))],
    });
  }
  return found;
}

/**
 * Rings with their holes. A ring that lies in an odd number of others is a hole of the innermost of
 * them, whatever its role says; an inner one that lies in none belongs to nothing.
 */
function nestRings(
  { nodes }: OsmData,
  outer: readonly (readonly number[])[],
  inner: readonly (readonly number[])[],
): GroundRing[] {
  const places = (ring: readonly number[]) =>
    ring.map((node): [number, number] => [nodes.lngE7[node]!, nodes.latE7[node]!]);
  const rings = [...outer, ...inner].map((closed) => ({
    ring: closed.slice(0, -1),
    places: places(closed),
    box: boundGeometry({ type: 'Polygon', coordinates: [places(closed)] }),
    holes: [] as number[][],
  }));
  // A corner that two rings share says nothing: most of the corners decide.
  const holds = (a: (typeof rings)[number], b: (typeof rings)[number]): boolean => {
    if (!boxesMeet(a.box, b.box)) return false;
    const own = new Set(a.ring);
    const others = b.ring.flatMap((node, at) => (own.has(node) ? [] : [b.places[at]!]));
    const inside = others.filter(([x, y]) => ringsHold([a.places], x, y)).length;
    return inside > others.length / 2;
  };
  const outside: GroundRing[] = [];
  rings.forEach((each, at) => {
    const around = rings.filter((other) => other !== each && holds(other, each));
    if (around.length % 2 === 0) {
      if (at < outer.length || around.length > 0) outside.push(each);
      return;
    }
    around
      .find((other) => around.every((a) => a === other || holds(a, other)))
      ?.holes.push(each.ring);
  });
  return outside;
}
