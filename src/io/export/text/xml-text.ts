const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Whether XML 1.0 can hold a character at all, even escaped. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Text for an element or an attribute of XML: never markup, without what XML cannot hold. */
export function xmlText(text: string): string {
  const plain = Array.from(text).filter(isAllowed).join('');
  return plain.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}
