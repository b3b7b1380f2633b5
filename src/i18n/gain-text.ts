import type { Gain } from '../core/assess/findings/gain.ts';
import type { Language } from './catalogue.ts';
import { formatNumber } from './format.ts';
import { kindName } from './plan-text.ts';
import { list } from './siting-text.ts';
import { translate } from './translate.ts';

const HECTARE_M2 = 10_000;

/** A number with its sign, a true minus; nothing is plainly 0. */
export function signedNumber(language: Language, value: number, digits = 0): string {
  const words = formatNumber(language, Math.abs(value), digits);
  if (Number(Math.abs(value).toFixed(digits)) === 0) return '0';
  return `${value < 0 ? '−' : '+'}${words}`;
}

/** What a part of a scenario brings, for each of its kinds; what is lost without it. */
export function gainWords(language: Language, gains: readonly Gain[]): string {
  const byKind = gains.map(({ kind, group, people, groundM2 }) => {
    const who = translate(language, `people.${group}`);
    const named = kindName(language, kind);
    return people === null
      ? translate(language, 'gain.ground', {
          n: signedNumber(language, groundM2 / HECTARE_M2, 1),
          kind: named,
        })
      : translate(language, 'gain.people', { n: signedNumber(language, people), who, kind: named });
  });
  // Findings are those of the whole scenario, whichever kind is looked at.
  const met = gains[0]?.met ?? 0;
  const words = list(language, byKind);
  return met === 0
    ? words
    : translate(language, 'gain.with-met', { words, n: signedNumber(language, met) });
}
