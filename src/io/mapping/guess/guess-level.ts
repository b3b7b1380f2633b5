import { simplified } from '../../../core/base/simplified.ts';
import type { AreaLevel } from '../../../core/vocabulary/area-levels.ts';
import { sampled } from '../../crs/share-outside.ts';

export interface LevelGuess {
  level: AreaLevel;
  /** 0–1. */
  confidence: number;
}

/** Endings of names, the finest level first: 小区 ends with 区 too. */
const ENDINGS: readonly (readonly [AreaLevel, RegExp])[] = [
  [
    'estate',
    /(小区|花园|苑|公寓|新村[一二三四五六七八九十\d]*[区期]|[一二三四五六七八九十\d]+期)$/,
  ],
  ['community', /(社区|居委会|居民委员会|村委会|村民委员会|村|(?:社区|村)·?\d*)$/],
  ['street', /(街道|街道办事处|镇|乡|民族乡)$/],
  ['district', /(区|县|市|旗)$/],
];

const FILE_WORDS: readonly (readonly [AreaLevel, RegExp])[] = [
  ['estate', /小区|居住区|estate|xiaoqu/i],
  ['community', /社区|村|communit|village|shequ|neighbou?rhood|^里[名别]?$|villname/i],
  ['street', /街道|镇|乡|street|town|jiedao|subdistrict/i],
  ['district', /区县|区界|县界|行政区|district|county|boundary/i],
];

/** The level a code of the National Bureau of Statistics is of: 6 digits or …000000, 9 or …000, 12. */
function levelOfCode(code: string): AreaLevel | undefined {
  if (/^\d{6}(0{6})?$/.test(code)) return 'district';
  if (/^\d{9}(0{3})?$/.test(code)) return 'street';
  // Twelve digits that a spreadsheet has rounded.
  if (/^\d\.\d+e\+11$/i.test(code)) return 'community';
  return /^\d{12}$/.test(code) ? 'community' : undefined;
}

function levelOfName(name: string): AreaLevel | undefined {
  const plain = simplified(name);
  return ENDINGS.find(([, ending]) => ending.test(plain))?.[0];
}

function mostCommon(levels: readonly (AreaLevel | undefined)[]): LevelGuess | undefined {
  const counts = new Map<AreaLevel, number>();
  for (const level of levels) if (level) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best ? { level: best[0], confidence: best[1] / levels.length } : undefined;
}

/** Names or codes of a long list that tell what all of them are. */
const SAMPLED = 2000;

/** The level of areas from the length of their codes, the endings of their names, the header of the names, or the file's name. */
export function guessLevel(
  names: readonly string[],
  codes: readonly string[],
  fileName: string,
  header = '',
): LevelGuess | undefined {
  const byCode = mostCommon(sampled(codes, SAMPLED).map(levelOfCode));
  if (byCode && byCode.confidence > 0.5) return byCode;
  const byName = mostCommon(sampled(names, SAMPLED).map(levelOfName));
  if (byName && byName.confidence > 0.5) return byName;
  const byHeader = FILE_WORDS.find(([, word]) => word.test(simplified(header)));
  if (byHeader) return { level: byHeader[0], confidence: 0.6 };
  const byFile = FILE_WORDS.find(([, word]) => word.test(simplified(fileName)));
  if (byFile) return { level: byFile[0], confidence: 0.4 };
  return byName && byName.confidence > 0.2 ? byName : undefined;
}
