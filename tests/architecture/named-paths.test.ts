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

/** Folders below `src` as the tree of ARCHITECTURE.md lists them, by its indents; one line may list several. */
function listedFolders(): string[] {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  const tree = /^src\/\n((?: {2,}.*\n)+)/m.exec(text)![1]!;
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', heads = ''] = /^( +)((?:[\w-]+\/(?:, )?)+)/.exec(line) ?? [];
    const names = heads.split(', ').flatMap((name) => (name === '' ? [] : [name.replace('/', '')]));
    const depth = indent.length / 2;
    above.length = Math.min(above.length, Math.max(0, depth - 1));
    const paths = names.map((name) => ['src', ...above, name].join('/'));
    if (names.length === 1) above.push(names[0]!);
    return paths;
  });
}

it('ARCHITECTURE.md lists every folder of src, of its core and of io, and only what is there', () => {
  const listed = listedFolders();
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${path}/${name}`);
  const core = folders('src/core');
  const all = [
    ...folders('src'),
    ...core,
    ...core.flatMap(folders),
    ...folders('src/io'),
    ...folders('src/map'),
  ];
  expect(listed.toSorted()).toEqual(all.toSorted());
});
