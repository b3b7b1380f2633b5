import { findUtf8, isMostlyUtf8 } from './utf8-evidence.ts';

/** Encodings that the planner can choose among. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** An encoding with how some of the texts look in it. */
export interface EncodingChoice {
  encoding: Encoding;
  sample: string;
}

/**
 * Shares of the two-byte characters that are common ones: in GB 2312 the 3755 of level 1 (lead B0–D7, trail from A1), in
 * Big5 the 5401 frequent ones (lead A4–C6). In the wrong one of the two only about half are.
 */
function commonShares(texts: readonly Uint8Array[]): { gb: number; big5: number } {
  let pairs = 0;
  let gb = 0;
  let big5 = 0;
  for (const bytes of texts) {
    for (let at = 0; at + 1 < bytes.length; at += 1) {
      const lead = bytes[at]!;
      if (lead < 0x81) continue;
      const trail = bytes[at + 1]!;
      pairs += 1;
      if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) gb += 1;
      const inBig5 = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
      if (lead >= 0xa4 && lead <= 0xc6 && inBig5) big5 += 1;
      at += 1;
    }
  }
  return pairs === 0 ? { gb: 1, big5: 0 } : { gb: gb / pairs, big5: big5 / pairs };
}

/** The likelier one of the encodings with two bytes a character: the one in which more characters are common. */
export function guessTwoByte(texts: readonly Uint8Array[]): 'gb18030' | 'big5' {
  const { gb, big5 } = commonShares(texts);
  return big5 > gb ? 'big5' : 'gb18030';
}

/**
 * The most likely encoding of texts: UTF-8 where all are valid or nearly so (a column may cut its last character, a byte
 * may be broken), else the likelier one of two bytes. What is stated is overruled only by what no broken byte explains:
 * Chinese characters that are UTF-8 under another name, or none that are under that of UTF-8.
 */
export function guessEncoding(texts: readonly Uint8Array[], stated?: Encoding): Encoding {
  const evidence = findUtf8(texts);
  if (isMostlyUtf8(evidence)) return 'utf-8';
  const isValid = evidence.broken + evidence.cut === 0;
  if (stated === 'utf-8' || stated === undefined) {
    return isValid ? 'utf-8' : guessTwoByte(texts);
  }
  return stated;
}

const SAMPLE_CHARACTERS = 24;

/** Every encoding with a look at the first texts that are not plain ASCII. */
export function encodingChoices(texts: readonly Uint8Array[]): EncodingChoice[] {
  const telling = texts.filter((bytes) => bytes.some((byte) => byte > 0x7f)).slice(0, 6);
  return ENCODINGS.map((encoding) => {
    const decoder = new TextDecoder(encoding);
    const words = telling.map((bytes) => decoder.decode(bytes).trim());
    return { encoding, sample: [...words.join(' ')].slice(0, SAMPLE_CHARACTERS).join('') };
  });
}
