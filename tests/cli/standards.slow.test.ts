import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { standardsCommand } from '../../src/cli/standards-command.ts';
import { Unusable } from '../../src/cli/refuse/unusable.ts';
import { DOCUMENTS, LIBRARY } from '../../src/core/standards/library.ts';
import { asOwnDocument } from '../../src/core/standards/own-document.ts';
import { runAssess, sample } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'kequan-standards-'));
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Exit code and lines of `kequan standards …`. */
function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)));
  const error = vi
    .spyOn(console, 'error')
    .mockImplementation((line) => void errors.push(String(line)));
  try {
    return { code: standardsCommand(args), out: out.join('\n'), errors };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

describe('kequan standards', () => {
  it('lists every document and row, or all of it as JSON', () => {
    const { code, out } = run('list');
    expect(code).toBe(0);
    for (const { id, standards } of LIBRARY.documents) {
      expect(out).toContain(id);
      for (const row of standards) expect(out).toContain(`  ${row.id}\t`);
    }
    expect(out).toContain('待核');
    expect(out).toContain('≥32 张/千名老年人 @2025');
    expect(JSON.parse(run('list', '--json').out)).toEqual(LIBRARY.documents);
  });

  it('checks a file and names the path to each fault', () => {
    expect(run('check', file('sound.json', DOCUMENTS[0]))).toMatchObject({ code: 0, errors: [] });
    const wrong = structuredClone(DOCUMENTS[0]!);
    wrong.standards[2]!.parts[0]!.targets[0]!.year = 20;
    const { code, errors } = run('check', file('wrong.json', wrong));
    expect(code).toBe(1);
    expect(errors.join()).toContain('standards[2].parts[0].targets[0].year');
    expect(run('check', file('broken.json', '{"id": ')).errors.join()).toMatch(
      /^错误 \| broken\.json/,
    );
  });

  it('speaks English when asked, and says of a workbook what it cannot be used for', () => {
    const { out } = run('list', '--lang', 'en');
    for (const { title } of LIBRARY.documents) expect(out).toContain(title.en);
    expect(out).toContain('to be confirmed');
    const sheet = join(import.meta.dirname, '..', '..', 'tests/data/formats/facilities.xlsx');
    const english = run('check', sheet, '--lang', 'en');
    expect(english.code).toBe(1);
    expect(english.errors.join()).toMatch(/This is an Excel workbook/);
    expect(run('check', sheet).errors.join()).toMatch(/这是 Excel 工作簿：此处需要文本文件/);
    expect(english.errors.join() + run('check', sheet).errors.join()).not.toContain('CSV');
  });

  it.each([
    [[]],
    [['list', 'x']],
    [['list', '--lang', 'fr']],
    [['check']],
    [['make', 'x']],
    [['list', '--xml']],
  ])('does not understand %j', (args) => {
    expect(() => run(...args)).toThrow(Unusable);
  });
});

describe('kequan assess of a year', () => {
  const base = [
    '--areas',
    `district=${sample('yuzhong', 'areas-district.geojson')}`,
    '--facilities',
    sample('yuzhong', 'facilities.geojson'),
    '--demand',
    sample('yuzhong', 'demand.csv'),
  ];
  const findingsOf = async (...args: string[]) => {
    const { code, files } = await runAssess([...base, ...args]);
    expect(code).toBe(0);
    const { findings } = JSON.parse(files['assessment.json'].toString());
    const { settings } = JSON.parse(files['run.json'].toString());
    const ofRule = (rule: string) =>
      findings.find((finding: { rule: string }) => finding.rule === rule);
    return { ofRule, settings };
  };

  it('grows people as the local document prints them', async () => {
    const now = await findingsOf('--standards', 'C2,C18');
    expect(now.ofRule('C2').measured).toBeCloseTo(16.466, 2);
    expect(now.settings.growth).toBeUndefined();
    const then = await findingsOf('--standards', 'C2,C18', '--year', '2025');
    // 1915 beds for 125 000 older people; 1011 places for 568 000 residents.
    expect(then.ofRule('C2').measured).toBeCloseTo(15.32, 2);
    expect(then.ofRule('C18').measured).toBeCloseTo(1011 / 568, 2);
    expect(then.settings).toMatchObject({ year: 2025, growth: { baseYear: 2020 } });
  });

  it('takes a growth, an own document and reported values', async () => {
    const own = asOwnDocument(DOCUMENTS[2]!, LIBRARY.documents);
    own.standards[0]!.parts[0]!.targets[0]!.value = 1900;
    const { ofRule } = await findingsOf(
      '--standards',
      'C2,C16,OA1',
      '--document',
      file('own.json', own),
      '--year',
      '2021',
      '--growth',
      file('growth.json', { baseYear: 2020, rates: { age60plus: 10 } }),
      '--reported',
      file('reported.json', [
        { standardId: 'C16', value: 300, date: '2023-12-31', by: '民政局' },
        { standardId: 'C16', value: 610, date: '2024-12-31', by: '民政局' },
      ]),
    );
    expect(ofRule('C2').measured).toBeCloseTo(16.466 / 1.1, 2);
    expect(ofRule('C16')).toMatchObject({ verdict: 'met', measured: 610 });
    expect(ofRule('OA1')).toMatchObject({ verdict: 'met', documentId: 'own-oa', target: 1900 });
  });

  it.each([
    [['--year', '20']],
    [['--year', '2025.5']],
    [['--reported', file('r.json', [{ standardId: 'C16', value: 'x' }])]],
    [['--growth', file('g.json', { baseYear: 2020 }), '--year', '2025']],
    [['--document', file('taken.json', DOCUMENTS[0])]],
    [['--standards', 'OA1']],
  ])('refuses %j', async (args) => {
    await expect(runAssess([...base, '--standards', 'C1', ...args])).rejects.toThrow(Unusable);
  });
});
