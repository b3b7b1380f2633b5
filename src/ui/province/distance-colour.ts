import { VERDICT_COLOURS } from '../../map/look/palette.ts';

/** Least percent from the target of each class; light to dark, so that the order shows without colour. */
export const DISTANCE_CLASSES = [
  { from: 0, colour: '#f6dcc6' },
  { from: 10, colour: '#e9ad7c' },
  { from: 25, colour: VERDICT_COLOURS.unmet },
  { from: 50, colour: '#7a3407' },
] as const;

export const MET_COLOUR = VERDICT_COLOURS.met;
export const UNKNOWN_COLOUR = '#d5d8dc';

/** Colour of a distance from the target in percent; null: not known. */
export function distanceColour(distance: number | null): string {
  if (distance === null) return UNKNOWN_COLOUR;
  if (distance <= 0) return MET_COLOUR;
  return DISTANCE_CLASSES.findLast(({ from }) => distance >= from)!.colour;
}
