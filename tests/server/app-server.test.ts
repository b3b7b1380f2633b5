import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appServer, CLOSE_HEADER, IDENTITY_PATH, identityOf } from '../../src/server/app-server.ts';
import { listen } from '../../src/server/listen.ts';

const folder = mkdtempSync(join(tmpdir(), 'kequan-web-'));
const secret = `${folder}-secret.txt`;
let server: Server;
let port = 0;
let closes = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'samples'));
  const files = {
    'index.html': '<title>刻圈</title>',
    'online.html': '<title>刻圈</title>',
    'assets/index-abc.js': '1',
    'assets/map-worker-entry-abc.js': '1',
    'assets/highs-abc.wasm': '1',
    'samples/a.kqgraph': '1',
    '.hidden': '1',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(secret, 'secret');
  server = appServer(folder, () => void closes++);
  ({ port } = await listen(server, 0, identityOf(folder)));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
  rmSync(secret);
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks exactly what is written: `fetch` would tidy the path and set the host. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject).end();
  });
}

describe('the server of the app', () => {
  it.each(['/', '/index.html', '/online.html', '/assets/index-abc.js', '/nothing'])(
    'says of %s what every answer says',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    },
  );

  it('lets only online.html and the map’s worker ask other hosts', async () => {
    const policies = async (path: string) =>
      (await ask(path)).headers['content-security-policy'] as string;
    for (const path of ['/', '/assets/index-abc.js', '/samples/a.kqgraph'])
      expect(await policies(path)).not.toMatch(/https?:/);
    for (const path of ['/online.html', '/online.html?a', '/assets/map-worker-entry-abc.js'])
      expect(await policies(path), path).toMatch(/connect-src [^;]*https: http:/);
  });

  it('keeps what is named by its content for ever and asks for all else anew', async () => {
    expect((await ask('/assets/index-abc.js')).headers['cache-control']).toMatch(/immutable/);
    for (const path of ['/', '/samples/a.kqgraph'])
      expect((await ask(path)).headers['cache-control']).toBe('no-cache');
    const { etag = '' } = (await ask('/')).headers;
    expect((await ask('/', { 'If-None-Match': etag })).status).toBe(304);
  });

  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/assets/index-abc.js', 'text/javascript'],
    ['/assets/highs-abc.wasm', 'application/wasm'],
    ['/samples/a.kqgraph', 'application/octet-stream'],
  ])('says what %s is', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it.each([
    '/nothing.js',
    '/online',
    '/assets/',
    '/samples',
    '/.hidden',
    '/%00',
    '/%E0%A4%A',
    '/../secret.txt',
    '/..%2Fsecret.txt',
    '/assets/..%5C..%5Csecret.txt',
    '//etc/passwd',
  ])('gives 404 for %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('knows no name but those of this machine', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '10.0.0.1'])
      expect((await ask('/', { Host: host })).status, host).toBe(421);
    for (const host of ['localhost', `LOCALHOST:${port}`, '[::1]:1', '127.0.0.1'])
      expect((await ask('/', { Host: host })).status, host).toBe(200);
  });

  it('only gives', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
      expect((await ask('/', {}, method)).status).toBe(405);
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('closes for another package of this machine and for no page', async () => {
    const close = { [CLOSE_HEADER]: '1' };
    for (const headers of [
      {},
      { ...close, Origin: 'http://evil.example' },
      { ...close, 'Sec-Fetch-Site': 'cross-site' },
      { ...close, Host: 'evil.example' },
    ])
      expect((await ask(IDENTITY_PATH, headers, 'POST')).status).toBeGreaterThan(400);
    expect(closes).toBe(0);
    expect((await ask(IDENTITY_PATH, close, 'POST')).status).toBe(200);
    expect(closes).toBe(1);
  });
});
