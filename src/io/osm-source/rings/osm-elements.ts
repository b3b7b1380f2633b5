import { readTags, type OsmData, type TagTable } from '../../osm-pbf/osm-data.ts';
import type { OsmTags } from './tag-pattern.ts';

export interface OsmElement {
  type: 'node' | 'way' | 'relation';
  /** Index among the elements of its type. */
  index: number;
  /** Letter of the type and number, such as `w12`: how OpenStreetMap's own tools name it. */
  osmId: string;
  tags: OsmTags;
}

function hasKey(table: TagTable, at: number, keys: ReadonlySet<number>): boolean {
  const end = table.offsets[at + 1]! * 2;
  for (let pair = table.offsets[at]! * 2; pair < end; pair += 2) {
    if (keys.has(table.pairs[pair]!)) return true;
  }
  return false;
}

/** Nodes, ways and multipolygons that carry one of some keys, in the file's order; ways may be open. */
export function* elementsWith(osm: OsmData, keys: readonly string[]): Generator<OsmElement> {
  const { nodes, ways, relations, strings } = osm;
  const wanted = new Set<number>();
  strings.forEach((text, at) => {
    if (keys.includes(text)) wanted.add(at);
  });
  for (let at = 0; at < nodes.tagged.length; at++) {
    if (!hasKey(nodes.tags, at, wanted)) continue;
    const index = nodes.tagged[at]!;
    yield {
      type: 'node',
      index,
      osmId: `n${nodes.ids[index]!}`,
      tags: readTags(osm, nodes.tags, at),
    };
  }
  for (let index = 0; index < ways.count; index++) {
    if (!hasKey(ways.tags, index, wanted)) continue;
    const tags = readTags(osm, ways.tags, index);
    yield { type: 'way', index, osmId: `w${ways.ids[index]!}`, tags };
  }
  for (let index = 0; index < relations.count; index++) {
    if (!hasKey(relations.tags, index, wanted)) continue;
    const tags = readTags(osm, relations.tags, index);
    if (tags.get('type') !== 'multipolygon') continue;
    yield { type: 'relation', index, osmId: `r${relations.ids[index]!}`, tags };
  }
}

/** The Chinese name where one is given, else the local one; undefined without any. */
export function readElementName(tags: OsmTags): string | undefined {
  const name = tags.get('name:zh-Hans') ?? tags.get('name:zh') ?? tags.get('name');
  return name?.trim() === '' ? undefined : name?.trim();
}
