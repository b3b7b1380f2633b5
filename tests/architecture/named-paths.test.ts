import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'src/io/README.md',
  'data/standards/README.md',
  'data/samples/README.md',
  'data/osm/README.md',
];
/** Prose names a path from the root, from `src` or from `src/core`; a folder's README also from its folder. */
const BASES = ['', 'src', 'src/core'];

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' });
const NAMES = new Set(FILES.map((file) => basename(file)));

/** Inline code and link targets that look like a path of the repository. */
function pathsNamedIn(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  const code = [...prose.matchAll(/`([\w.@/<>*-]+)`/g)].map((match) => match[1]!);
  const links = [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map((match) => match[1]!);
  const kept = code.filter((each) =>
    each.includes('/')
      ? /^(core|io|engine|platform|state|commands|i18n|map|briefing|ui|cli|src|data|tests|scripts|docs|public)\//.test(
          each,
        )
      : /\.(ts|tsx)$/.test(each),
  );
  return [...new Set([...kept, ...links])];
}

function matches(pattern: string): boolean {
  const folder = dirname(pattern);
  const wanted = new RegExp(
    `^${basename(pattern)
      .replaceAll('.', '\\.')
      .replaceAll(/\*|<[^>]*>/g, '.+')}$`,
  );
  return existsSync(folder) && readdirSync(folder).some((name) => wanted.test(name));
}

function stands(path: string, from: string): boolean {
  if (!path.includes('/') && NAMES.has(path)) return true;
  return [...BASES, from].some((base) => {
    const full = join(base, path);
    return /[*<]/.test(path)
      ? matches(full)
      : ['', '.ts', '.tsx'].some((end) => existsSync(`${full.replace(/\/$/, '')}${end}`));
  });
}

it.each(DOCUMENTS)('every file that %s names is there', (document) => {
  const named = pathsNamedIn(readFileSync(document, 'utf8'));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !stands(path, dirname(document)))).toEqual([]);
});

it('ARCHITECTURE.md lists the folders of src and src/core, all of them and no others', () => {
  const tree = /^src\/\n([\s\S]*?)^data\//m.exec(readFileSync('ARCHITECTURE.md', 'utf8'))![1]!;
  const listed = (indent: number) =>
    [...tree.matchAll(new RegExp(`^ {${indent}}([\\w-]+)/ `, 'gm'))].map((match) => match[1]!);
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  expect(listed(2).toSorted()).toEqual(folders('src').toSorted());
  expect(listed(4).toSorted()).toEqual(folders('src/core').toSorted());
});
