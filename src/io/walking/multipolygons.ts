import { joinLines } from '../../core/geo/join-lines.ts';
import type { Tags } from '../../core/network/ways/walk-ways.ts';
import { MEMBER_TYPES, readTag, readTags, type OsmData } from '../osm-pbf/osm-data.ts';

/** Ground drawn by a relation of type multipolygon. */
export interface Multipolygon {
  tags: Tags;
  /** Indexes of the member ways that are not inner, in the file's order. */
  outerWays: readonly number[];
  /** Closed rings of node indexes, the first node not repeated. */
  outer: readonly (readonly number[])[];
  inner: readonly (readonly number[])[];
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
    const joined = joinLines(lines.filter(isWhole));
    found.push({
      tags: Object.fromEntries(readTags(data, relations.tags, relation)),
      outerWays,
      outer: joined.rings.map((ring) => ring.slice(0, -1)),
      inner: joinLines(innerWays.map(lineOf).filter(isWhole)).rings.map((ring) =>
        ring.slice(0, -1),
      ),
      open: [...joined.chains, ...lines.filter((line) => !isWhole(line))],
    });
  }
  return found;
}
