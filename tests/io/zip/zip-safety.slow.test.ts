import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expandArchives } from '../../../src/io/open/expand-archives.ts';
import { unpackEntry } from '../../../src/io/zip/unpack-entry.ts';
import {
  MAX_ENTRIES,
  MAX_UNPACKED_BYTES,
  readZipDirectory,
} from '../../../src/io/zip/zip-directory.ts';
import { entryOf } from '../../support/format-files.ts';

const one = zipSync({ 'a.txt': new TextEncoder().encode('x'.repeat(1000)) });

/** The same archive with a number of its directory changed; offsets from the beginning of the first record. */
function tampered(zip: Uint8Array, offset: number, value: number, bytes: 2 | 4): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  const at = view.getUint32(end + 16, true) + offset;
  if (bytes === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

const codes = (zip: Uint8Array) => readZipDirectory(zip, 'a.zip').issues.map(({ code }) => code);

describe('archives are judged before they are unpacked', () => {
  it('refuses a declared gigabyte without taking memory for it', () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(codes(tampered(one, 24, 1024 ** 3, 4))).toEqual(['zip-too-large']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MAX_UNPACKED_BYTES / 10);
  });

  it('refuses many entries that come to too much together', async () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(9), 'b.txt': new Uint8Array(9) }, { level: 0 });
    const half = MAX_UNPACKED_BYTES / 2 + 1;
    const first = tampered(zip, 24, half, 4);
    expect(codes(tampered(first, 46 + 5 + 24, half, 4))).toEqual(['zip-too-large']);
  });

  it('refuses more entries than any delivery has', () => {
    const parts: Record<string, Uint8Array> = {};
    for (let n = 0; n <= MAX_ENTRIES; n += 1) parts[`${n}.txt`] = new Uint8Array(0);
    expect(codes(zipSync(parts, { level: 0 }))).toEqual(['zip-too-many']);
  });

  it.each(['../a.txt', 'x/../../a.txt', '/etc/a.txt', 'C:\\a.txt', '..\\a.txt'])(
    'refuses the path %s',
    (path) => {
      expect(codes(zipSync({ [path]: new Uint8Array(1) }))).toEqual(['zip-path']);
    },
  );

  it('refuses what is encrypted', () => {
    expect(codes(tampered(one, 8, 1, 2))).toEqual(['zip-encrypted']);
  });

  it.each([
    ['more comes out than was declared', 10],
    ['less comes out than was declared', 5000],
  ])('gives no bytes when %s', async (_, sizeBytes) => {
    const zip = tampered(one, 24, sizeBytes, 4);
    const { value: entries } = readZipDirectory(zip, 'a.zip');
    const { value, issues } = await unpackEntry(zip, entries![0]!, 'a.zip');
    expect(value).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['zip-entry-broken']);
  });

  it('gives no bytes for a stream that is broken off', async () => {
    const { value: entries } = readZipDirectory(one, 'a.zip');
    const entry = entries![0]!;
    const cut = { ...entry, compressedBytes: entry.compressedBytes - 3 };
    const { value, issues } = await unpackEntry(one, cut, 'a.zip');
    expect(value).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['zip-entry-broken']);
  });

  it('stops a real bomb at the size it declares', async () => {
    // 32 MB of zeros pack to 32 kB; the directory admits to one kilobyte.
    const bomb = tampered(zipSync({ a: new Uint8Array(32 * 1024 * 1024) }), 24, 1000, 4);
    const { value: entries } = readZipDirectory(bomb, 'a.zip');
    const before = process.memoryUsage().arrayBuffers;
    expect((await unpackEntry(bomb, entries![0]!, 'a.zip')).value).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024);
  });

  it('does not open archives within archives within archives', async () => {
    const deep = zipSync({ 'b.zip': zipSync({ 'c.zip': zipSync({ 'd.zip': one }) }) });
    const { entries, issues } = await expandArchives([entryOf('a.zip', deep)]);
    expect(entries).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['zip-nested']);
  });

  it('tells of a damaged archive within an archive, and opens the rest', async () => {
    const zip = zipSync({ 'a.zip': [one, { level: 0 }], 'b.csv': new Uint8Array(3) });
    const broken = tampered(zip, 24, one.length + 1, 4);
    const { entries, issues } = await expandArchives([entryOf('x.zip', broken)]);
    expect(entries.map(({ path }) => path)).toEqual(['x.zip/b.csv']);
    expect(issues.map(({ code }) => code)).toEqual(['zip-entry-broken']);
  });

  it('reads names that Chinese Windows wrote in GBK', () => {
    const zip = zipSync({ 'abcd.txt': new Uint8Array(1) }).slice();
    // 小区 in GBK, in the place of abcd.
    const gbk = [0xd0, 0xa1, 0xc7, 0xf8];
    const view = new DataView(zip.buffer);
    const at = view.getUint32(zip.length - 22 + 16, true);
    zip.set(gbk, at + 46);
    zip.set(gbk, 30);
    expect(readZipDirectory(zip, 'a.zip').value?.map(({ path }) => path)).toEqual(['小区.txt']);
  });

  it('gives an issue for what only begins like an archive', () => {
    expect(codes(one.slice(0, 40))).toEqual(['zip-broken']);
  });
});
