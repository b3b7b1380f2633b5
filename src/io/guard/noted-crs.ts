import { simplified } from '../../core/base/simplified.ts';
import type { NamedCrs } from '../../core/vocabulary/crs.ts';

/** What a table says of its own system, in its own words. */
export interface NotedCrs {
  crs: NamedCrs;
  words: string;
}

/** Words by which offices name a system; a map service stands for the system its coordinates come in. */
const WORDS: readonly (readonly [NamedCrs, RegExp])[] = [
  ['gcj02', /gcj[-_ ]?0?2(?!\d)|火星坐标|国测局坐标|高德|腾讯(?:地图|坐标|位置)|amap|autonavi/i],
  ['bd09', /bd[-_ ]?0?9(?:ll|mc)?(?!\d)|百度/i],
  ['wgs84', /wgs[-_ ]?(?:19)?84(?!\d)|gps ?坐标/i],
  ['cgcs2000', /cgcs[-_ ]?2000|(?:国家|大地)2000|2000 ?国家大地|天地图/i],
];
/** Words around a name that are quoted with it. */
const QUOTED_CHARACTERS = 12;
const LONGEST_QUOTE = 40;

/**
 * The one system that a table's title, remarks, headers or file name speak of; undefined when they name none or several
 * (`由百度坐标转高德坐标`).
 */
export function notedCrs(texts: readonly string[]): NotedCrs | undefined {
  const found = new Map<NamedCrs, string>();
  for (const text of texts) {
    const written = text.normalize('NFKC');
    const searched = simplified(written);
    // Quoted as written, but where a word of another length makes the places differ.
    const plain = searched.length === written.length ? written : searched;
    for (const [crs, word] of WORDS) {
      const match = word.exec(searched);
      if (!match || found.has(crs)) continue;
      const from = Math.max(0, match.index - QUOTED_CHARACTERS);
      let to = match.index + match[0].length + QUOTED_CHARACTERS / 2;
      // A name of a file is not cut within its ending.
      while (to < from + LONGEST_QUOTE && /[\w.-]{2}/.test(plain.slice(to - 1, to + 1))) to += 1;
      const before =
        plain
          .slice(from, match.index)
          .split(/[\s,，;；。、|]/)
          .at(-1) ?? '';
      const after = plain.slice(match.index, to).split(/[\s,，;；。、|]/)[0] ?? '';
      found.set(crs, before + after);
    }
  }
  const [first] = found;
  return found.size === 1 && first ? { crs: first[0], words: first[1] } : undefined;
}
