import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, packedTime } from '../../scripts/package/packed-file.ts';
import { appServer, identityOf } from '../../src/server/app-server.ts';
import { listen } from '../../src/server/listen.ts';

/** Serves a page as it is unpacked, and gives status and mark of its answer to one who has a page with that mark. */
async function answer(html: string, knownMark = ''): Promise<{ status: number; mark: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-packed-'));
  const path = join(folder, 'index.html');
  writeFileSync(path, html);
  const seconds = packedTime(filesIn(folder, 'web')) / 1000;
  utimesSync(path, seconds, seconds);
  const server = appServer(folder, () => undefined);
  const { port } = await listen(server, 0, identityOf(folder));
  const headers = knownMark ? { 'If-None-Match': knownMark } : {};
  try {
    return await new Promise((resolve, reject) => {
      get({ port, host: '127.0.0.1', path: '/', headers, agent: false }, (response) => {
        response.resume();
        const { statusCode = 0, headers: given } = response;
        resolve({ status: statusCode, mark: given.etag ?? '' });
      }).on('error', reject);
    });
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

it('of a package is one by which a page of the same size is known to be another', async () => {
  const [older, newer] = ['aaaa', 'bbbb'].map(
    (name) => `<!doctype html><script src="assets/${name}.js"></script>`,
  );
  const { mark } = await answer(older!);
  expect(mark).not.toBe('');
  expect(await answer(older!, mark)).toMatchObject({ status: 304 });
  expect(await answer(newer!, mark)).toMatchObject({ status: 200 });
});

it('of equal files is equal, and one that a zip can hold', () => {
  const bytes = new TextEncoder().encode('x');
  const timeMs = packedTime([{ name: 'a', bytes }]);
  expect(packedTime([{ name: 'a', bytes }])).toBe(timeMs);
  expect(packedTime([{ name: 'b', bytes }])).not.toBe(timeMs);
  const time = new Date(timeMs);
  expect(time.getUTCFullYear()).toBeGreaterThanOrEqual(2001);
  expect(time.getUTCFullYear()).toBeLessThan(2022);
  expect([time.getUTCHours(), time.getUTCMilliseconds(), time.getUTCSeconds() % 2]).toEqual([
    12, 0, 0,
  ]);
});
