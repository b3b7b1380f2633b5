import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openGdal } from '../../../src/cli/input/open-gdal.ts';
import { groupEntries } from '../../../src/io/open/group-entries.ts';
import { type ReadDataset, readDataset } from '../../../src/io/open/read-dataset.ts';
import { entryOf, formatBytes } from '../../support/format-files.ts';

/** With room for a start of GDAL on a busy machine. */
const LIMIT_S = 15;
const gdal = openGdal(LIMIT_S);
afterAll(() => gdal.stop());

const unsafe = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../data/unsafe/${name}`, import.meta.url)));

function read(name: string, bytes: Uint8Array): Promise<ReadDataset> {
  const [dataset] = groupEntries([entryOf(name, bytes)]).datasets;
  return readDataset(dataset!, {}, { gdal: () => gdal });
}

const codes = ({ issues }: ReadDataset) => issues.map(({ code }) => code);
const texts = ({ set }: ReadDataset) => JSON.stringify(set ?? null);

async function expectReadsOn(): Promise<void> {
  const { set } = await read('a.fgb', formatBytes('communities.fgb'));
  expect(set?.records).toHaveLength(6);
}

describe('a database that means harm', () => {
  it('whose rows never end is given up in time, and the next file is read', async () => {
    await expectReadsOn();
    const view = await read('a.gpkg', unsafe('endless-view.gpkg'));
    expect(codes(view)).toEqual(['database-view-recursive']);
    const started = performance.now();
    const done = await read('a.gpkg', unsafe('endless-join.gpkg'));
    expect(done.set).toBeUndefined();
    expect(codes(done)).toEqual(['database-view-endless']);
    expect(performance.now() - started).toBeLessThan(LIMIT_S * 1000);
    await expectReadsOn();
  }, 90_000);

  it('with triggers is read, and they never run', async () => {
    const done = await read('a.gpkg', unsafe('triggers.gpkg'));
    expect(done.set?.records).toHaveLength(6);
    expect(codes(done)).toEqual([]);
  }, 60_000);

  it.each(['virtual-table.gpkg', 'virtual-ogr.gpkg'])(
    '%s reads no file beside it',
    async (name) => {
      const done = await read('a.gpkg', unsafe(name));
      expect(texts(done)).not.toContain('root:');
      expect(done.set?.records ?? []).toEqual([]);
      expect(done.issues.some(({ severity }) => severity === 'error')).toBe(true);
      await expectReadsOn();
    },
    60_000,
  );
});

describe('a drawing that means harm', () => {
  /** Blocks that hold each other ten times over, ten levels deep: ten thousand million points out of a few kilobytes. */
  function drawingBomb(): Uint8Array {
    const pair = (code: number, value: string | number) => `${code}\n${value}\n`;
    const insert = (name: string) => pair(0, 'INSERT') + pair(2, name) + pair(10, 0) + pair(20, 0);
    let blocks = '';
    for (let level = 0; level < 10; level += 1) {
      const inside =
        level === 0
          ? pair(0, 'POINT') + pair(10, 106) + pair(20, 29)
          : insert(`B${level - 1}`).repeat(10);
      blocks +=
        pair(0, 'BLOCK') +
        pair(2, `B${level}`) +
        pair(10, 0) +
        pair(20, 0) +
        inside +
        pair(0, 'ENDBLK');
    }
    const section = (name: string, body: string) =>
      pair(0, 'SECTION') + pair(2, name) + body + pair(0, 'ENDSEC');
    const text = section('BLOCKS', blocks) + section('ENTITIES', insert('B9')) + pair(0, 'EOF');
    return new TextEncoder().encode(text);
  }

  it('by blocks within blocks ends in time, with records or with an error', async () => {
    const started = performance.now();
    const done = await read('a.dxf', drawingBomb());
    expect(performance.now() - started).toBeLessThan(2.5 * LIMIT_S * 1000);
    expect(done.set ? [] : codes(done)).toHaveLength(done.set ? 0 : 1);
    await expectReadsOn();
  }, 90_000);

  it('by a block within itself ends in time', async () => {
    const text =
      '0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n2\nB\n10\n0\n20\n0\n0\nINSERT\n2\nB\n10\n0\n20\n0\n0\nENDBLK\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nINSERT\n2\nB\n10\n0\n20\n0\n0\nENDSEC\n0\nEOF\n';
    const done = await read('a.dxf', new TextEncoder().encode(text));
    expect(done.set?.records ?? []).toHaveLength(0);
    expect(done.issues.some(({ severity }) => severity === 'error')).toBe(true);
    await expectReadsOn();
  }, 90_000);
});
