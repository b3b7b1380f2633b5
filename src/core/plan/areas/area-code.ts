/**
 * A statistical code without the zeros that fill it up: 6 digits for a district, 9 for a street, 12 for a community
 * (`500103001000` → `500103001`).
 */
export function codeStem(code: string): string {
  if (/^\d{6}0{6}$/.test(code)) return code.slice(0, 6);
  return /^\d{9}0{3}$/.test(code) ? code.slice(0, 9) : code;
}

/** Stems of the codes that hold this one, the nearest first: the first 9 digits, then the first 6. */
export function holdingStems(code: string): string[] {
  const stem = codeStem(code);
  if (!/^\d{7,}$/.test(stem)) return [];
  return [9, 6].filter((digits) => digits < stem.length).map((digits) => stem.slice(0, digits));
}
