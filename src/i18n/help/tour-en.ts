import type { TourStop } from './help-pages.ts';

/** The ten stops of the guided walk. */
export const tour: readonly TourStop[] = [
  {
    title: 'Five steps',
    text: 'Data, standards, present state, scenario, briefing: from top to bottom, the order of the work. Each stop opens its panel for you.',
  },
  {
    title: 'Where the data come from',
    text: 'Every loaded list with its name, count and source. The “…” opens its table, renames it, exports it or takes it out.',
  },
  {
    title: 'Which documents count',
    text: 'Documents in force where the areas lie are ticked. Open one for the number and clause of each row, and untick what you leave out.',
  },
  {
    title: 'What 15 minutes means',
    text: 'Minutes, who walks and how fast, straight or along the network: all behind this button, each figure with its source.',
  },
  {
    title: 'The first finding',
    text: 'How many binding rows are met, unmet or not assessed, and which areas are worst off; a click on a name goes there.',
  },
  {
    title: 'One standard',
    text: 'An unmet standard is chosen: the map is coloured by it and shows its kind of facility. The bar is the verdicts of the areas.',
  },
  {
    title: 'The verdict table',
    text: 'One row is one standard in one area, narrowed to the unmet ones. Heads sort; a click on a row shows it on the map.',
  },
  {
    title: 'Why it is unmet',
    text: 'The worst area explains itself: value, target, shortfall, the facilities counted, and suggested places that would close it.',
  },
  {
    title: 'Try a scenario',
    text: 'Add a site on the map and drag it: who is newly within reach and which rows close follow your hand. Or take a suggestion below.',
  },
  {
    title: 'To the meeting',
    text: 'One press makes the briefing, to present or save as PPTX; tables, maps and the Word report leave from here too. That is the walk.',
  },
];
