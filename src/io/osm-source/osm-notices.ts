import type { Notice } from '../../core/plan/project.ts';
import { inBothLanguages } from '../../i18n/labels-in.ts';

interface NoticeFacts {
  /** State of the data, ISO 8601; absent where the file does not say. */
  sourceDate: string | undefined;
  doubtful: number;
  extentOnly: boolean;
  /** People were spread by floor area. */
  spread: boolean;
}

export const OSM_ATTRIBUTION = '© OpenStreetMap contributors';
export const OSM_LICENCE = 'ODbL-1.0';

/** How people came to the homes of an extract. */
export const SPREAD_NOTICE: Notice = {
  kind: 'under-mapped',
  ...inBothLanguages('notice.osm-spread'),
};

/** What must stand beside everything that an extract gives. */
export function osmNotices({ sourceDate, doubtful, extentOnly, spread }: NoticeFacts): Notice[] {
  const day = sourceDate?.slice(0, 10);
  const attribution = day
    ? inBothLanguages('notice.osm', { day })
    : inBothLanguages('notice.osm-no-date');
  const underMapped =
    doubtful > 0
      ? inBothLanguages('notice.osm-doubtful', { n: doubtful })
      : inBothLanguages('notice.osm-under-mapped');
  const notices: Notice[] = [
    { kind: 'attribution', ...attribution },
    { kind: 'under-mapped', ...underMapped },
  ];
  if (extentOnly) notices.push({ kind: 'synthetic', ...inBothLanguages('notice.osm-extent') });
  if (spread) notices.push(SPREAD_NOTICE);
  return notices;
}
