import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type TaskEnd, runLocally } from '../../../src/cli/province/local-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'kequan-pool-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Units are named after what becomes of them. */
const program = join(folder, 'program.mjs');
writeFileSync(
  program,
  `process.send('ready');
  process.on('message', ({ unit }) => {
    if (unit === 'crash') process.exit(3);
    if (unit === 'bad') process.send({ bad: 'no areas' });
    if (unit.startsWith('good')) process.send({ done: true, host: String(process.pid) });
  });`,
);

async function workOff(units: readonly string[], workers: number): Promise<TaskEnd[]> {
  const outcomes: TaskEnd[] = [];
  const options: Parameters<typeof runLocally>[1] = {
    ...{ workers, store: folder, limitS: 1, memoryMb: 256, program },
    language: 'en',
  };
  await runLocally(
    units.map((unit) => ({ key: unit, unit })),
    options,
    (outcome) => outcomes.push(outcome),
  );
  return outcomes;
}

it('tries what crashes or takes too long once more and then gives it up, bad data at once', async () => {
  const outcomes = await workOff(['crash', 'bad', 'slow', 'good'], 2);
  const byId = new Map(outcomes.map((each) => [each.key, each]));
  expect(byId.get('crash')).toMatchObject({ died: 'crash', attempt: 2 });
  expect(byId.get('slow')).toMatchObject({ died: 'time', attempt: 2 });
  expect(byId.get('bad')).toMatchObject({ bad: 'no areas', attempt: 1 });
  expect(byId.get('good')).toMatchObject({ done: true, attempt: 1 });
  expect(byId.get('slow')!.seconds).toBeGreaterThan(2);
});

it('does every unit once, and lets a process do no more than forty', async () => {
  const units = Array.from({ length: 90 }, (_, at) => `good ${at}`);
  const outcomes = await workOff(units, 1);
  expect(outcomes.map(({ key }) => key)).toEqual(units);
  const processes = new Map<string, number>();
  for (const { host } of outcomes) processes.set(host, (processes.get(host) ?? 0) + 1);
  expect([...processes.values()]).toEqual([40, 40, 10]);
});
