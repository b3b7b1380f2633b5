/** Least percent from the target of each class, in the colours of the verdicts on the map; light to dark, so that the order shows without colour. */
const DISTANCE_CLASSES = [
  { from: 0, colour: '#f6dcc6' },
  { from: 10, colour: '#e9ad7c' },
  { from: 25, colour: '#c2570c' },
  { from: 50, colour: '#7a3407' },
] as const;

const MET_COLOUR = '#1f5fbf';
const UNKNOWN_COLOUR = '#d5d8dc';

/** Colour of a distance from the target in percent; null: not known. */
export function distanceColour(distance: number | null): string {
  if (distance === null) return UNKNOWN_COLOUR;
  if (distance <= 0) return MET_COLOUR;
  return DISTANCE_CLASSES.findLast(({ from }) => distance >= from)!.colour;
}

/** The classes in words, from met to unknown, for a legend. */
export function distanceLegend(met: string, unknown: string): { colour: string; words: string }[] {
  const classes = DISTANCE_CLASSES.map(({ from, colour }, at) => {
    const next = DISTANCE_CLASSES[at + 1]?.from;
    return { colour, words: next === undefined ? `≥ ${from}%` : `${from}–${next}%` };
  });
  return [
    { colour: MET_COLOUR, words: met },
    ...classes,
    { colour: UNKNOWN_COLOUR, words: unknown },
  ];
}
