/** A, B … Z, AA, AB … for the suggestion at an index from 0. */
export function markLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : markLetter(Math.floor(index / 26) - 1) + letter;
}

/** 1, 2, 3 … for the site at an index from 0. */
export function markNumber(index: number): string {
  return String(index + 1);
}
