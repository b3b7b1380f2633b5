import type { HelpPage } from '../../i18n/help-pages.ts';

/** Pages with a picture in `public/manual`, taken by `scripts/manual-pictures.ts`. */
export const PICTURED: ReadonlySet<HelpPage> = new Set([
  'start',
  'data',
  'import',
  'lists',
  'standards',
  'present',
  'table',
  'card',
  'map',
  'nearest',
  'scenario',
  'siting',
  'compare',
  'briefing',
  'export',
]);
