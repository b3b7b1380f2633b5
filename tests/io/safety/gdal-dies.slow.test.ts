import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { spawnGdalThread } from '../../../src/cli/input/open-gdal.ts';
import { GdalClient, type GdalPort } from '../../../src/io/gdal/gdal-client.ts';
import { formatBytes } from '../../support/format-files.ts';

const LIMIT_S = 60;
/** A start takes two seconds of a processor; a busy machine has less than one to give. */
const RESTART_MS = 20_000;

const sound = () => ({
  files: [{ path: 'a.fgb', bytes: formatBytes('communities.fgb') }],
  main: 'a.fgb',
});
/** GDAL counts its rows, which never end. */
const endless = () => {
  const url = new URL('../../data/unsafe/endless-view.gpkg', import.meta.url);
  return { files: [{ path: 'a.gpkg', bytes: new Uint8Array(readFileSync(url)) }], main: 'a.gpkg' };
};

it('a thread of GDAL that is killed at work is told of at once, and the next file is read by a new one', async () => {
  const threads: GdalPort[] = [];
  const client = new GdalClient((onAnswer, onDeath) => {
    const port = spawnGdalThread(onAnswer, onDeath);
    threads.push(port);
    return port;
  }, LIMIT_S);
  expect((await client.describe(sound())).value?.driver).toBe('FlatGeobuf');
  const waiting = client.describe(endless());
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  const killed = performance.now();
  threads[0]!.terminate();
  const { value, issues } = await waiting;
  expect([value, issues.map(({ code }) => code)]).toEqual([undefined, ['gdal-died']]);
  expect(performance.now() - killed).toBeLessThan(5000);
  const started = performance.now();
  expect((await client.describe(sound())).value?.driver).toBe('FlatGeobuf');
  expect(performance.now() - started).toBeLessThan(RESTART_MS);
  expect(threads).toHaveLength(2);
  client.stop();
}, 90_000);
