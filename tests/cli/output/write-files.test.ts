import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listEntries } from '../../../src/cli/input/list-entries.ts';
import { readBytes } from '../../../src/cli/input/read-bytes.ts';
import { Unusable } from '../../../src/cli/refuse/unusable.ts';
import { checkFile, checkFolder, writeFiles } from '../../../src/cli/output/write-files.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kequan-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => join(folder, ...names);
const NO_INPUTS = { inputs: [], force: false };
const all = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
const text = (path: string) => readFileSync(path, 'utf8');

/** What the terminal says of a refused act: one line in each language. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    expect(`${error.message}${error.chinese ?? ''}`).not.toContain('\n');
    return error.message;
  }
  throw new Error('accepted');
}

describe('writing files', () => {
  it('makes folders, replaces what an earlier run wrote and leaves nothing beside', () => {
    for (const bytes of ['one', 'two']) {
      const outputs = [{ path: at('a', 'b', 'c.txt'), below: folder, bytes }];
      writeFiles([...outputs, { path: at('d.txt'), bytes }], NO_INPUTS);
      expect([text(at('a', 'b', 'c.txt')), text(at('d.txt'))]).toEqual([bytes, bytes]);
    }
    expect(all()).toEqual(['a', 'a/b', 'a/b/c.txt', 'd.txt']);
  });

  it('writes none where one cannot be written: a folder in its place, a file in its path, a full disk', () => {
    mkdirSync(at('folder.csv'));
    writeFileSync(at('old.csv'), 'old');
    const before = all();
    const bad = [at('folder.csv'), at('old.csv', 'x.csv'), at(`${'n'.repeat(300)}.csv`)];
    if (existsSync('/dev/full')) bad.push('/dev/full');
    for (const path of bad) {
      const outputs = [at('new', 'a.csv'), at('old.csv'), path];
      refusal(() =>
        writeFiles(
          outputs.map((each) => ({ path: each, bytes: 'new' })),
          NO_INPUTS,
        ),
      );
      expect(all(), path).toEqual(before);
      expect(text(at('old.csv'))).toBe('old');
    }
  });

  it('follows no link: not to a file, not to nothing, not as a folder on the way', () => {
    mkdirSync(at('elsewhere'));
    writeFileSync(at('elsewhere', 'kept.txt'), 'kept');
    mkdirSync(at('out'));
    symlinkSync(at('elsewhere', 'kept.txt'), at('out', 'a.csv'));
    symlinkSync(at('elsewhere', 'new.txt'), at('out', 'b.csv'));
    symlinkSync(at('elsewhere'), at('out', 'gpkg'));
    for (const name of ['a.csv', 'b.csv', 'gpkg', 'gpkg/x.csv', 'gpkg/kept.txt']) {
      const path = at('out', name);
      const write = () => writeFiles([{ path, below: at('out'), bytes: 'new' }], NO_INPUTS);
      expect(refusal(write), name).toContain('is a link');
    }
    expect(refusal(() => checkFile(at('out', 'a.csv'), NO_INPUTS))).toContain('is a link');
    expect(readdirSync(at('elsewhere'))).toEqual(['kept.txt']);
    expect(text(at('elsewhere', 'kept.txt'))).toBe('kept');
    expect(lstatSync(at('out', 'a.csv')).isSymbolicLink()).toBe(true);
  });

  it('a named folder may be a link itself', () => {
    mkdirSync(at('disk'));
    symlinkSync(at('disk'), at('out'));
    writeFiles([{ path: at('out', 'x', 'a.csv'), below: at('out'), bytes: 'a' }], NO_INPUTS);
    expect(text(at('disk', 'x', 'a.csv'))).toBe('a');
  });

  it('does not write over what is read, whatever it is called, unless it is forced', () => {
    const input = at('in.csv');
    writeFileSync(input, 'in');
    linkSync(input, at('same.csv'));
    const guard = { inputs: [`${input}:Sheet1`], force: false };
    for (const path of [input, at('same.csv'), at('.', 'x', '..', 'in.csv')]) {
      expect(
        refusal(() => checkFile(path, guard)),
        path,
      ).toContain('--force');
      expect(refusal(() => writeFiles([{ path, bytes: 'out' }], guard))).toContain('--force');
    }
    expect(text(input)).toBe('in');
    writeFiles([{ path: input, bytes: 'out' }], { ...guard, force: true });
    expect(text(input)).toBe('out');
  });

  it('says before the work that results cannot go there', () => {
    writeFileSync(at('file'), '');
    expect(refusal(() => checkFolder(at('file')))).toContain('not a folder');
    expect(refusal(() => checkFolder(at('file', 'deeper', 'still')))).toMatch(/not a folder/);
    expect(refusal(() => checkFile(folder, NO_INPUTS))).toContain('is a folder');
    checkFolder(at('not', 'yet', 'there'));
  });
});

describe('reading files', () => {
  it('takes no folder and no device for a file', () => {
    expect(refusal(() => readBytes(folder))).toContain('is a folder');
    expect(refusal(() => readBytes(at('nothing')))).toContain('no such file');
    for (const device of ['/dev/zero', '/dev/random', '/dev/null'].filter((one) => existsSync(one)))
      expect(refusal(() => readBytes(device))).toContain('is a device');
  });

  it('reads files of a folder whose names are not UTF-8 and passes links by', async () => {
    const name = Buffer.concat([
      Buffer.from(`${folder}/`),
      Buffer.from([0xb5, 0xe3]),
      Buffer.from('.csv'),
    ]);
    writeFileSync(name, 'a');
    symlinkSync(folder, at('round'));
    const entries = listEntries(folder);
    expect(entries.map(({ path }) => path.split('/').at(-1))).toEqual(['点.csv']);
    expect(await entries[0]!.bytes()).toEqual(new TextEncoder().encode('a'));
  });
});
