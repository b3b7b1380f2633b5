import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const src = join(root, 'src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Folder that a file belongs to, as the arrows name it: `core/geo`, `io`, `ui`. */
function ringOf(path: string): string {
  const parts = relative(src, path).split('/');
  return parts[0] === 'core' ? `core/${parts[1]}` : parts.length === 1 ? 'root' : parts[0]!;
}

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const pattern =
    /(?:import|export)\s+(type\s)?[^'";]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)|import\s+'(\.[^']+)'/g;
  return [...text.matchAll(pattern)].map((match) => ({
    from: file,
    to: normalize(join(dirname(file), match[2] ?? match[3] ?? match[4]!)),
    typeOnly: match[1] !== undefined,
  }));
}

const imports = filesUnder(src).flatMap(importsOf);

/** What each folder may import besides itself. */
const ALLOWED: Record<string, string[]> = {
  'core/base': [],
  'core/vocabulary': ['core/base'],
  'core/geo': ['core/base', 'core/vocabulary'],
  'core/network': ['core/base', 'core/vocabulary', 'core/geo'],
  'core/standards': ['core/base', 'core/vocabulary'],
  'core/plan': ['core/base', 'core/vocabulary', 'core/geo', 'core/network', 'core/standards'],
  'core/assess': [
    'core/base',
    'core/vocabulary',
    'core/geo',
    'core/network',
    'core/standards',
    'core/plan',
  ],
  'core/siting': [
    'core/base',
    'core/vocabulary',
    'core/geo',
    'core/network',
    'core/standards',
    'core/plan',
    'core/assess',
  ],
  'core/delivery': [
    'core/base',
    'core/vocabulary',
    'core/geo',
    'core/standards',
    'core/plan',
    'core/assess',
  ],
  'core/hygiene': ['core/base', 'core/vocabulary', 'core/geo', 'core/plan', 'core/assess'],
  io: ['core', 'i18n'],
  i18n: ['core'],
  solver: ['core'],
  engine: ['core', 'io', 'solver', 'platform', 'briefing'],
  platform: [],
  state: ['core', 'i18n', 'engine', 'io'],
  map: ['core', 'i18n', 'platform'],
  briefing: ['core', 'i18n', 'io'],
  commands: ['core', 'i18n', 'io', 'engine', 'platform', 'state', 'map', 'briefing', 'root'],
  ui: ['core', 'i18n', 'io', 'engine', 'state', 'commands', 'map', 'briefing'],
  cli: ['core', 'i18n', 'io', 'engine', 'solver', 'briefing', 'root'],
  server: [],
  root: ['commands', 'engine', 'ui'],
};

/** Folders whose values must not be reached; their types may be named. */
const TYPES_ONLY: Record<string, string[]> = {
  state: ['engine', 'io'],
  ui: ['engine'],
};

function allows(from: string, to: string): boolean {
  const list = ALLOWED[from];
  if (!list) throw new Error(`no arrow is drawn for src/${from}`);
  return from === to || list.includes(to) || (to.startsWith('core/') && list.includes('core'));
}

type Arrow = [from: string, to: string];

/** A cycle along arrows, its beginning repeated at its end; null: there is none. */
function cycleOf(arrows: readonly Arrow[]): string[] | null {
  const graph = new Map<string, string[]>();
  for (const [from, to] of arrows) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  function visit(node: string): string[] | null {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(node);
    return null;
  }
  for (const node of graph.keys()) {
    const cycle = visit(node);
    if (cycle) return cycle.map((each) => relative(root, each));
  }
  return null;
}

describe('arrows point inward only', () => {
  const inside = imports.filter(({ to }) => to.startsWith(src));

  it('sees the imports of the product', () => {
    expect(inside.length).toBeGreaterThan(300);
  });

  it('lets each folder import only what it may', () => {
    const wrong = inside
      .filter(({ from, to }) => !allows(ringOf(from), ringOf(to)))
      .map(({ from, to }) => `${relative(root, from)} → ${relative(root, to)}`);
    expect(wrong).toEqual([]);
  });

  it('keeps some arrows to types alone', () => {
    const wrong = inside
      .filter(
        ({ from, to, typeOnly }) => !typeOnly && TYPES_ONLY[ringOf(from)]?.includes(ringOf(to)),
      )
      .map(({ from, to }) => `${relative(root, from)} → ${relative(root, to)}`)
      // Pure tables of names that the import dialog shows.
      .filter((arrow) => !arrow.endsWith('src/io/mapping/mapping.ts'));
    expect(wrong).toEqual([]);
  });

  it('has no cycle of files', () => {
    const values = inside.filter(({ typeOnly }) => !typeOnly);
    expect(cycleOf(values.map(({ from, to }) => [from, to]))).toBeNull();
  });

  it.each([
    ['core', 300],
    ['engine', 20],
    ['io', 150],
    ['map', 50],
    ['cli', 20],
    ['i18n', 3],
    ['commands', 90],
    ['ui', 200],
  ])('has no cycle of folders in src/%s, not even of types', (folder, least) => {
    const own = join(src, folder);
    const arrows = inside
      .filter(({ from, to }) => from.startsWith(own) && to.startsWith(own))
      .map(({ from, to }): Arrow => [dirname(from), dirname(to)])
      .filter(([from, to]) => from !== to);
    expect(arrows.length).toBeGreaterThan(least);
    expect(cycleOf(arrows)).toBeNull();
  });
});

describe('types', () => {
  it('have a name of their own: no two files export the same', () => {
    const owners = new Map<string, string[]>();
    for (const file of filesUnder(src)) {
      for (const [, name] of readFileSync(file, 'utf8').matchAll(
        /^export (?:interface|type) (\w+)/gm,
      )) {
        owners.set(name!, [...(owners.get(name!) ?? []), relative(root, file)]);
      }
    }
    expect(owners.size).toBeGreaterThan(500);
    expect([...owners].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});

describe('the core is pure', () => {
  const packages = new Set([
    'immer',
    'zod',
    'flatbush',
    'flatqueue',
    '@turf/turf',
    'clipper2-ts',
    'geojson',
  ]);

  it('imports only a few packages, none of them a browser or Node interface', () => {
    const wrong = filesUnder(join(src, 'core')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)]
        .map((match) => match[1]!)
        .filter((name) => !packages.has(name))
        .map((name) => `${relative(root, file)}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
