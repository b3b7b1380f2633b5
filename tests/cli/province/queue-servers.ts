import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findPostgres } from '../../../scripts/setup/find-postgres.mjs';

/** A server on this machine alone, which goes with its data. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isOpen = await new Promise<boolean>((tell) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => (socket.destroy(), tell(true)));
      socket.once('error', () => tell(false));
    });
    if (isOpen) return;
    await pause(50);
  }
  throw new Error('the server does not answer');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((done) => child.once('exit', done));
}

const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

export const hasRedis = isThere('redis-server');
const postgresBin = findPostgres();
export const hasPostgres = postgresBin !== undefined;

export async function startRedis(): Promise<TestServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'kequan-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  await answers(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGKILL');
      await ended(child);
      rmSync(folder, { recursive: true });
    },
  };
}

/** PostgreSQL refuses to run as root; then it runs as the user that its package made. */
export async function startPostgres(): Promise<TestServer> {
  const port = await freePort();
  const bin = postgresBin!;
  const folder = mkdtempSync(join(tmpdir(), 'kequan-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  const isRoot = process.getuid?.() === 0;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres']));
  const who = isRoot ? { uid: id('-u'), gid: id('-g') } : {};
  if (isRoot) for (const each of [folder, data]) chownSync(each, who.uid!, who.gid!);
  const quiet = { ...who, cwd: folder, stdio: 'ignore' } as const;
  const make = ['-D', data, '-U', 'kequan', '--auth=trust', '--no-sync', '-E', 'UTF8'];
  execFileSync(join(bin, 'initdb'), make, quiet);
  const settings = ['fsync=off', `unix_socket_directories=${folder}`].flatMap((each) => [
    '-c',
    each,
  ]);
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', ...settings];
  const child = spawn(join(bin, 'postgres'), args, quiet);
  await answers(port);
  return {
    url: `postgres://kequan@127.0.0.1:${port}/postgres`,
    async stop() {
      child.kill('SIGINT');
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
