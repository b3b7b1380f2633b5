/** Bytes of the characters of the basic plane: two in the high half-words, or four; made once, of the platform's decoder. */
let codes: Map<string, Uint8Array> | undefined;

/** Four-byte codes before this linear index are of the basic plane; from U+10000 on they follow in order. */
const BASIC_FOUR_BYTE = 39_420;
const ASTRAL_START = 189_000;

function fourBytes(index: number): Uint8Array {
  const low = index % 10;
  const third = Math.floor(index / 10) % 126;
  const second = Math.floor(index / 1260) % 10;
  return Uint8Array.of(0x81 + Math.floor(index / 12_600), 0x30 + second, 0x81 + third, 0x30 + low);
}

function buildCodes(): Map<string, Uint8Array> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, Uint8Array>();
  const learn = (bytes: Uint8Array): void => {
    const text = decoder.decode(bytes);
    if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) learn(Uint8Array.of(lead, trail));
    }
  }
  for (let index = 0; index < BASIC_FOUR_BYTE; index++) learn(fourBytes(index));
  return table;
}

function bytesOf(character: string): Uint8Array {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return Uint8Array.of(code);
  if (code >= 0x10000) return fourBytes(ASTRAL_START + code - 0x10000);
  codes ??= buildCodes();
  // A half of a pair has no code in any encoding.
  return codes.get(character) ?? Uint8Array.of(0x3f);
}

/** Text in GB18030, which holds every character; platforms only decode it. */
export function encodeGb18030(text: string): Uint8Array {
  const parts = Array.from(text, bytesOf);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** True when a character has a code of at most two bytes, as programs of GBK know it. */
export function isGbk(character: string): boolean {
  return bytesOf(character).length <= 2 && character !== '\ufffd';
}
