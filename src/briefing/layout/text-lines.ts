/** Widths of characters in ems, each at least that of the fonts that pages are shown in. */
function widthEm(character: string): number {
  if (
    /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f]/.test(
      character,
    )
  ) {
    return 1;
  }
  if (/[\u{10000}-\u{10ffff}]/u.test(character)) return 1.4;
  if (/[ilj.,:;'|!()[\]]/.test(character)) return 0.4;
  if (/[mwMW%@—…→≥≤㎡“”‘’·×÷°]/.test(character)) return 1;
  if (/[A-Z]/.test(character)) return 0.78;
  return character <= '\u024f' ? 0.62 : 1;
}

/** At least the width of a text in ems. */
export function textEm(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthEm(character);
  return sum;
}

/** What may not be torn apart: a Chinese character with the marks around it, a word, a number with its unit. */
const PIECES =
  /[“‘（《〈「『【(]*(?:[\p{Script=Han}]|[^\s\p{Script=Han}“‘（《〈「『【]+)[、，。；：）》〉」』】”’！？,.;:)%]*|\s|./gsu;

/**
 * The lines that a text takes at most in a box of some width: nothing is left out and nothing added, so that the lines
 * one after another are the text.
 */
export function breakLines(text: string, widthPx: number, sizePx: number): string[] {
  // A browser may take a character down together with the mark that follows it.
  const room = Math.max(1, widthPx / sizePx - 1);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (piece: string, width: number) => {
    if (used > 0 && used + width > room) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += width;
  };
  for (const [at, paragraph] of text.split('\n').entries()) {
    if (at > 0) {
      lines.push(`${line}\n`);
      line = '';
      used = 0;
    }
    for (const piece of paragraph.match(PIECES) ?? []) {
      const width = textEm(piece);
      if (width <= room) put(piece, width);
      else for (const character of piece) put(character, widthEm(character));
    }
  }
  lines.push(line);
  return lines;
}
