/** What bytes show of being UTF-8, in bytes above 7F. */
export interface Utf8Evidence {
  /** In characters of three or four bytes, as all Chinese ones are; GBK and Big5 hardly ever look like these. */
  wide: number;
  /** In characters of two bytes, which pairs of GBK often look like. */
  narrow: number;
  /** In no character. */
  broken: number;
  /** At the end of a text, in a character that was cut off. */
  cut: number;
}

/** Share of the bytes in wide characters from which a text is UTF-8; of GBK and Big5 texts it is a few percent. */
const WIDE_SHARE = 0.5;

/** Three characters: fewer beside broken bytes may be chance. */
const LEAST_WIDE = 9;

const isFollowing = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x80 && byte < 0xc0;

function lengthBy(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/** Looks through texts for characters of UTF-8, broken bytes, and characters that the end of a text cuts. */
export function findUtf8(texts: readonly Uint8Array[]): Utf8Evidence {
  const found: Utf8Evidence = { wide: 0, narrow: 0, broken: 0, cut: 0 };
  for (const bytes of texts) {
    for (let at = 0; at < bytes.length; at += 1) {
      if (bytes[at]! < 0x80) continue;
      const length = lengthBy(bytes[at]!);
      let have = 1;
      while (have < length && isFollowing(bytes[at + have])) have += 1;
      if (length > 0 && have === length) {
        if (length > 2) found.wide += length;
        else found.narrow += length;
        at += length - 1;
      } else if (have < length && at + have === bytes.length) {
        found.cut += have;
        at += have;
      } else found.broken += 1;
    }
  }
  return found;
}

/** Whether texts are UTF-8 that a cut, a broken byte or several do not hide: most of it stands in wide characters. */
export function isMostlyUtf8({ wide, narrow, broken }: Utf8Evidence): boolean {
  return wide >= (broken > 0 ? LEAST_WIDE : 1) && wide >= WIDE_SHARE * (wide + narrow + broken);
}
