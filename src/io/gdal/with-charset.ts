import type { GdalInput } from './gdal-api.ts';
import { isDecodedHere } from './decode-texts.ts';

/** Encodings of MapInfo's own names. */
const ENCODINGS: ReadonlyMap<string, string> = new Map([
  ['Neutral', 'gb18030'],
  ['WindowsSimpChinese', 'gb18030'],
  ['WindowsTradChinese', 'big5'],
]);
/** The name by which bytes are taken as they are. */
const BYTE_FOR_BYTE = 'ISO8859_1';

const HEADER_BYTES = 1024;

/** `!charset …` of a table and `Charset "…"` of an interchange file. */
const LINE = /^(!charset\s+|Charset\s+")([\w-]+)/im;

/**
 * The same table with its texts in the chosen encoding, else that of its own character set; simplified Chinese where it
 * names none (`Neutral`). Chinese ones are taken byte for byte, to be decoded afterwards.
 */
export function withCharset(input: GdalInput, chosen: string | undefined): GdalInput {
  let texts: string | undefined;
  const files = input.files.map((file) => {
    if (!/\.(tab|mif)$/i.test(file.path)) return file;
    const header = String.fromCharCode(...file.bytes.subarray(0, HEADER_BYTES));
    const stated = LINE.exec(header)?.[2];
    const encoding = chosen ?? ENCODINGS.get(stated ?? '');
    if (stated === undefined || encoding === undefined) return file;
    if (!isDecodedHere(encoding)) return file;
    texts = encoding;
    const changed = header.replace(LINE, `$1${BYTE_FOR_BYTE}`);
    const head = Uint8Array.from(changed, (character) => character.charCodeAt(0));
    const rest = file.bytes.subarray(HEADER_BYTES);
    const bytes = new Uint8Array(head.length + rest.length);
    bytes.set(head);
    bytes.set(rest, head.length);
    return { ...file, bytes };
  });
  return texts === undefined ? { ...input, files } : { ...input, files, texts };
}
