/** The same text where the pieces of one broken character, such as three bytes of UTF-8, are one mark and not several. */
export function joinBroken(text: string): string {
  return text.includes('\uFFFD') ? text.replaceAll(/\uFFFD+/g, '\uFFFD') : text;
}
