import type { Language } from '../i18n/catalogue.ts';
import { outputCrs, type OutputCrs } from '../io/export/crs/output-crs.ts';
import { FORMATS, type Format } from '../io/export/formats/formats.ts';
import { ENCODINGS, type OutputEncoding } from '../io/export/formats/out-file.ts';
import { Unusable } from './unusable.ts';

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
    throw new Unusable(`--${option} ${text}: expected EPSG:CODE, wgs84, cgcs2000, gcj02 or bd09`);
  }
  return crs;
}

/** The encoding that a word on the command line means; `gbk` and `gb2312` are read as what holds them. @throws Unusable */
export function encodingOption(text: string): OutputEncoding {
  const word = text
    .toLowerCase()
    .replace(/^utf8$/, 'utf-8')
    .replace(/^gb(k|2312)$/, 'gb18030');
  const found = ENCODINGS.find((one) => one === word);
  if (!found) throw new Unusable(`--encoding ${text}: expected one of ${ENCODINGS.join(', ')}`);
  return found;
}

const MOST_MINUTES = 240;

function bandsOption(text: string | undefined): number[] {
  const minutes = (text ?? '').split(',').filter(Boolean).map(Number);
  if (minutes.every((each) => each > 0 && each <= MOST_MINUTES)) return minutes;
  throw new Unusable(`--bands ${text}: expected minutes up to ${MOST_MINUTES}, such as 5,10,15`);
}

/** @throws Unusable with the option and what it expects */
export function outputOptions(
  values: {
    formats?: string[] | undefined;
    'out-crs'?: string | undefined;
    encoding?: string | undefined;
    bands?: string | undefined;
    zip?: string | undefined;
  },
  language: Language,
): OutputOptions {
  const asked = (values.formats ?? []).flatMap((value) => value.split(',')).filter(Boolean);
  const unknown = asked.filter((each) => each !== 'all' && !FORMATS.some((one) => one === each));
  if (unknown.length > 0) {
    const known = FORMATS.join(', ');
    throw new Unusable(`--formats ${unknown.join(', ')}: expected some of ${known}, or all`);
  }
  return {
    formats: FORMATS.filter((format) => asked.includes('all') || asked.includes(format)),
    crs: crsOption('out-crs', values['out-crs'] ?? 'wgs84', language),
    encoding: encodingOption(values.encoding ?? 'utf-8'),
    bands: bandsOption(values.bands),
    ...(values.zip && { zip: values.zip }),
  };
}
