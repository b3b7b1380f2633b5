import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../../src/io/limits.ts';
import type { Entry } from '../../../src/io/open/entry.ts';
import { expandArchives } from '../../../src/io/open/expand-archives.ts';
import { MAX_ENTRIES, MAX_UNPACKED_BYTES } from '../../../src/io/zip/zip-directory.ts';
import { entryOf } from '../../support/format-files.ts';

const codes = async (entries: readonly Entry[]) => {
  const expanded = await expandArchives(entries);
  return [expanded.entries.map(({ path }) => path), expanded.issues.map(({ code }) => code)];
};

/** An archive whose directory claims a size for its one part. */
function claiming(sizeBytes: number): Uint8Array {
  const zip = zipSync({ 'a.csv': new Uint8Array(100) }).slice();
  const view = new DataView(zip.buffer);
  view.setUint32(view.getUint32(zip.length - 22 + 16, true) + 24, sizeBytes, true);
  return zip;
}

describe('before a byte is read', () => {
  it.each([MAX_FILE_BYTES + 1, 1024 ** 3, 50 * 1024 ** 3])(
    'a file of %d bytes is refused',
    async (sizeBytes) => {
      const asked: string[] = [];
      const large: Entry = {
        path: 'a.zip',
        sizeBytes,
        bytes: () => {
          asked.push('a.zip');
          return Promise.resolve(new Uint8Array(0));
        },
      };
      expect(await codes([large, entryOf('b.csv', new Uint8Array(3))])).toEqual([
        ['b.csv'],
        ['file-too-large'],
      ]);
      expect(asked).toEqual([]);
    },
  );
});

describe('archives within an archive', () => {
  it('share one budget of bytes', async () => {
    const inner = claiming(Math.ceil(MAX_UNPACKED_BYTES / 3));
    const zip = zipSync({ '1.zip': inner, '2.zip': inner, '3.zip': inner, '4.zip': inner });
    const [paths, issues] = await codes([entryOf('a.zip', zip)]);
    expect(issues).toContain('zip-too-large');
    expect((paths as string[]).length).toBeLessThan(4);
  });

  it('share one budget of entries', async () => {
    const half = Object.fromEntries(
      Array.from({ length: MAX_ENTRIES / 2 }, (_, at) => [`${at}.csv`, new Uint8Array(0)]),
    );
    const inner = zipSync(half, { level: 0 });
    const [, issues] = await codes([
      entryOf('a.zip', zipSync({ '1.zip': inner, '2.zip': inner, '3.zip': inner })),
    ]);
    expect(issues).toContain('zip-too-large');
  });

  it('several archives of one drop share it too', async () => {
    const zip = claiming(Math.ceil(MAX_UNPACKED_BYTES / 2) + 1);
    expect((await codes([entryOf('a.zip', zip), entryOf('b.zip', zip)]))[1]).toEqual([
      'zip-too-large',
    ]);
  });
});
