import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Entry, getExtension, stripExtension } from '../io/open/entry.ts';
import { groupEntries } from '../io/open/group-entries.ts';
import { Unusable } from './unusable.ts';

function entryOf(path: string, shown: string): Entry {
  return {
    path: shown,
    sizeBytes: statSync(path).size,
    bytes: async () => new Uint8Array(readFileSync(path)),
  };
}

/** The parts that lie beside the main file of a dataset. */
function besides(path: string): Entry[] {
  const folder = join(path, '..');
  const stem = stripExtension(basename(path)).toLowerCase();
  const near = readdirSync(folder)
    .filter(
      (name) =>
        stripExtension(name).toLowerCase() === stem && statSync(join(folder, name)).isFile(),
    )
    .map((name) => entryOf(join(folder, name), name));
  const own = groupEntries(near).datasets.find(({ main }) => main === basename(path));
  return own ? [...own.entries] : near;
}

function within(folder: string, shown: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    const name = `${shown}/${item.name}`;
    return item.isDirectory() ? within(path, name) : item.isFile() ? [entryOf(path, name)] : [];
  });
}

/** Extensions of files that come with others. */
const OF_PARTS = new Set(['shp', 'tab', 'mif']);

/** The files that a path of the command line stands for: itself, its parts, or all in a folder. @throws Unusable */
export function listEntries(path: string): Entry[] {
  try {
    if (statSync(path).isDirectory()) return within(path, basename(path));
    if (OF_PARTS.has(getExtension(path))) return besides(path);
    return [path, `${path}-wal`]
      .filter((each) => each === path || existsSync(each))
      .map((each) => entryOf(each, basename(each)));
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const what = error instanceof Error ? error.message : String(error);
    throw new Unusable(`${path}: ${isAbsent ? '没有这个文件 no such file or folder' : what}`);
  }
}
