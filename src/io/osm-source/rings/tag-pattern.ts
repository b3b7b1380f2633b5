import type { TagPattern } from '../../../core/network/ways/walk-rules.ts';

export type OsmTags = ReadonlyMap<string, string>;

/** True when every key of a pattern fits; of a list of values such as `senior;disabled` one is enough. */
export function tagsFit(pattern: TagPattern, tags: OsmTags): boolean {
  return Object.entries(pattern).every(([key, allowed]) => {
    const value = tags.get(key);
    if (value === undefined) return allowed.includes('-');
    if (allowed.includes('*')) return true;
    return value.split(';').some((each) => allowed.includes(each.trim()));
  });
}
