import levelsData from '../../../data/osm/area-levels.json' with { type: 'json' };
import type { AreaLevel } from '../../core/vocabulary/area-levels.ts';
import type { OsmTags } from './rings/tag-pattern.ts';

const LEVELS = new Map(
  levelsData.levels.map(({ adminLevel, level }) => [adminLevel, level as AreaLevel]),
);
const CODE_KEYS = levelsData.codeKeys.map(({ key }) => key);

/** Level of an administrative boundary by the table; undefined for every other element. */
export function readAreaLevel(tags: OsmTags): AreaLevel | undefined {
  if (tags.get('boundary') !== 'administrative') return undefined;
  return LEVELS.get(tags.get('admin_level') ?? '');
}

/** Statistical code of 6, 9 or 12 digits; undefined where none is tagged. */
export function readAreaCode(tags: OsmTags): string | undefined {
  return CODE_KEYS.map((key) => tags.get(key)?.trim()).find((code) =>
    /^(\d{6}|\d{9}|\d{12})$/.test(code ?? ''),
  );
}
