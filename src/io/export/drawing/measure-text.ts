import { wrapText } from '../../../i18n/wrap-text.ts';

/** Share of the letter height that a character is wide: a whole one from the Chinese signs on, else that of a wide Latin face. */
function emWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || code === 0xb7) return 1;
  if (/[A-Z%@mwMW©]/.test(character)) return 0.78;
  return /[ilj.,:;|!'()[\] ]/.test(character) ? 0.36 : 0.58;
}

/** Width of each character in millimetres, never less than a usual sans serif face draws. */
export function characterWidths(text: string, sizeMm: number): number[] {
  return Array.from(text, (character) => emWidth(character) * sizeMm);
}

/** Width of a text in millimetres, without a font at hand: no less than a usual sans serif face draws. */
export function measureText(text: string, sizeMm: number): number {
  return characterWidths(text, sizeMm).reduce((sum, width) => sum + width, 0);
}

/** Lines that fit a width; a word that is wider by itself is broken. */
export function wrapLines(text: string, widthMm: number, sizeMm: number): string[] {
  const lines = wrapText(text, widthMm, (part) => measureText(part, sizeMm));
  return lines.flatMap((line) => {
    if (measureText(line, sizeMm) <= widthMm) return [line];
    const parts: string[] = [];
    let part = '';
    for (const character of line) {
      if (part !== '' && measureText(part + character, sizeMm) > widthMm) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
    return [...parts, part];
  });
}
