import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { type Entry, getExtension, stripExtension } from '../../io/open/entry.ts';
import { groupEntries } from '../../io/open/group-entries.ts';
import { readBytes } from './read-bytes.ts';
import { systemFault } from '../refuse/system-fault.ts';

/** A path as the system has it; bytes where it may not be UTF-8. */
type Path = string | Buffer;

function entryOf(path: Path, shown: string): Entry {
  return { path: shown, sizeBytes: statSync(path).size, bytes: async () => readBytes(path) };
}

/** A name as it was meant: disks of older systems hold GBK. */
function nameOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function joined(folder: Path, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}

/** The parts that lie beside the main file of a dataset. */
function besides(path: string): Entry[] {
  const folder = dirname(path);
  const stemOf = (name: string): string =>
    stripExtension(name.replace(/\.shp\.xml$/i, '.xml')).toLowerCase();
  const stem = stemOf(basename(path));
  const near = readdirSync(folder)
    .filter((name) => stemOf(name) === stem && statSync(join(folder, name)).isFile())
    .map((name) => entryOf(join(folder, name), name));
  const own = groupEntries(near).datasets.find(({ main }) => main === basename(path));
  return own ? [...own.entries] : near;
}

function within(folder: Path, shown: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).flatMap((item) => {
    const path = joined(folder, item.name);
    const name = `${shown}/${nameOf(item.name)}`;
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
    throw systemFault(path, error);
  }
}
