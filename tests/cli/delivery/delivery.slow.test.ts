import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { projectsCommand } from '../../../src/cli/delivery/projects-command.ts';
import { roundCommand } from '../../../src/cli/delivery/round-command.ts';
import { UnreadableFile } from '../../../src/cli/input/read-bytes.ts';
import { Unusable } from '../../../src/cli/refuse/unusable.ts';
import { restoreWhole } from '../../../src/core/delivery/rounds/round-state.ts';
import type { Project } from '../../../src/core/plan/project.ts';
import { writePlainWorkbook } from '../../../src/io/export/xlsx/plain-workbook.ts';
import { readProject } from '../../../src/io/project/read-project.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import { smallTown } from '../../support/small-town.ts';

const folder = mkdtempSync(join(tmpdir(), 'kequan-delivery-'));
const file = (name: string) => join(folder, name);
const town = file('town.kequan.json');
writeFileSync(town, writeProject(smallTown()));
const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): Project => readProject(readFileSync(file(name)), name).value!;

async function list(name: string, rows: (string | number)[][]): Promise<string> {
  const heads = [
    '序号',
    '项目名称',
    '项目完成时间',
    '建设内容和规模',
    '总投资（万元）',
    '牵头单位',
  ];
  writeFileSync(file(name), await writePlainWorkbook([{ name: '附件1', table: [heads, ...rows] }]));
  return file(name);
}

describe('kequan projects', () => {
  it('takes a list in, tells what is doubtful, and gives it out as it was', async () => {
    const annex = await list('annex.xlsx', [
      [1, '托育中心', 2027, '新建婴幼儿照护中心，托位200个', 600, '区卫健委'],
      [2, '福利院', '二〇二七', '床位500张', 7500, '区民政局'],
    ]);
    said.mockClear();
    const call = ['--project', town, '--list', annex, '--out', file('b.kequan.json')];
    await projectsCommand([...call, '--xlsx', file('out.xlsx')]);
    const { deliveryProjects = [] } = read('b.kequan.json');
    expect(deliveryProjects.map(({ name, totalYuan }) => [name, totalYuan])).toEqual([
      ['托育中心', 6_000_000],
      ['福利院', 75_000_000],
    ]);
    expect(said.mock.calls.flat().join('\n')).toContain('附件1!');
    const again = ['--project', town, '--list', file('out.xlsx'), '--out', file('c.kequan.json')];
    await projectsCommand(again);
    const bare = ({ deliveryProjects: all = [] }: Project) =>
      all.map(({ name, finish, places, beds, totalYuan, lead }) => [
        ...[name, finish, places, beds, totalYuan, lead],
      ]);
    expect(bare(read('c.kequan.json'))).toEqual(bare(read('b.kequan.json')));
  });

  it('refuses a file that is no list, and a call that would write nothing', async () => {
    writeFileSync(file('no-list.csv'), '甲,乙\n1,2\n');
    const out = file('never.kequan.json');
    await expect(
      projectsCommand(['--project', town, '--list', file('no-list.csv'), '--out', out]),
    ).rejects.toThrow(UnreadableFile);
    await expect(projectsCommand(['--project', town])).rejects.toThrow(Unusable);
    await expect(projectsCommand(['--project', town, '--out', out])).rejects.toThrow(Unusable);
    expect(() => readFileSync(out)).toThrow();
  });
});

describe('kequan round', () => {
  it('freezes the present state, a second one after it, and refuses a day before the last', async () => {
    const [first, second] = ['r1.kequan.json', 'r2.kequan.json'];
    const round = (from: string, date: string, name: string, out: string) =>
      roundCommand(['--project', from, '--date', date, '--name', name, '--out', file(out)]);
    expect(await round(town, '2026-01-31', '一月', first)).toBe(0);
    expect(await round(file(first), '2026-12-31', '十二月', second)).toBe(0);
    const { rounds = [] } = read(second);
    expect(rounds.map(({ name }) => name)).toEqual(['一月', '十二月']);
    expect(restoreWhole(rounds, rounds[1]!.id)!.facilities).toEqual(smallTown().facilities);
    expect(rounds[1]!.results.findings.length).toBeGreaterThan(0);
    await expect(round(file(second), '2026-06-30', '六月', 'r3.kequan.json')).rejects.toThrow(
      UnreadableFile,
    );
  });
});
