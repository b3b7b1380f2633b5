import { sampled } from '../../crs/share-outside.ts';
import { cellText, type RecordSet } from '../../records.ts';

const SAMPLED = 500;
/** Names of areas are words; what has digits is a code, a cell of a grid or a figure. */
const WORDS = /^[^\d]*\p{L}[^\d]*$/u;
const LEAST_SHARE = 0.9;

/** The first column whose texts are words that tell the records apart, by whatever header; undefined without one. */
export function guessNameColumn(set: RecordSet): string | undefined {
  const records = sampled(set.records, SAMPLED);
  return set.fields.find((field, at) => {
    if (field === set.shapes?.column) return false;
    const texts = records
      .map(({ values }) => cellText(values[at]))
      .filter((text) => WORDS.test(text));
    const least = LEAST_SHARE * records.length;
    return texts.length >= least && new Set(texts).size >= least;
  });
}
