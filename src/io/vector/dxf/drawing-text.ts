import type { DecodedText } from '../../text/decode-text.ts';
import { guessTwoByte } from '../../text/guess-encoding.ts';
import { joinBroken } from '../../text/join-broken.ts';
import { findUtf8, isMostlyUtf8 } from '../../text/utf8-evidence.ts';

/** Code pages of drawings, as the header names them. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  ansi_936: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  ansi_950: 'big5',
  big5: 'big5',
  ansi_932: 'shift_jis',
  ansi_949: 'euc-kr',
};
const HEADER_BYTES = 20_000;

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a drawing; undefined for the binary form. Since AutoCAD 2007 drawings are UTF-8 and still name the code page
 * of the machine that made them, so that it counts only where the bytes are no UTF-8; one that names a Western page may be
 * Chinese all the same.
 */
export function drawingText(bytes: Uint8Array, chosen?: string): DecodedText | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES));
  if (head.startsWith('AutoCAD Binary DXF')) return undefined;
  if (chosen !== undefined)
    return { text: new TextDecoder(chosen).decode(bytes), encoding: chosen };
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  if (isMostlyUtf8(findUtf8([bytes]))) {
    return { text: joinBroken(new TextDecoder().decode(bytes)), encoding: 'utf-8' };
  }
  const page = /\$DWGCODEPAGE\s+3\s+(\S+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  const named = CODE_PAGES[page];
  for (const encoding of [named ?? guessTwoByte([bytes]), 'windows-1252']) {
    const text = strict(encoding, bytes);
    if (text !== undefined) return { text, encoding };
  }
  const encoding = named ?? 'gb18030';
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
