import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { siteCommand } from '../../src/cli/site/site-command.ts';
import { Unusable } from '../../src/cli/refuse/unusable.ts';
import { pmedFile, pmedOptimum } from '../core/siting/models/published-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'kequan-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const MATRIX = 'id,甲,乙,丙\nd1,3,5,\nd2,4,1,9\nd3,,2,2\nd4,,,7\n';
const matrix = file('M.csv', MATRIX);
const demand = file('D.csv', 'id,weight\nd2,5\nd1,10\nd3,2.5\nd4,1\n');
const tables = ['--cost-matrix', matrix, '--demand', demand];
const out = join(folder, 'plan.json');

interface Plan {
  model: string;
  chosen: string[];
  objective: number;
  bound: number;
  gap: number;
  proven: boolean;
  seconds: number;
  assignment: { demand: string; site: string; cost: number }[];
  unserved?: string[];
}

async function run(...args: string[]): Promise<{ code: number; plan: Plan; errors: string[] }> {
  const errors: string[] = [];
  const spy = vi
    .spyOn(console, 'error')
    .mockImplementation((line) => void errors.push(String(line)));
  try {
    const code = await siteCommand([...args, '--out', out]);
    return { code, plan: JSON.parse(readFileSync(out, 'utf8')) as Plan, errors };
  } finally {
    spy.mockRestore();
  }
}

async function refused(...args: string[]): Promise<string> {
  const error: unknown = await Promise.resolve()
    .then(() => siteCommand([...args, '--out', out]))
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
  expect(error).toBeInstanceOf(Unusable);
  return (error as Unusable).message;
}

describe('kequan site', () => {
  it('writes a plan of exactly the named fields', async () => {
    const { code, plan, errors } = await run(
      ...tables,
      '--model',
      'mclp',
      '--radius',
      '3',
      '--p',
      '1',
    );
    expect([code, errors]).toEqual([0, []]);
    expect(plan).toEqual({
      model: 'mclp',
      chosen: ['甲'],
      objective: 10,
      bound: 10,
      gap: 0,
      proven: true,
      seconds: plan.seconds,
      assignment: [{ demand: 'd1', site: '甲', cost: 3 }],
    });
  });

  it('answers each model', async () => {
    const median = await run(...tables, '--model', 'pmedian', '--p', '2');
    expect(median.plan).toMatchObject({ chosen: ['甲', '丙'], objective: 62, proven: true });
    const centre = await run(...tables, '--model', 'pcenter', '--p', '3');
    expect(centre.plan).toMatchObject({ chosen: ['甲', '乙', '丙'], objective: 7, proven: true });
    const cover = await run(...tables, '--model', 'lscp', '--radius', '7');
    expect(cover.plan).toMatchObject({ objective: 2, bound: 2, proven: true });
    const share = await run(...tables, '--model', 'lscp', '--radius', '5', '--share', '90');
    expect(share.plan).toMatchObject({ chosen: ['乙'], objective: 1 });
  });

  it('holds to required and forbidden sites', async () => {
    const cover = ['--model', 'mclp', '--radius', '3', '--p', '1'];
    expect((await run(...tables, ...cover, '--required', '丙')).plan.chosen).toEqual(['丙']);
    expect((await run(...tables, ...cover, '--forbidden', '甲')).plan.chosen).toEqual(['乙']);
  });

  it('finds and proves the optimum of an OR-Library file', async () => {
    const { plan } = await run('--orlib', pmedFile(5));
    expect(plan).toMatchObject({
      model: 'pmedian',
      objective: pmedOptimum(5),
      gap: 0,
      proven: true,
    });
    expect(plan.assignment.reduce((sum, { cost }) => sum + cost, 0)).toBe(pmedOptimum(5));
    expect(plan.chosen).toHaveLength(33);
  });

  it('serves the most when not all can be served, and says who is left', async () => {
    const near = await run(...tables, '--model', 'lscp', '--radius', '5');
    expect(near.code).toBe(1);
    expect(near.plan).toMatchObject({ chosen: ['乙'], unserved: ['d4'], proven: true });
    expect(near.errors[0]).toMatch(/^错误 \| 允许的地点都到不了/);
    const few = await run(...tables, '--model', 'pmedian', '--p', '1');
    const left = { unserved: ['d4'], unservedWeight: 1, leastUnservedWeight: 1 };
    expect(few.plan).toMatchObject({ chosen: ['乙'], objective: 60, ...left });
    expect(few.errors[0]).toMatch(/^错误 \| 这么多地点还到不了/);
    expect(few.errors[0]).toContain('权重 1，合计 18.5');
  });

  it('gives the best so far when its time is up', async () => {
    const { plan, errors } = await run('--orlib', pmedFile(9), '--time-limit', '0');
    expect(plan.proven).toBe(false);
    expect(plan.objective).toBeGreaterThanOrEqual(pmedOptimum(9));
    expect(plan.bound).toBeLessThanOrEqual(pmedOptimum(9));
    expect(plan.gap).toBeGreaterThan(0);
    expect(errors.at(-1)).toContain('秒后停止');
  });

  it('fills sites no further than their capacity', async () => {
    const capacity = ['--capacity', file('C.csv', 'id,capacity\n甲,10\n乙,5\n丙,4\n')];
    const cover = ['--model', 'mclp', '--radius', '9', '--p', '1'];
    const one = await run(...tables, ...cover, ...capacity);
    expect(one.plan).toMatchObject({ chosen: ['甲'], objective: 10, proven: true });
    const all = await run(...tables, '--model', 'lscp', '--radius', '9', ...capacity);
    expect(all.plan).toMatchObject({ objective: 3, proven: true });
    const two = await run(...tables, '--model', 'pmedian', '--p', '2', ...capacity);
    // d2 has more people than d3 and d4 together.
    expect(two.plan).toMatchObject({ unserved: ['d3', 'd4'], unservedWeight: 3.5 });
    expect(two.errors[0]).toContain('够得着的容量不足以服务');
    const centre = ['--model', 'pcenter', '--p', '1', ...capacity];
    expect(await refused(...tables, ...centre)).toContain('--capacity goes with');
    const short = ['--capacity', file('C2.csv', 'id,capacity\n甲,10\n丁,5\n')];
    expect(await refused(...tables, ...cover, ...short)).toContain('乙, 丙');
  });

  it('counts people and not points when capacities, a center or several sites leave some out', async () => {
    const people = [
      '--cost-matrix',
      file(
        'PM.csv',
        'id,core,village,hamlet\ncore1,1,,\ncore2,2,,\nv1,,1,\nv2,,2,\nv3,,3,\nh1,,,9\n',
      ),
      '--demand',
      file('PD.csv', 'id,weight\ncore1,10000\ncore2,8000\nv1,10\nv2,10\nv3,10\nh1,40\n'),
    ];
    const room = ['--capacity', file('PC.csv', 'id,capacity\ncore,1e5\nvillage,1e5\nhamlet,1e5\n')];
    for (const model of ['pmedian', 'pcenter']) {
      const one = await run(...people, '--model', model, '--p', '1');
      expect(one.plan).toMatchObject({ chosen: ['core'], unservedWeight: 70, proven: true });
      const two = await run(...people, '--model', model, '--p', '2');
      expect(two.plan).toMatchObject({ chosen: ['core', 'hamlet'], unservedWeight: 30 });
    }
    const held = await run(...people, '--model', 'pmedian', '--p', '2', ...room);
    expect(held.plan).toMatchObject({
      chosen: ['core', 'hamlet'],
      unservedWeight: 30,
      bound: 26360,
    });
  });

  it('leaves out demand points of weight 0 and says so', async () => {
    const zero = file('zero.csv', 'id,weight\nd1,10\nd2,5\nd3,2\nd4,0\n');
    const args = ['--cost-matrix', matrix, '--demand', zero, '--model', 'lscp', '--radius', '5'];
    const { code, plan, errors } = await run(...args);
    expect([code, plan.objective]).toEqual([0, 1]);
    expect(errors[0]).toContain('d4');
  });
});

describe('refuses in plain words', () => {
  const ask = ['--model', 'pmedian', '--p', '1'];
  const given = (name: string, content: string) => ['--cost-matrix', file(name, content)];
  const weights = (name: string, content: string) => ['--demand', file(name, content)];

  it.each([
    ['text in the matrix', 'id,甲\nd1,远\n', ['row 2', '甲', '远']],
    ['a cost below 0', 'id,甲\nd1,-4\n', ['row 2', '-4']],
    ['a repeated demand point', 'id,甲\nd1,4\nd1,5\n', ['d1', 'twice']],
    ['a repeated site', 'id,甲,甲\nd1,4,5\n', ['甲', 'twice']],
    ['a row that is too long', 'id,甲\nd1,4,5\n', ['row 2']],
    ['no candidate', 'id\nd1\n', ['one column']],
    ['no rows', 'id,甲\n', ['no rows']],
    ['a demand point without a weight', 'id,甲\nd9,4\n', ['d9']],
  ])('%s', async (name, content, words) => {
    const message = await refused(
      ...given(`${name}.csv`, content),
      ...weights('one.csv', 'id,weight\nd1,1\n'),
      ...ask,
    );
    for (const word of words) expect(message).toContain(word);
  });

  it.each([
    ['id,weight\nd1,1\nd2,-2\nd3,1\nd4,1\n', '-2'],
    ['id,weight\nd1,many\nd2,2\nd3,1\nd4,1\n', 'many'],
    ['id,weight\nd1,0\nd2,0\nd3,0\nd4,0\n', 'nobody'],
    ['id,weight\nd1,1\nd2,1\nd3,1\nd4,1\nd5,1\n', 'd5'],
    ['id,people,weighted\nd1,1,2\n', 'weight'],
  ])('weights %j', async (content, word) => {
    expect(await refused('--cost-matrix', matrix, ...weights('w.csv', content), ...ask)).toContain(
      word,
    );
  });

  it.each([
    [['--model', 'pmedian', '--p', '4'], 'only 3 sites'],
    [['--model', 'pmedian', '--p', '0'], 'p 0'],
    [['--model', 'pmedian', '--p', '1.5'], 'whole number'],
    [['--model', 'pmedian'], '--p is missing'],
    [['--model', 'mclp', '--p', '1'], '--radius is missing'],
    [['--model', 'mclp', '--p', '1', '--radius', 'near'], 'radius near'],
    [['--model', 'best', '--p', '1'], 'best'],
    [[...ask, '--required', '丁'], '丁'],
    [[...ask, '--required', '甲,乙'], '2 sites are required'],
    [[...ask, '--required', '甲', '--forbidden', '甲'], 'both required and forbidden'],
    [['--model', 'lscp', '--radius', '3', '--forbidden', '甲,乙,丙'], 'no candidate'],
    [[...ask, '--time-limit', 'soon'], 'soon'],
  ])('%j', async (args, words) => {
    expect(await refused(...tables, ...args)).toContain(words);
  });

  it('a broken OR-Library file', async () => {
    expect(await refused('--orlib', file('short.txt', '3 2 1\n1 2 5\n'))).toContain('2 edges');
    expect(await refused('--orlib', file('node.txt', '3 1 1\n1 9 5\n'))).toContain('edge 1');
    expect(await refused('--orlib', file('word.txt', 'three 1 1'))).toContain('begins with');
  });
});
