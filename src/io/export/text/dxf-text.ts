import { encodeGb18030, isGbk } from './gb18030.ts';

/** Bytes of DXF text in code page 936: characters that GBK lacks stand as `\U+XXXX`, which CAD programs read. */
export function dxfBytes(text: string): Uint8Array {
  const known = Array.from(text, (character) => {
    if (isGbk(character)) return character;
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    return units.map((unit) => `\\U+${unit.toString(16).toUpperCase().padStart(4, '0')}`).join('');
  });
  return encodeGb18030(known.join(''));
}

/** A text as one value of a group: lines become one, since a line break would end the group. */
export function dxfValue(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').slice(0, 250);
}
