/** `value` to a number of decimals; null stays null and minus zero becomes zero. */
export function rounded(value: number, decimals: number): number;
export function rounded(value: number | null | undefined, decimals: number): number | null;
export function rounded(value: number | null | undefined, decimals: number): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  const scale = 10 ** decimals;
  const scaled = Math.round(value * scale);
  // Beyond the whole numbers of a double there are no decimals left to round.
  return Math.abs(scaled) > Number.MAX_SAFE_INTEGER ? value : scaled / scale + 0;
}

/** Decimals of what leaves the product: enough for every use, few enough to be the same on every machine. */
export const DECIMALS = { degrees: 7, m2: 1, people: 3, measured: 6 } as const;
