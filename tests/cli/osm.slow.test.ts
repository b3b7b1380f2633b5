import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { osmCommand } from '../../src/cli/osm-command.ts';
import { readProject } from '../../src/io/project/read-project.ts';
import { sha256Hex } from '../../src/io/sha256.ts';
import { readWalkNetwork } from '../../src/io/walking/read-walk-network.ts';

const YUZHONG = join(import.meta.dirname, '../../data/samples/yuzhong/source/yuzhong.osm.pbf');

async function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)));
  const error = vi
    .spyOn(console, 'error')
    .mockImplementation((line) => void errors.push(String(line)));
  try {
    return { code: await osmCommand(args), out: out.join('\n'), errors };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

it('writes a project that opens, and beside it the network that it names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-osm-'));
  const path = join(folder, 'yz.kequan.json');
  const totals = ['--total-residents', '588700', '--total-60plus', '116300'];
  const { code, out, errors } = await run(YUZHONG, '--out', path, ...totals, '--title', '渝中');
  expect(code).toBe(0);
  expect(out).toContain('demand points 382');
  expect(errors.join('\n')).toContain('没有完整的行政边界');
  const { value, issues } = readProject(new Uint8Array(readFileSync(path)), path);
  expect(issues).toEqual([]);
  expect(value!.title).toBe('渝中');
  expect(value!.basemap).toEqual({ kind: 'none' });
  expect(value!.demand.reduce((sum, point) => sum + point.residents!, 0)).toBe(588_700);
  expect(value!.demand.reduce((sum, point) => sum + point.age60plus!, 0)).toBe(116_300);
  const bytes = new Uint8Array(readFileSync(join(folder, 'yz.kqgraph')));
  const network = value!.sources.find(({ role }) => role === 'network')!;
  expect(network).toMatchObject({ fileName: 'yz.kqgraph', sha256: await sha256Hex(bytes) });
  expect((await readWalkNetwork(bytes, 'yz.kqgraph')).value!.report.edges).toBe(network.count);
});

it.each([
  [[], /name one/],
  [[YUZHONG], /--out/],
  [[YUZHONG, YUZHONG, '--out', 'x'], /name one/],
  [[YUZHONG, '--out', 'x', '--total-residents', '1.5'], /whole number/],
  [[YUZHONG, '--out', 'x', '--total-residents', '-3'], /total-residents/],
  [[YUZHONG, '--out', 'x', '--colour', 'red'], /colour/],
  [['nowhere.osm.pbf', '--out', 'x'], /nowhere/],
])('refuses %o', async (args, message) => {
  await expect(run(...args)).rejects.toThrow(message);
});

it('a file that is no extract is refused with its issue', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'kequan-osm-')), 'a.osm.pbf');
  writeFileSync(path, '{"type":"FeatureCollection"}');
  await expect(run(path, '--out', `${path}.json`)).rejects.toThrow('osm-pbf-other-kind');
});
