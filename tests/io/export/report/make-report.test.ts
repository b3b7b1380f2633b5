import { describe, expect, it } from 'vitest';
import { emptyProject } from '../../../../src/core/plan/project.ts';
import { makeReport } from '../../../../src/io/export/report/make-report.ts';
import type { Report, ReportTable } from '../../../../src/io/export/report/words/report.ts';
import { siteCost } from '../../../../src/io/export/report/words/site-cost.ts';
import { smallReport } from '../../../support/small-report.ts';

const choice = { leftOut: [], words: {} };

function allText({ title, head, chapters }: Report): string {
  const blocks = chapters.flatMap((chapter) => [
    chapter.title,
    ...chapter.blocks.flatMap((block): string[] => {
      if (block.type === 'table')
        return [block.caption, block.note ?? '', ...block.rows.map((row) => row.join(' | '))];
      if (block.type === 'items') return [...block.items];
      return block.type === 'figure' ? [block.caption] : [block.text];
    }),
  ]);
  return [title, ...head, ...blocks].join('\n');
}

describe('the report of an assessment', () => {
  it('says in words what is 示意, 未评估 and internal', () => {
    const text = allText(makeReport(smallReport(), choice));
    expect(text).toContain('区划为示意');
    expect(text).toContain('未评估（缺 60 岁及以上人口、建筑面积（㎡））');
    expect(text).toContain('内部资料 未经审图 不得公开');
    expect(text).not.toMatch(/undefined|NaN|\{\w+\}|report\./);
  });

  it('gives every finding with clause, force, department and evidence', () => {
    const report = makeReport(smallReport(), choice);
    const annex = report.chapters.find(({ id }) => id === 'annex')!;
    const findings = annex.blocks.find(
      (block) => block.type === 'table' && block.caption.includes('依据设施'),
    );
    expect(findings).toMatchObject({ rows: { length: 3 } });
    const rows = (findings as ReportTable).rows.map((row) => row.join(' '));
    expect(rows.join('\n')).toMatch(/甲社区 A2 .*成府函〔2023〕47号 \(六\)4 .*=cmd\|calc、新点位/);
  });

  it('leaves chapters out, and those of a scenario where there is none', () => {
    const ids = (report: Report) => report.chapters.map(({ id }) => id);
    expect(ids(makeReport(smallReport(), { ...choice, leftOut: ['annex', 'data'] }))).toEqual([
      'summary',
      'basis',
      'documents',
      'areas',
      'scenario',
      'investment',
      'terms',
    ]);
    expect(ids(makeReport(smallReport({ scenario: null, planned: null }), choice))).toEqual([
      'summary',
      'basis',
      'data',
      'documents',
      'areas',
      'annex',
    ]);
  });

  it('puts what the planner wrote before and after a chapter, a paragraph a line', () => {
    const words = { summary: { before: '甲\n乙', after: '丙' } };
    const [summary] = makeReport(smallReport(), { leftOut: [], words }).chapters;
    const texts = summary!.blocks.map((block) => (block.type === 'text' ? block.text : ''));
    expect([texts[0], texts[1], texts.at(-1)]).toEqual(['甲', '乙', '丙']);
  });

  it('stands without areas, people, standards or facilities, and says so', () => {
    const { present } = smallReport();
    const bare = {
      project: emptyProject('p', ''),
      scenario: null,
      planned: null,
      present: { ...present, assessment: { key: 'k', findings: [], coverage: [] }, shapes: [] },
    };
    for (const language of ['zh-CN', 'en'] as const) {
      const text = allText(makeReport(smallReport({ ...bare, language }), choice));
      expect(text).not.toMatch(/undefined|NaN|\{\w+\}|report\./);
    }
    expect(allText(makeReport(smallReport(bare), choice))).toContain('没有选定标准文件');
  });

  it('gives thousands of areas a table and no section each', () => {
    const { project } = smallReport();
    const [area] = project.areas;
    const areas = Array.from({ length: 3000 }, (_, at) => ({ ...area!, id: `c${at}` }));
    const report = makeReport(smallReport({ project: { ...project, areas } }), choice);
    const chapter = report.chapters.find(({ id }) => id === 'areas')!;
    expect(chapter.blocks.filter(({ type }) => type === 'heading')).toEqual([]);
    expect(chapter.blocks.find(({ type }) => type === 'table')).toMatchObject({
      rows: { length: 3000 },
    });
  });
});

describe('what a site costs', () => {
  it('pays beds, places and the floor area that is left, and says nothing of a site without size', () => {
    // 500 beds on 15 000 m² for 75 million yuan, as the 渝中 document has it.
    expect(siteCost({ beds: 500, floorAreaM2: 15_000 })?.yuan).toBe(75_000_000);
    expect(siteCost({ places: 200 })?.yuan).toBe(6_000_000);
    expect(siteCost({ floorAreaM2: 100 })?.yuan).toBe(500_000);
    expect(siteCost({})).toBeNull();
  });
});
