import type { Cell, RecordSet } from '../records.ts';
import { joinBroken } from '../text/join-broken.ts';
import type { GdalInput } from './gdal-api.ts';

/**
 * Encodings of tables that are decoded here: UTF-8, since a column cuts characters; the others, since GDAL's own conversion
 * clears 32 KB of memory for each text, which is most of the time of a large table. Taking bytes for ISO-8859-1 costs it
 * next to nothing and loses none.
 */
const DECODED_HERE: ReadonlySet<string> = new Set(['utf-8', 'gb18030', 'gbk', 'big5']);
export const BYTE_FOR_BYTE = 'ISO-8859-1';

export function isDecodedHere(encoding: string): boolean {
  return DECODED_HERE.has(encoding);
}

/** Gives texts that were taken byte for byte as ISO-8859-1 in their own encoding; plain ASCII as it is. */
function textDecoder(encoding: string): (text: string) => string {
  const decoder = new TextDecoder(encoding);
  let bytes = new Uint8Array(256);
  return (text) => {
    if (/^[ -~]*$/.test(text)) return text;
    if (text.length > bytes.length) bytes = new Uint8Array(2 * text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    // Half a character at the end was cut off by the width of its column.
    const decoded = decoder.decode(bytes.subarray(0, text.length)).replace(/\uFFFD+$/, '');
    return joinBroken(decoded);
  };
}

/** The same records with texts and names of columns in the encoding that the input says they are in. */
export function withTextsDecoded(set: RecordSet, { texts }: GdalInput): RecordSet {
  if (texts === undefined) return set;
  const decode = textDecoder(texts);
  for (const { values } of set.records) {
    for (const [at, cell] of values.entries()) {
      if (typeof cell === 'string') values[at] = decode(cell) as Cell;
    }
  }
  const taken = new Set<string>();
  const fields = set.fields.map((name, at) => {
    const plain = decode(name) || `#${at + 1}`;
    const own = taken.has(plain) ? `${plain} (${at + 1})` : plain;
    taken.add(own);
    return own;
  });
  return { ...set, fields };
}
