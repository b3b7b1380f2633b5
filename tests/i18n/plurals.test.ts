import { expect, it } from 'vitest';
import '../../src/i18n/later-texts.ts';
import { CATALOGUES, type CatalogueKey } from '../../src/i18n/catalogue.ts';
import { formatNumber, formatValue } from '../../src/i18n/format.ts';
import { translate } from '../../src/i18n/translate.ts';

const keys = Object.keys(CATALOGUES.en) as CatalogueKey[];
const PLURAL = /\{(\w+)\|([^|{}]*)\|([^|{}]*)\}/g;

it('says one site and several sites, also of a number that is written already', () => {
  const sites = (n: number | string) => translate('en', 'suggestion.sites', { n });
  expect([0, 1, 2, 1.5].map(sites)).toEqual(['0 sites', '1 site', '2 sites', '1.5 sites']);
  expect(sites(formatNumber('en', 1))).toBe('1 site');
  expect(sites(formatNumber('en', 1001))).toBe('1,001 sites');
  expect(sites('?')).toBe('? sites');
  expect(translate('zh-CN', 'suggestion.sites', { n: 1 })).not.toMatch(/[{|}]/);
});

it('makes verb and noun agree', () => {
  expect(translate('en', 'siting.worsened', { n: 1 })).toBe(
    '1 verdict gets worse; see the verdict table.',
  );
  expect(translate('en', 'siting.worsened', { n: 3 })).toBe(
    '3 verdicts get worse; see the verdict table.',
  );
});

it('gives a unit the form of its number, and a unit alone the form of several', () => {
  expect(formatValue('en', 1, 'site')).toBe('1\u00a0site');
  expect(formatValue('en', 12, 'site')).toBe('12\u00a0sites');
  expect(formatValue('en', 1.04, 'bed')).toBe('1\u00a0bed');
  expect(translate('en', 'unit.site')).toBe('sites');
});

it('leaves no mark of its own in any text, whatever the number', () => {
  const left = keys.filter((key) =>
    [0, 1, 5].some((n) => {
      const params = Object.fromEntries(
        [...CATALOGUES.en[key].matchAll(PLURAL)].map(([, name]) => [name, n]),
      );
      return translate('en', key, params).includes('|');
    }),
  );
  expect(left).toEqual([]);
});

it('marks a noun wherever a number stands before it, once it is marked anywhere', () => {
  const nouns = new Set(
    keys.flatMap((key) =>
      [...CATALOGUES.en[key].matchAll(PLURAL)].map((match) => match[3]!.split(' ')[0]!),
    ),
  );
  for (const verb of ['is', 'are', 'they', 'them', 'their', 'has', 'have']) nouns.delete(verb);
  expect(nouns.size).toBeGreaterThan(20);
  /** No counts, or never one: names, limits of the product, lengths of codes. */
  const never = new Set<string>(['crs', 'ids', 'limit', 'digits', 'cells']);
  const unmarked = keys.flatMap((key) =>
    [...CATALOGUES.en[key].matchAll(/\{(\w+)\} (?:more |demand |new |idle )?(\w+)\b(?!\|)/g)]
      .filter((match) => nouns.has(match[2]!) && !never.has(match[1]!))
      .map((match) => `${key}: ${match[0]}`),
  );
  expect(unmarked).toEqual([]);
});
