/** Width of a text in CSS pixels. */
export type MeasureText = (text: string) => number;

/** Latin words and numbers stay whole; every Chinese character may begin a line, closing marks may not. */
const PIECES = /[\p{Script=Han}][、，。；：）》”！？,.;:)]*|\s+|[^\s\p{Script=Han}]+/gu;

/** Lines no wider than `maxWidthPx`, except a single piece that is wider by itself. */
export function wrapText(text: string, maxWidthPx: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && measure((line + piece).trimEnd()) > maxWidthPx) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += line === '' ? piece.trimStart() : piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
