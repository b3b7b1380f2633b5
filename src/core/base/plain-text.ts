/** Control marks but tab and line ends, and marks that turn the direction of what follows. */
export const MARKS = /(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text without the marks that nobody sees and that turn other text or break a file. */
export function plainText(text: string): string {
  return text.replace(MARKS, '');
}

/** At most so many characters of a text, the last of them an ellipsis where some are left out. */
export function clipText(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = [...text.slice(0, 2 * (most + 1))];
  return head.length <= most ? text : `${head.slice(0, most - 1).join('')}…`;
}

/** Characters of a name that are kept; nothing is called by more. */
export const LONGEST_NAME = 200;
/** Of any other text, such as a remark. */
export const LONGEST_TEXT = 2000;
