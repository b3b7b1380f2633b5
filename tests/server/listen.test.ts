import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { appServer, identityOf } from '../../src/server/app-server.ts';
import { HOST, listen, type ListenOptions } from '../../src/server/listen.ts';

const open: Server[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Starts the app with a page of this text, as a package would. */
function start(page: string, port: number, options: ListenOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-web-'));
  folders.push(folder);
  writeFileSync(join(folder, 'index.html'), page);
  const server: Server = appServer(folder, () => {
    server.close();
    server.closeAllConnections();
  });
  open.push(server);
  return listen(server, port, identityOf(folder), options);
}

/** A program that is not ours at a port. */
async function foreign(says: string): Promise<number> {
  const server = createServer((_, response) => response.end(says));
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  return (server.address() as AddressInfo).port;
}

it.each(['', '{}', 'null', '<html>', '{"app":"kequan"}'])(
  'takes the next port where a program that says “%s” has the wanted one',
  async (says) => {
    const taken = await foreign(says);
    const served = await start('a', taken, { takeOver: true });
    expect(served.before).toBe(false);
    expect(served.port).toBeGreaterThan(taken);
    expect(await (await fetch(`http://${HOST}:${served.port}/`)).text()).toBe('a');
  },
);

it('started twice it finds itself, also beside a port that is taken', async () => {
  const first = await start('a', await foreign(''));
  expect(await start('a', first.port)).toEqual({ port: first.port, before: true });
  expect((await start('a', first.port - 1)).before).toBe(true);
});

it('a newer package takes the address of an older one, where its projects are', async () => {
  const older = await start('old', 0);
  const newer = await start('new', older.port, { takeOver: true });
  expect(newer).toEqual({ port: older.port, before: false });
  expect(await (await fetch(`http://${HOST}:${newer.port}/`)).text()).toBe('new');
});

it('another build stays where nobody asked it to go; the only allowed port is not left', async () => {
  const other = await start('old', 0);
  expect((await start('new', other.port)).port).toBeGreaterThan(other.port);
  await expect(start('new', other.port, { strict: true })).rejects.toThrow('taken');
});
