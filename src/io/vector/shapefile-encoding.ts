import { issue, type Issue } from '../../core/base/issue.ts';
import {
  type Encoding,
  encodingChoices,
  type EncodingChoice,
  guessEncoding,
} from '../text/guess-encoding.ts';
import { dbfTexts } from './dbf-texts.ts';

/** Language codes of dBase tables: 4D is the Chinese code page 936 of ESRI, 4F Big5; 7A and 78 those of FoxPro. */
const BY_LANGUAGE: Readonly<Record<number, Encoding>> = {
  0x4d: 'gb18030',
  0x7a: 'gb18030',
  0x4f: 'big5',
  0x78: 'big5',
};

function ofCodePage(cpg: string): Encoding | undefined {
  const word = cpg
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  if (/^(utf8|65001|cp65001)$/.test(word)) return 'utf-8';
  if (/(936|gbk|gb2312|gb18030|54936)$/.test(word)) return 'gb18030';
  if (/(950|big5)$/.test(word)) return 'big5';
  return undefined;
}

export interface TextEncoding {
  encoding: Encoding;
  /** Told by the file, and not against what its bytes say. */
  stated: boolean;
  choices: EncodingChoice[];
  issues: Issue[];
}

/**
 * Encoding of a Shapefile's texts: that of `.cpg`, else of the language byte of its table, unless the bytes cannot be
 * that (see `guessEncoding`); otherwise the likeliest by its bytes, with an issue that asks to look.
 */
export function shapefileEncoding(
  dbf: Uint8Array,
  cpg: string | undefined,
  fileName: string,
): TextEncoding {
  const { texts, language } = dbfTexts(dbf);
  const choices = encodingChoices(texts);
  const isPlain = texts.every((bytes) => bytes.every((byte) => byte < 0x80));
  const stated = (cpg === undefined ? undefined : ofCodePage(cpg)) ?? BY_LANGUAGE[language];
  const place = { file: fileName };
  if (isPlain) return { encoding: stated ?? 'utf-8', stated: true, choices, issues: [] };
  const encoding = guessEncoding(texts, stated);
  if (encoding === stated) return { encoding, stated: true, choices, issues: [] };
  const found =
    stated === undefined
      ? issue('encoding-guessed', 'warning', place, { encoding })
      : issue('encoding-other-than-stated', 'warning', place, { stated, encoding });
  return { encoding, stated: false, choices, issues: [found] };
}
