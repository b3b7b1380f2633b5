import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runLocally } from '../../../src/cli/province/local-pool.ts';
import { runByQueue, workOnQueue } from '../../../src/cli/province/queue-run.ts';
import type { QueueServer } from '../../../src/cli/province/queue-server.ts';
import { readProvince } from '../../../src/cli/province/read-province.ts';
import { type RunUnits, runProvince } from '../../../src/cli/province/run-province.ts';
import { Store } from '../../../src/cli/province/store.ts';
import { writeAnswer } from '../../../src/cli/province/write-answer.ts';
import { root } from '../../support/run-cli.ts';
import { NEIGHBOURS, writeDistricts, writeProvince } from './made-up-province.ts';
import { hasPostgres, hasRedis, startPostgres, startRedis } from './queue-servers.ts';

const folder = writeDistricts(NEIGHBOURS);
const province = readProvince(writeProvince(folder));
afterAll(() => rmSync(folder, { recursive: true }));

const poolOver = (store: string, workers: number) => ({
  ...{ workers, store, language: 'en' as const, limitS: 120, memoryMb: 512 },
  program: join(root, 'scripts', 'kequan.mjs'),
});

const faults: string[] = [];
const fail = (message: string): number => faults.push(message);

/** Every file of a run with its bytes, but for the log, which holds times. */
async function filesOfRun(name: string, runUnits: RunUnits): Promise<Map<string, string>> {
  const store = new Store(join(folder, name, 'store'));
  const out = join(folder, name, 'out');
  const run = await runProvince(province, {
    ...{ store, runUnits, language: 'en', onProgress: () => undefined },
  });
  expect(run.districts.map(({ reason }) => reason)).toEqual([undefined, undefined]);
  await writeAnswer(province, run, { store, out, language: 'en', day: '2026-12-01' });
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'province-log.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length));
  return new Map(files.map((file) => [file, readFileSync(join(out, file)).toString('base64')]));
}

const locally = (name: string, workers: number): Promise<Map<string, string>> =>
  filesOfRun(name, (waiting, onOutcome) =>
    runLocally(waiting, poolOver(join(folder, name, 'store'), workers), onOutcome),
  );

async function byWorkers(
  name: string,
  server: QueueServer,
  count: number,
): Promise<Map<string, string>> {
  const store = join(folder, name, 'store');
  const made = Array.from({ length: count }, () => workOnQueue(server, poolOver(store, 1), fail));
  const workers = await Promise.all(made);
  try {
    return await filesOfRun(name, (waiting, onOutcome) =>
      runByQueue(waiting, server, new Store(store), onOutcome, fail),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
    expect(faults).toEqual([]);
  }
}

describe('the same bytes whoever does the work', () => {
  const alone = locally('alone', 2);

  it('processes of this machine', async () => {
    expect([...(await alone).keys()]).toContain('/province.gpkg');
  });

  it.runIf(hasRedis)('a queue of the Redis protocol with one worker and with four', async () => {
    const { url, stop } = await startRedis();
    try {
      expect(await byWorkers('redis-1', { kind: 'redis', url }, 1)).toEqual(await alone);
      expect(await byWorkers('redis-4', { kind: 'redis', url }, 4)).toEqual(await alone);
    } finally {
      await stop();
    }
  });

  it.runIf(hasPostgres)('a queue of PostgreSQL', async () => {
    const { url, stop } = await startPostgres();
    try {
      expect(await byWorkers('postgres', { kind: 'postgres', url }, 1)).toEqual(await alone);
    } finally {
      await stop();
    }
  });
});
