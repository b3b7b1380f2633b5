/** A group of a DXF: its code and its value. */
export type Group = readonly [code: number, value: string | number];

/** Groups as lines of text, each code right-aligned in three columns as CAD programs write it. */
export function groupLines(groups: readonly Group[]): string {
  return groups.map(([code, value]) => `${String(code).padStart(3)}\r\n${value}\r\n`).join('');
}
