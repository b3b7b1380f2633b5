import type { Language } from '../../i18n/catalogue.ts';
import { outputCrs, type OutputCrs } from '../../io/export/tables/output-crs.ts';
import { FORMATS, type Format } from '../../io/export/formats/formats.ts';
import { ENCODINGS, type OutputEncoding } from '../../io/export/tables/out-file.ts';
import { type OptionValues, present, TEXT_OPTION } from './option-table.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

/** Formats beside the four files that are always written, and how. */
export interface OutputOptions {
  formats: Format[];
  crs: OutputCrs;
  encoding: OutputEncoding;
  /** Ends of the rings of walking time in minutes; empty: none are drawn. */
  bands: number[];
  /** Zip of the whole folder to write; absent: none. */
  zip?: string;
}

/** The system that a word on the command line means. @throws Unusable */
export function crsOption(option: string, text: string, language: Language): OutputCrs {
  const crs = outputCrs(text, language);
  if (!crs) {
    throw new Unusable(say('terminal.expected-epsg-code-wgs84-cgcs2000', { option, text }));
  }
  return crs;
}

/** The encoding that a word on the command line means, UTF-8 where there is none; `gbk` and `gb2312` are read as what holds them. @throws Unusable */
export function readEncoding(words: readonly string[]): OutputEncoding {
  const text = words.at(-1) ?? 'utf-8';
  const word = text
    .toLowerCase()
    .replace(/^utf8$/, 'utf-8')
    .replace(/^gb(k|2312)$/, 'gb18030');
  const found = ENCODINGS.find((one) => one === word);
  if (!found) throw new Unusable(say('terminal.encoding-expected-one', { text, known: ENCODINGS }));
  return found;
}

const MOST_MINUTES = 240;

function readBands(words: readonly string[]): number[] {
  const text = words.at(-1) ?? '';
  const minutes = text.split(',').filter(Boolean).map(Number);
  if (minutes.every((each) => each > 0 && each <= MOST_MINUTES)) return minutes;
  throw new Unusable(say('terminal.bands-expected-minutes-up-such', { text, most: MOST_MINUTES }));
}

function readFormats(words: readonly string[]): Format[] {
  const asked = words.flatMap((word) => word.split(',')).filter(Boolean);
  const unknown = asked.filter((each) => each !== 'all' && !FORMATS.some((one) => one === each));
  if (unknown.length > 0) {
    const known = FORMATS.join(', ');
    throw new Unusable(say('terminal.formats-expected-some-all', { unknown, known }));
  }
  return FORMATS.filter((format) => asked.includes('all') || asked.includes(format));
}

export const OUTPUT_OPTIONS = {
  formats: { read: readFormats },
  'out-crs': TEXT_OPTION,
  encoding: { read: readEncoding },
  bands: { read: readBands },
  zip: TEXT_OPTION,
};

/** @throws Unusable where no system is meant */
export function outputOptions(
  values: OptionValues<typeof OUTPUT_OPTIONS>,
  language: Language,
): OutputOptions {
  const { formats, encoding, bands, zip } = values;
  const crs = crsOption('out-crs', values['out-crs'] ?? 'wgs84', language);
  return { formats, crs, encoding, bands, ...present({ zip }) };
}
