import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as enSections from '../../src/i18n/en/sections.ts';
import * as zhSections from '../../src/i18n/zh-cn/sections.ts';
import { LATER_SECTIONS } from '../../src/i18n/later-texts.ts';
import { CATALOGUES, type CatalogueKey } from '../../src/i18n/catalogue.ts';
import { hasText } from '../../src/i18n/translate.ts';

const src = join(import.meta.dirname, '..', '..', 'src');

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const keys = Object.keys(CATALOGUES['zh-CN']) as CatalogueKey[];
const places = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted();
const allText = sources(src)
  .filter((file) => !/i18n\/(zh-cn|en)\//.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('catalogue of texts', () => {
  it('has both languages for every key, with the same places to fill', () => {
    const wrong = keys.filter(
      (key) => places(CATALOGUES['zh-CN'][key]).join() !== places(CATALOGUES.en[key]).join(),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(CATALOGUES.en).toSorted()).toEqual(keys.toSorted());
  });

  it('has every key in one section only, so that none takes the place of another', () => {
    for (const sections of [
      { ...zhSections, ...LATER_SECTIONS['zh-CN'] },
      { ...enSections, ...LATER_SECTIONS.en },
    ]) {
      const all = Object.values(sections).flatMap((section) => Object.keys(section));
      expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
    }
  });

  it('has no empty text and no markup', () => {
    const all = keys.flatMap((key) => [CATALOGUES['zh-CN'][key], CATALOGUES.en[key]]);
    expect(all.filter((text) => text === '' || /<\w/.test(text))).toEqual([]);
  });

  it('is Chinese in Chinese: no half-width comma or colon between Chinese words', () => {
    const wrong = keys.filter((key) =>
      /[\u4e00-\u9fff][,;:?!]\s?[\u4e00-\u9fff]/.test(CATALOGUES['zh-CN'][key]),
    );
    expect(wrong).toEqual([]);
  });

  it('has words for every issue that the product makes', () => {
    const codes = new Set(
      [...allText.matchAll(/(?:issue|\.add|addIssue)\(\s*'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(
        (match) => match[1]!,
      ),
    );
    expect(codes.size).toBeGreaterThan(30);
    const missing = [...codes].filter((code) =>
      ['title', 'detail', 'fix'].some((part) => !hasText(`issues.${code}.${part}`)),
    );
    expect(missing).toEqual([]);
  });

  it('keeps no text that nothing shows', () => {
    const quoted = new Set(Array.from(allText.matchAll(/'([\w.-]+)'/g), (match) => match[1]!));
    const begun = new Set(Array.from(allText.matchAll(/`([\w.-]+)\$/g), (match) => match[1]!));
    const isUsed = (key: string) => {
      if (quoted.has(key)) return true;
      if (key.startsWith('issues.')) {
        const code = key.split('.')[1]!;
        // A code is written whole, or made of its first word and what it speaks of.
        return quoted.has(code) || begun.has(`${code.split('-')[0]}-`);
      }
      // Keys made of a prefix and a word of the data.
      const stem = key.slice(0, key.lastIndexOf('.'));
      return begun.has(`${stem}.`) || quoted.has(stem) || begun.has(`${stem.split('.')[0]}.`);
    };
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});
