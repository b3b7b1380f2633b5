import { parseArgs } from 'node:util';
import type { Text } from '../../core/base/text.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

/** An option of a command: what the words given for it mean. */
export interface Option<T> {
  /** True for one that is only named. */
  flag?: boolean;
  /** The meaning of all words given for it in their order, of none where it is left out. @throws Unusable */
  read(words: readonly string[], name: string): T;
}

type OptionTable = Readonly<Record<string, Option<unknown>>>;
export type OptionValues<T> = { [K in keyof T]: T[K] extends Option<infer V> ? V : never };
/** What must not be, and what is then said. */
export type OptionRule<V> = readonly [refuses: (values: V) => boolean, says: Text];

const CALL_FAULTS: Readonly<Record<string, Parameters<typeof say>[0]>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'terminal.no-such-option',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'terminal.option-value',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'terminal.word-too-many',
};

/** Checks words against a table; those that belong to no option are given beside. @throws Unusable with the option and what it expects */
export function readCall<T extends OptionTable>(
  table: T,
  args: string[],
  allowPositionals = true,
): { values: OptionValues<T>; positionals: string[] } {
  const names = Object.keys(table);
  const options = names.map((name) => {
    const type = table[name]!.flag ? ('boolean' as const) : ('string' as const);
    return [name, { type, multiple: true }] as const;
  });
  let call;
  try {
    call = parseArgs({
      args,
      options: Object.fromEntries(options),
      strict: true,
      allowPositionals,
    });
  } catch (error) {
    const { message, code } = error as Error & { code: string };
    const option = /'([^']*)'/.exec(message)?.[1]?.replace(/[ ,=].*$/s, '');
    throw new Unusable(say(CALL_FAULTS[code] ?? 'terminal.see-help', { option: option ?? '' }));
  }
  const given = call.values as Record<string, unknown[] | undefined>;
  const read = names.map((name) => [
    name,
    table[name]!.read((given[name] ?? []).map(String), name),
  ]);
  return {
    values: Object.fromEntries(read) as OptionValues<T>,
    positionals: call.positionals,
  };
}

/** Checks words against a table where each belongs to an option. @throws Unusable with the option and what it expects */
export function readOptions<T extends OptionTable>(table: T, args: string[]): OptionValues<T> {
  return readCall(table, args, false).values;
}

/** @throws Unusable with what the first rule says that refuses the values */
export function checkRules<V>(values: V, rules: readonly OptionRule<V>[]): void {
  const broken = rules.find(([refuses]) => refuses(values));
  if (broken) throw new Unusable(broken[1]);
}

/** A word as one of a list. @throws Unusable */
export function oneOf<T extends string>(word: string, list: readonly T[], name: string): T {
  const found = list.find((each) => each === word);
  if (!found) {
    const known = list.join(', ');
    throw new Unusable(say('terminal.expected-one', { name, word, known }));
  }
  return found;
}

/** What stands before and behind the first `=`. @throws Unusable */
export function splitOnce(word: string, name: string, form: string): [string, string] {
  const at = word.indexOf('=');
  if (at <= 0 || at === word.length - 1) {
    throw new Unusable(say('terminal.expected-form', { name, word, form }));
  }
  return [word.slice(0, at), word.slice(at + 1)];
}

/** A word, mostly a file; absent where it is empty. */
export const TEXT_OPTION: Option<string | undefined> = {
  read: (words) => words.at(-1) || undefined,
};

/** Words given once or several times, as they are. */
export const WORDS_OPTION: Option<readonly string[]> = { read: (words) => words };

/** True where it is named. */
export const FLAG_OPTION: Option<boolean> = { flag: true, read: (words) => words.length > 0 };

/** A word without which there is nothing to do. */
export function neededOption(missing?: Text): Option<string> {
  return {
    read(words, name) {
      const word = words.at(-1);
      if (!word) {
        throw new Unusable(
          missing
            ? say('terminal.option-missing-what', { name, missing })
            : say('terminal.option-missing', { name }),
        );
      }
      return word;
    },
  };
}

/** One of a list; `otherwise` where it is left out. */
export function choiceOption<T extends string, D extends T | undefined>(
  list: readonly T[],
  otherwise: D,
): Option<T | D> {
  return {
    read(words, name) {
      const word = words.at(-1);
      return word === undefined ? otherwise : oneOf(word, list, name);
    },
  };
}

export const LANGUAGE_OPTION = choiceOption<Language, Language>(['zh-CN', 'en'], 'zh-CN');

interface NumberLimits {
  least: number;
  most?: number;
  /** Least itself is not allowed. */
  above?: boolean;
  whole?: boolean;
  /** What is said of any other word. */
  says: Text;
}

/** A number; `otherwise` where it is left out. */
export function numberOption<D extends number | undefined>(
  { least, most = Number.MAX_VALUE, above = false, whole = false, says }: NumberLimits,
  otherwise: D,
): Option<number | D> {
  const isGood = (number: number): boolean =>
    number >= least && number <= most && !(above && number === least);
  return {
    read(words, name) {
      const word = words.at(-1);
      if (word === undefined) return otherwise;
      const number = Number(word);
      if (word.trim() === '' || !isGood(number) || (whole && !Number.isInteger(number))) {
        throw new Unusable(say('terminal.option-not-so', { name, word, says }));
      }
      return number;
    },
  };
}

/** The fields that have a value. */
export function present<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
