import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(root, folder, name));
}

/** Files whose values a file imports by itself; what those import in turn does not count. */
function importedBy(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const named = text.matchAll(/^import (?!type\b)[^;]*?from '(\.[^']+)';/gms);
  return [...named].map((match) => normalize(join(dirname(file), match[1]!)));
}

/** So many commands may stand without a test of their own. */
const MOST_UNTESTED = 5;

it('tests import the commands that they drive: at most five are imported by none', () => {
  const commands = filesUnder('src/commands', /\.ts$/);
  expect(commands.length).toBeGreaterThan(50);
  const imported = new Set(filesUnder('tests', /\.test\.tsx?$/).flatMap(importedBy));
  const untested = commands.filter((file) => !imported.has(file));
  expect(untested.map((file) => relative(root, file)).slice(MOST_UNTESTED)).toEqual([]);
});
