/** Pages of the manual 手册, in the order of the work. */
export const HELP_PAGES = [
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
  'walking',
  'scenario',
  'siting',
  'roads',
  'compare',
  'delivery',
  'briefing',
  'export',
  'rounds',
  'follow-ups',
  'versions',
  'keys',
] as const;
export type HelpPage = (typeof HELP_PAGES)[number];

/** Pages with a picture of the app, made by `scripts/make-manual-pictures.ts`. */
export const PICTURED_PAGES = [
  'data',
  'standards',
  'present',
  'table',
  'scenario',
  'briefing',
] as const satisfies readonly HelpPage[];
export type PicturedPage = (typeof PICTURED_PAGES)[number];

/** A page as it is read: what the thing is for, then what one does with it. */
export interface ManualPage {
  title: string;
  lead: string;
  points: readonly string[];
}

export type Manual = Record<HelpPage, ManualPage>;

/** A stop of the guided walk: its name and what is to be seen there. */
export interface TourStop {
  title: string;
  text: string;
}
