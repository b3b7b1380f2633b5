/** Room for a text in columns of Latin letters; a Chinese character takes two. */
export function measureTextWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Height of a line of 10 points, and what a row has above and below, in points. */
const LINE = 14;
const PADDING = 4;

/** Height in points of a row whose texts are wrapped in columns of these widths, of at most `most` lines. */
export function measureRowHeight(
  texts: readonly string[],
  widths: readonly number[],
  most: number,
): number {
  const lines = texts.map((text, at) =>
    Math.ceil(measureTextWidth(text) / Math.max(1, widths[at]! - 1)),
  );
  return PADDING + LINE * Math.min(most, Math.max(1, ...lines));
}
