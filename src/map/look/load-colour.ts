/** Load of a facility from light to heavy: light to dark, so that the order shows without colour. */
const STEPS = ['#f7efe3', '#f0d3a8', '#e0a36b', '#b96a3f', '#7a3b22'] as const;

/** A load that is not known. */
export const LOAD_UNKNOWN = '#d5d8dc';

/** Colour of a share of the heaviest load, 0 … 1; five classes. */
export function loadColour(share: number): string {
  return STEPS[Math.min(STEPS.length - 1, Math.max(0, Math.round(share * (STEPS.length - 1))))]!;
}
