import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../support/run-cli.ts';
import { NEIGHBOURS, writeDistricts, writeProvince } from './made-up-province.ts';

const run = promisify(execFile);
const folder = writeDistricts(NEIGHBOURS);
const province = writeProvince(folder);
afterAll(() => rmSync(folder, { recursive: true }));

/** The call of `kequan province run` with a store and a folder of its own. */
async function call(name: string, ...more: string[]): Promise<{ code: number; said: string }> {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  const args = [
    'province',
    'run',
    province,
    '--store',
    join(at, 'store'),
    '--out',
    join(at, 'out'),
  ];
  const command = [join(root, 'scripts', 'kequan.mjs'), ...args, '--lang', 'en', ...more];
  try {
    const { stderr } = await run(process.execPath, command);
    return { code: 0, said: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

/** Every file below a folder with its bytes, but for the log, which holds times. */
function contents(name: string): Map<string, string> {
  const out = join(folder, name, 'out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'province-log.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length));
  return new Map(files.map((file) => [file, readFileSync(join(out, file)).toString('base64')]));
}

describe('processes of this machine', () => {
  it('give the same bytes, one or two of them', async () => {
    const [one, two] = await Promise.all([
      call('one', '--local', '1'),
      call('two', '--local', '2'),
    ]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect([...contents('one').keys()]).toContain('/province.gpkg');
    expect(contents('two')).toEqual(contents('one'));
  });
});
