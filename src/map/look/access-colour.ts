/** Supply per person from none to most: light to dark, so that the order shows without colour. */
const STEPS = ['#f4efe2', '#cfdfc6', '#93c3ab', '#4a9a94', '#12686d'] as const;

/** Colour of a share of the most supply per person, 0 … 1; five classes, none apart. */
export function accessColour(share: number): string {
  if (!(share > 0)) return STEPS[0];
  return STEPS[Math.min(STEPS.length - 1, Math.ceil(share * (STEPS.length - 1)))]!;
}
