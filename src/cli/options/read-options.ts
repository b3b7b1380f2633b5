import type { ReadChoice } from '../../io/open/read-dataset.ts';
import { type Encoding, ENCODINGS } from '../../io/text/guess-encoding.ts';
import { FLAG_OPTION, type OptionValues } from './option-table.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

const WORDS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
};

/** Encoding of an input that a word means; absent without one. @throws Unusable */
export function readInputEncoding(words: readonly string[], name: string): Encoding | undefined {
  const text = words.at(-1);
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  const encoding = ENCODINGS.find((one) => one === (WORDS[word] ?? word));
  if (!encoding) {
    const known = ['gbk', ...ENCODINGS].join(', ');
    throw new Unusable(say('terminal.expected-one', { name, word: text, known }));
  }
  return encoding;
}

/** How files are read where the guess is not to be followed; of `kequan assess`, `inspect` and `convert`. */
export const READ_OPTIONS = {
  'from-encoding': { read: readInputEncoding },
  'without-hidden-rows': FLAG_OPTION,
};

/** What the options of a call say. */
export function readChoice(values: OptionValues<typeof READ_OPTIONS>): ReadChoice {
  const encoding = values['from-encoding'];
  return {
    ...(values['without-hidden-rows'] && { withoutHiddenRows: true }),
    ...(encoding !== undefined && { encoding }),
  };
}
