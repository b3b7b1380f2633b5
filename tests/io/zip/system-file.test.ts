import { describe, expect, it } from 'vitest';
import { expandArchives } from '../../../src/io/open/expand-archives.ts';
import { entryOf } from '../../support/format-files.ts';

describe('a folder that is dropped', () => {
  it('is read without what systems and office programs lay beside the files of people', async () => {
    const names = ['社区.csv', '._社区.csv', '.DS_Store', 'Thumbs.db', '~$名单.xlsx', '.~名单.et'];
    const given = names.map((name) => entryOf(`资料/${name}`, new Uint8Array([97])));
    const { entries, issues } = await expandArchives(given);
    expect(entries.map(({ path }) => path)).toEqual(['资料/社区.csv']);
    expect(issues).toEqual([]);
  });

  it('still says something of such a file when it comes alone', async () => {
    const { entries } = await expandArchives([entryOf('.DS_Store', new Uint8Array([97]))]);
    expect(entries).toHaveLength(1);
  });
});
