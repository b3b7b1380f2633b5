import type { TagPattern } from '../../core/network/ways/walk-rules.ts';
import dwellingsData from '../../../data/osm/dwellings.json' with { type: 'json' };
import { tagsFit, type OsmTags } from './rings/tag-pattern.ts';

/** A row of the table: which buildings hold homes. */
export interface DwellingRule {
  id: string;
  match: TagPattern;
  /** The building stands on ground with these tags. */
  within?: TagPattern;
  /** Storeys where none are tagged. */
  levels: number;
  source: string;
}

// The compiler widens a JSON file's words to `string`; a test holds every row against these types.
export const DWELLING_RULES = dwellingsData.rows as readonly unknown[] as readonly DwellingRule[];
const NOT_DWELLING: TagPattern = dwellingsData.notDwelling;

export const { storeyM: STOREY_M, mostLevels: MOST_LEVELS } = dwellingsData;
export const LEAST_FOOTPRINT_M2 = dwellingsData.leastFootprintM2;

/** True for ground on which the last row of the table looks for homes. */
export function isDwellingGround(tags: OsmTags): boolean {
  return DWELLING_RULES.some(({ within }) => within && tagsFit(within, tags));
}

/** The first row that fits a building; `onGround` tells whether it stands on the ground that a row asks for. */
export function dwellingRuleFor(tags: OsmTags, onGround: () => boolean): DwellingRule | undefined {
  const isNone = Object.entries(NOT_DWELLING).some(([key, values]) =>
    tagsFit({ [key]: values }, tags),
  );
  if (isNone || (tags.get('layer') ?? '').startsWith('-')) return undefined;
  return DWELLING_RULES.find(
    ({ match, within }) => tagsFit(match, tags) && (!within || onGround()),
  );
}

function positive(text: string | undefined): number | undefined {
  const [, digits] = /^\s*(\d{1,4}(?:\.\d{1,3})?)\s*m?\s*$/.exec(text ?? '') ?? [];
  const value = Number(digits);
  return value > 0 ? value : undefined;
}

/** Storeys by `building:levels`, else by `height`; undefined where neither tells a number that can be true. */
export function taggedLevels(tags: OsmTags): number | undefined {
  const heightM = positive(tags.get('height') ?? tags.get('building:height'));
  const levels =
    positive(tags.get('building:levels')) ??
    (heightM === undefined ? undefined : Math.max(1, Math.round(heightM / STOREY_M)));
  return levels !== undefined && levels <= MOST_LEVELS ? levels : undefined;
}
