const HEAD_BYTES = 4096;
/** Share of the pairs of a head that are usual characters of UTF-16; in other data hardly any are. */
const USUAL_SHARE = 0.9;
const FEWEST_PAIRS = 4;

const isAscii = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
/** High bytes of signs of Chinese texts: punctuation, the common ideographs, full-width forms. */
const isHigh = (byte: number): boolean =>
  (byte >= 0x4e && byte <= 0x9f) || byte === 0x30 || byte === 0xff || byte === 0x20;

/** UTF-16 without a mark at its beginning, told by its first 4096 bytes; undefined for anything else. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, Math.min(HEAD_BYTES, bytes.length & ~1));
  const pairs = head.length / 2;
  if (pairs < FEWEST_PAIRS || !head.includes(0)) return undefined;
  for (const [encoding, high] of [['utf-16le', 1] as const, ['utf-16be', 0] as const]) {
    let [ascii, others] = [0, 0];
    for (let at = 0; at < head.length; at += 2) {
      const [upper, lower] = [head[at + high]!, head[at + 1 - high]!];
      if (upper === 0 && isAscii(lower)) ascii++;
      else if (isHigh(upper)) others++;
    }
    if (ascii > 0 && ascii + others >= USUAL_SHARE * pairs) return encoding;
  }
  return undefined;
}

const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0 && byte !== 0x1e && byte !== 0x0c && !isAscii(byte);

/** True for a text in which NUL stands among the characters, as fill of a column or of the end of a file. */
export function isPaddedText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD_BYTES);
  return head.includes(0) && head.some((byte) => byte > 0x20) && !head.some(isControl);
}

/** The bytes without NUL, and how many there were. */
export function leaveOutNul(bytes: Uint8Array): { bytes: Uint8Array; left: number } {
  if (!bytes.includes(0)) return { bytes, left: 0 };
  const kept = bytes.filter((byte) => byte !== 0);
  return { bytes: kept, left: bytes.length - kept.length };
}
