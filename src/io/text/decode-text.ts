import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { decodeLines } from './decode-lines.ts';
import { joinBroken } from './join-broken.ts';
import { leaveOutNul, unmarkedUtf16 } from './nul-bytes.ts';
import { statedEncoding } from './stated-encoding.ts';
import { findUtf8, isMostlyUtf8 } from './utf8-evidence.ts';
import { sniffFormat, type Sniffed } from './sniff-format.ts';
import { refuseBySize } from '../limits.ts';

export interface DecodedText {
  text: string;
  /** Label after the Encoding Standard: `utf-8`, `gb18030`, `big5`, `utf-16le` … */
  encoding: string;
}

const REFUSED: Partial<Record<Sniffed, string>> = {
  empty: 'file-empty',
  xlsx: 'file-is-xlsx',
  xls: 'file-is-xls',
  ods: 'file-is-xlsx',
  document: 'file-is-document',
  zip: 'file-is-zip',
  pdf: 'file-is-pdf',
  image: 'file-is-image',
  archive: 'file-is-archive',
  dwg: 'file-is-dwg',
  sqlite: 'file-is-binary',
  flatgeobuf: 'file-is-binary',
  binary: 'file-is-binary',
  html: 'file-is-html',
  xml: 'file-is-xml',
};

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function utf16Bom(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * The text of a file: by its byte order mark, what XML or HTML state at their beginning, else UTF-8 if it is valid but for
 * broken bytes, else GB18030 (which holds GBK and GB2312) or Big5.
 * A file of two encodings is decoded line by line with an issue that names the first line of the rarer one;
 * what is no text at all gives an issue and no value. A chosen encoding is obeyed; XML and HTML
 * are texts only for those who ask for them.
 */
export function decodeText(
  raw: Uint8Array,
  fileName: string,
  chosen?: string,
  markupToo = false,
): Result<DecodedText> {
  const tooLarge = refuseBySize(fileName, raw.length);
  if (tooLarge) return { issues: [tooLarge] };
  const sniffed = sniffFormat(raw);
  const refusal = REFUSED[sniffed];
  if (refusal && !(markupToo && (sniffed === 'xml' || sniffed === 'html')))
    return { issues: [issue(refusal, 'error', { file: fileName })] };

  const utf16 = utf16Bom(raw) ?? unmarkedUtf16(raw);
  const isWide = utf16 !== undefined || chosen?.startsWith('utf-16') === true;
  const { bytes, left } = isWide ? { bytes: raw, left: 0 } : leaveOutNul(raw);
  const issues: Issue[] =
    left > 0 ? [issue('text-nul', 'warning', { file: fileName }, { n: left })] : [];
  if (chosen !== undefined) {
    return { value: { text: new TextDecoder(chosen).decode(bytes), encoding: chosen }, issues };
  }
  const own = utf16 ?? statedEncoding(bytes);
  const stated = own ?? 'utf-8';
  // What is stated holds but where Chinese characters of UTF-8 stand under another name.
  const encoding =
    stated === 'utf-8' || stated.startsWith('utf-16') || !isMostlyUtf8(findUtf8([bytes]))
      ? stated
      : 'utf-8';
  const other = (read: string): Issue =>
    issue('encoding-other-than-stated', 'warning', { file: fileName }, { stated, encoding: read });
  const text = strict(encoding, bytes);
  if (text !== undefined) {
    if (encoding !== stated) issues.push(other(encoding));
    return { value: { text, encoding }, issues };
  }
  if (encoding !== 'utf-8') {
    const lossy = joinBroken(new TextDecoder(encoding).decode(bytes));
    const row = lossy.slice(0, lossy.indexOf('\uFFFD')).split('\n').length;
    const broken = issue('encoding-broken', 'warning', { file: fileName, row }, { encoding });
    return { value: { text: lossy, encoding }, issues: [...issues, broken] };
  }

  const lines = decodeLines(bytes);
  const report = (code: string, row: number): void => {
    issues.push(issue(code, 'warning', { file: fileName, row }, { encoding: lines.encoding }));
  };
  if (own && lines.encoding !== 'utf-8') issues.push(other(lines.encoding));
  if (lines.firstMixedRow !== undefined) report('encoding-mixed', lines.firstMixedRow);
  if (lines.firstBrokenRow !== undefined) report('encoding-broken', lines.firstBrokenRow);
  return { value: { text: lines.text, encoding: lines.encoding }, issues };
}
