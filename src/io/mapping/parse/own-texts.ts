/** Texts that stand for one record each; a name or code that returns is that of what the record belongs to. */
export function ownTexts(texts: readonly string[]): readonly string[] {
  const filled = texts.filter((text) => text !== '');
  return new Set(filled).size > filled.length / 2 ? filled : [];
}
