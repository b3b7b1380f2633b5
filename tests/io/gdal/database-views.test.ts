import { expect, it } from 'vitest';
import { findViews } from '../../../src/io/gdal/database-views.ts';
import { readDataset } from '../../../src/io/open/read-dataset.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ENDLESS =
  'CREATE VIEW endless AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT x FROM c';

it('finds a view that calls itself, also where pieces of a large file meet', () => {
  expect(findViews(bytesOf(ENDLESS))).toBe('recursive');
  const large = new Uint8Array(3 << 20);
  large.set(bytesOf(ENDLESS.toLowerCase()), (1 << 20) - 20);
  expect(findViews(large)).toBe('recursive');
});

it.each([
  ['CREATE VIEW roads AS SELECT * FROM ways', 'plain'],
  ['CREATE TABLE recursive (x); a note WITH RECURSIVE', 'none'],
  ['CREATE TRIGGER t BEFORE INSERT ON a BEGIN SELECT 1; END', 'none'],
])('takes “%s” for %s', (text, views) => expect(findViews(bytesOf(text))).toBe(views));

it('such a database is refused before GDAL counts its rows', async () => {
  const bytes = bytesOf(`SQLite format 3\0${'\0'.repeat(200)}${ENDLESS}`);
  const entries = [{ path: 'a.gpkg', sizeBytes: bytes.length, bytes: async () => bytes }];
  const dataset = { name: 'a.gpkg', main: 'a.gpkg', form: 'file' as const, entries };
  const gdal = () => Promise.reject(new Error('not to be asked'));
  const tools = {
    gdal: () => ({ describe: gdal, read: gdal, write: gdal, stop: () => undefined }),
  };
  const { set, issues } = await readDataset(dataset, {}, tools);
  expect(set).toBeUndefined();
  expect(issues.map(({ code }) => code)).toEqual(['database-view-recursive']);
});
