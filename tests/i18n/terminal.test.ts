import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { say } from '../../src/cli/refuse/say.ts';
import { terminal as english } from '../../src/i18n/en/terminal.ts';
import { terminal as chinese } from '../../src/i18n/zh-cn/terminal.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const read = (file: string) => readFileSync(file, 'utf8').replaceAll(COMMENT, '');
const files = readdirSync(join(SRC, 'cli'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SRC, 'cli', name));
const keys = Object.keys(chinese) as (keyof typeof chinese)[];
const places = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

it('the command line has its texts in the catalogue alone', () => {
  // What ends the program itself is said in both languages at once, whatever was asked for.
  const allowed = join(SRC, 'cli', 'main.ts');
  const wrong = files.filter((file) => file !== allowed && /[\u4e00-\u9fff]/.test(read(file)));
  expect(files.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

it('both languages fill the same places, and every text is said somewhere', () => {
  expect(Object.keys(english).toSorted()).toEqual(keys.toSorted());
  const code = files.map(read).join('\n');
  for (const key of keys) {
    expect(places(english[key]), key).toEqual(places(chinese[key]));
    expect(code.includes(`'${key}'`), key).toBe(true);
  }
});

it('the page does not load them', () => {
  for (const language of ['en', 'zh-cn']) {
    expect(read(join(SRC, 'i18n', language, 'sections.ts'))).not.toContain('terminal');
  }
});

it('fills places with words of either language and with lists', () => {
  const what = { zh: '允许的地点都到不了', en: 'no allowed site reaches' };
  const said = say('terminal.not-served', {
    what,
    names: ['甲', '乙'],
    more: '',
    weight: 3,
    of: 9,
  });
  expect(said.zh).toBe('允许的地点都到不了 甲、乙：权重 3，合计 9；其余都已服务');
  expect(said.en).toBe('no allowed site reaches 甲, 乙: weight 3 of 9; the plan serves all others');
});
