import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, sample } from '../support/run-cli.ts';

const EXTRACT = sample('yuzhong', 'source/yuzhong.osm.pbf');

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends the work and leaves nothing half',
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'kequan-'));
    const args = [join(root, 'scripts', 'kequan.mjs'), 'osm', EXTRACT, '--out', 'a.kequan.json'];
    const env = { ...process.env, INIT_CWD: folder };
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', (_code, by) => resolve(by)));
    // By then it reads the extract or has not begun to; its result takes several times as long.
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  },
);
