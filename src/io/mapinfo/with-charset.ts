import type { GdalInput } from '../gdal/gdal-api.ts';

/** Names of MapInfo for the encodings that can be chosen. */
const CHARSETS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'WindowsSimpChinese',
  big5: 'WindowsTradChinese',
};

const HEADER_BYTES = 1024;

/** `!charset …` of a table and `Charset "…"` of an interchange file. */
const LINE = /^(!charset\s+|Charset\s+")([\w-]+)/im;

/**
 * The same table with another character set in its header, by which GDAL decodes its texts: the chosen one, or
 * simplified Chinese where it names none (`Neutral`).
 */
export function withCharset(input: GdalInput, chosen: string | undefined): GdalInput {
  const files = input.files.map((file) => {
    if (!/\.(tab|mif)$/i.test(file.path)) return file;
    const header = String.fromCharCode(...file.bytes.subarray(0, HEADER_BYTES));
    const stated = LINE.exec(header)?.[2];
    const byDefault = stated === 'Neutral' ? 'gb18030' : undefined;
    const wanted = CHARSETS[chosen ?? byDefault ?? ''];
    if (stated === undefined || wanted === undefined) return file;
    const changed = header.replace(LINE, `$1${wanted}`);
    const head = Uint8Array.from(changed, (character) => character.charCodeAt(0));
    const rest = file.bytes.subarray(HEADER_BYTES);
    const bytes = new Uint8Array(head.length + rest.length);
    bytes.set(head);
    bytes.set(rest, head.length);
    return { ...file, bytes };
  });
  return { ...input, files };
}
