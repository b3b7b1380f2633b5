import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { splitLayer } from '../input/read-records.ts';
import { Unusable } from '../refuse/unusable.ts';
import { systemFault } from '../refuse/system-fault.ts';
import { say } from '../refuse/say.ts';

/** A file to write. */
export interface Output {
  /** Where it goes; never through a link. */
  path: string;
  /** Folder that the caller named, which itself may be a link; absent: that of the file. */
  below?: string;
  bytes: Uint8Array | string;
}

/** What must not be written over: the files that the call reads, unless it says `--force`. */
export interface WriteGuard {
  inputs: readonly string[];
  force: boolean;
}

const statsOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });
const linkStatsOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

function linkFault(path: string): Unusable {
  return new Unusable(say('terminal.link-not-followed-remove-name', { path }));
}

/** A link to a device or a pipe, such as /dev/stdout, has no content to lose. */
function refuseLink(path: string): void {
  if (!linkStatsOf(path)?.isSymbolicLink()) return;
  const stats = statsOf(path);
  if (!stats || stats.isFile() || stats.isDirectory()) throw linkFault(path);
}

function refuseInput(path: string, stats: Stats, { inputs, force }: WriteGuard): void {
  if (force) return;
  const isRead = inputs.some((input) => {
    const own = statsOf(splitLayer(input).path);
    return own?.isFile() && own.ino === stats.ino && own.dev === stats.dev;
  });
  if (!isRead) return;
  throw new Unusable(say('terminal.input-this-call-name-another', { path }));
}

/** Where the bytes of an output really go. @throws Unusable where something stands in the way */
function targetOf({ path, below }: Omit<Output, 'bytes'>, guard: WriteGuard): string {
  const target = resolve(path);
  refuseLink(target);
  const top = resolve(below ?? dirname(target));
  for (let at = dirname(target); at !== top && at !== dirname(at); at = dirname(at)) refuseLink(at);
  const stats = statsOf(target);
  if (stats?.isDirectory()) {
    throw new Unusable(say('terminal.is-folder-name-file', { path }));
  }
  if (stats) refuseInput(path, stats, guard);
  return target;
}

/** Says early what would stop the writing of a file, before hours are spent on its content. @throws Unusable */
export function checkFile(path: string, guard: WriteGuard): void {
  inWords(path, () => {
    targetOf({ path }, guard);
    checkFolder(dirname(resolve(path)));
  });
}

/** Says early that results cannot go into a folder. @throws Unusable */
export function checkFolder(path: string): void {
  for (let at = resolve(path); ; at = dirname(at)) {
    const stats = inWords(path, () => statsOf(at));
    if (stats?.isDirectory() || at === dirname(at)) return;
    if (stats) {
      throw new Unusable(say('terminal.is-file-not-folder', { at }));
    }
  }
}

function inWords<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw systemFault(path, error);
  }
}

/** Makes a folder and gives those that were not there before, the deepest first. */
function makeFolder(folder: string): string[] {
  const made: string[] = [];
  for (let at = folder; !statsOf(at) && at !== dirname(at); at = dirname(at)) made.push(at);
  mkdirSync(folder, { recursive: true });
  return made;
}

function writeBeside(beside: string, bytes: Uint8Array | string): void {
  const file = openSync(beside, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes all files or none: each beside its place first, then all are renamed. While this runs SIGTERM and SIGINT wait,
 * since nothing here gives way; at any other time they end the program with nothing written.
 * @throws Unusable where one of them cannot be written
 */
export function writeFiles(outputs: readonly Output[], guard: WriteGuard): void {
  const wait = (): void => undefined;
  for (const signal of SIGNALS) process.on(signal, wait);
  const beside: string[] = [];
  const folders: string[] = [];
  let doing = '';
  try {
    const moves = outputs.map(({ bytes, ...where }, at) => {
      doing = where.path;
      const target = targetOf(where, guard);
      const before = statsOf(target);
      // A device or a pipe, such as /dev/stdout, takes the bytes as they come.
      if (before && !before.isFile()) return { target, beside: null, bytes };
      folders.unshift(...makeFolder(dirname(target)));
      const name = join(dirname(target), `.kequan-${process.pid}-${at}.part`);
      beside.push(name);
      writeBeside(name, bytes);
      return { target, beside: name, bytes };
    });
    for (const { target, beside: from, bytes } of moves) {
      doing = target;
      if (from === null) writeFileSync(target, bytes);
    }
    for (const { target, beside: from } of moves) {
      doing = target;
      if (from !== null) renameSync(from, target);
    }
  } catch (error) {
    for (const name of beside) rmSync(name, { force: true });
    for (const folder of folders) removeEmpty(folder);
    throw systemFault(doing, error);
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has put something there.
  }
}
