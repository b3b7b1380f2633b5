import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { apacheConfig, nginxConfig } from '../../scripts/package/web-server-files.ts';
import { COMMON_HEADERS, headersFor } from '../../src/server/response-headers.ts';

const has = (program: string) => spawnSync(program, ['-v']).status === 0;
const MODULES = '/usr/lib/apache2/modules';

const FILES = [
  'index.html',
  'online.html',
  'sw.js',
  'manifest.webmanifest',
  'assets/map-worker-entry-a1b2c3.js',
  'assets/a-d4e5f6.js',
  'assets/a-d4e5f6.wasm',
  'samples/yuzhong/facilities.geojson',
  'samples/yuzhong/streets.kqgraph',
];
const HIDDEN = ['.htaccess', 'web.config'];

let folder = '';
let server: ChildProcess | null = null;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** A site of small files, as it lies in the package, and a port to serve it at. */
async function makeSite(): Promise<number> {
  folder = mkdtempSync(join(tmpdir(), 'kequan-web-'));
  chmodSync(folder, 0o755);
  for (const name of FILES) write(`web/${name}`, 'x'.repeat(2000));
  write('web/.htaccess', apacheConfig());
  write('web/web.config', '<configuration/>');
  return freePort();
}

async function start(program: string, args: string[], port: number): Promise<void> {
  server = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) return;
    await sleep(100);
  }
  throw new Error(`${program} does not answer`);
}

afterEach(async () => {
  const ended = server && new Promise((resolve) => server!.once('exit', resolve));
  server?.kill('SIGTERM');
  await ended;
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

async function expectAsTheTableSays(port: number): Promise<void> {
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}/${path}`);
  for (const name of ['', ...FILES]) {
    const response = await ask(name);
    expect([name, response.status]).toEqual([name, 200]);
    for (const [header, value] of Object.entries(headersFor(name || 'index.html'))) {
      const [sent] = (response.headers.get(header) ?? '').split('; charset=');
      expect([
        name,
        header,
        header === 'Content-Type' ? sent : response.headers.get(header),
      ]).toEqual([name, header, value]);
    }
  }
  expect((await ask('assets/a-d4e5f6.js')).headers.get('Cache-Control')).toContain('immutable');
  for (const name of ['nothing.html', 'assets/gone-000000.js', 'assets/', ...HIDDEN]) {
    const response = await ask(name);
    expect([403, 404]).toContain(response.status);
    expect([name, response.headers.get('Cache-Control') ?? '']).not.toContain('immutable');
    for (const [header, value] of Object.entries(COMMON_HEADERS))
      expect([name, header, response.headers.get(header)]).toEqual([name, header, value]);
  }
}

it.skipIf(!has('nginx'))(
  'nginx sends of each file what the table says, and 404',
  async () => {
    const port = await makeSite();
    const own = nginxConfig()
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/kequan/web;', `root ${folder}/web;`)
      .replace('include mime.types;', 'include /etc/nginx/mime.types;');
    const config = write(
      'nginx.conf',
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  include ${write('kequan-nginx.conf', own)};
}
`,
    );
    await start('nginx', ['-e', `${folder}/error.log`, '-c', config], port);
    await expectAsTheTableSays(port);
  },
  60_000,
);

it.skipIf(!has('apache2') || !existsSync(MODULES))(
  'Apache sends of each file what the table says, and 404',
  async () => {
    const port = await makeSite();
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'alias'];
    const config = write(
      'apache.conf',
      `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
User nobody
Group nogroup
DocumentRoot ${folder}/web
<Directory ${folder}/web>
  AllowOverride All
  Require all granted
</Directory>
<Files ".ht*">
  Require all denied
</Files>
`,
    );
    await start('apache2', ['-DFOREGROUND', '-f', config], port);
    await expectAsTheTableSays(port);
  },
  60_000,
);
