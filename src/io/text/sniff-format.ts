import { isPaddedText, unmarkedUtf16 } from './nul-bytes.ts';

/** What the first bytes say a file is, whatever its name says. */
export type Sniffed =
  | 'empty'
  | 'xlsx'
  | 'zip'
  | 'xls'
  | 'ods'
  | 'document'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'sqlite'
  | 'flatgeobuf'
  | 'dwg'
  | 'binary'
  | 'html'
  | 'mht'
  | 'xml'
  | 'json'
  | 'text';

const HEAD_BYTES = 4096;

const SIGNATURES: readonly [Sniffed, readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['flatgeobuf', [0x66, 0x67, 0x62, 0x03]],
  ['dwg', [0x41, 0x43, 0x31, 0x30]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Bytes as characters; those from 0x80 to 0x9f are others in this encoding, and none of them is looked for. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** What an archive is by the names of its parts, which stand in its directory at the end, and in part at its beginning. */
function sniffZip(bytes: Uint8Array): Sniffed {
  const names = latin1(bytes.subarray(0, HEAD_BYTES)) + latin1(bytes.subarray(-65536));
  const open = /mimetypeapplication\/vnd\.oasis\.opendocument\.(spreadsheet)?/.exec(names);
  if (open) return open[1] ? 'ods' : 'document';
  if (/xl[\\/](workbook|worksheets)/i.test(names)) return 'xlsx';
  if (!names.includes('[Content_Types].xml')) return 'zip';
  return /(word|ppt|visio)[\\/]/.test(names) ? 'document' : 'xlsx';
}

/** Tells a text from what only carries its name; looks at the first 4096 bytes (a ZIP: also at the last 65 536). */
export function sniffFormat(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty';
  const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0];
  if (found === 'zip') return sniffZip(bytes);
  if (found) return found;
  const head = bytes.subarray(0, HEAD_BYTES);
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const isText = utf16 || unmarkedUtf16(bytes) !== undefined || isPaddedText(bytes);
  if (head.includes(0) && !isText) return 'binary';
  const text = latin1(head)
    .replaceAll('\0', '')
    .replaceAll('\u001e', '')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '')
    .toLowerCase();
  if (text === '' && head.length === bytes.length) return 'empty';
  if (/^(mime-version:|from: <saved by)/.test(text)) return 'mht';
  if (/^<(!doctype html|html|head|body|table|meta|script|style|div|center|font|p>|br)/.test(text))
    return 'html';
  if (/^<(\?xml|kml|gpx|osm|gml|!--)/.test(text)) {
    return /<html|<!doctype html/.test(text) ? 'html' : 'xml';
  }
  if (/^\{\s*("|\})/.test(text) || /^\[\s*([[{"\]\d-])/.test(text)) return 'json';
  return 'text';
}
