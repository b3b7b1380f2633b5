import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/core/assess/findings/assessment.ts';
import { successionWords } from '../../../../src/i18n/succession-text.ts';
import { findFacts } from '../../../../src/core/assess/findings/finding-facts.ts';
import { makeHeadline } from '../../../../src/core/assess/findings/headline.ts';
import { groupSameAsks } from '../../../../src/core/assess/findings/same-asks.ts';
import { emptyProject } from '../../../../src/core/plan/project.ts';
import { LIBRARY } from '../../../../src/core/standards/library.ts';
import { countedFacilities } from '../../../../src/map/model/counted-facilities.ts';

const finding = (rule: string, areaId: string, more: Partial<Finding> = {}): Finding => ({
  ...{ rule, areaId, areaName: `${areaId}名`, documentId: LIBRARY.documentOf(rule)!.id },
  ...{ clause: '', level: 'street', verdict: 'unmet', inForce: true, measured: 0, target: 1 },
  ...{ targetIsPlanners: false, unit: 'site', shortfall: 1, missing: [], evidence: [] },
  ...more,
});

describe('the headline', () => {
  const district = { level: 'district' as const };
  const findings = [
    finding('C8', 'd', district),
    finding('C9', 'd', { ...district, verdict: 'met' }),
    finding('C11', 'd', { ...district, verdict: 'unassessed' }),
    finding('B5', 'd', { ...district, verdict: 'not-applicable' }),
    finding('B3', 'x', {}),
    finding('B3', 'y', { verdict: 'met' }),
    finding('C22', 'x', {}),
    finding('C22', 'z', {}),
    finding('C23', 'z', {}),
    finding('A1', 'y', { inForce: false }),
  ];

  it('counts binding rows of the documents in force by what their areas come to', () => {
    const { binding, all, documentIds } = makeHeadline(findings, LIBRARY);
    expect(binding).toEqual({ met: 1, unmet: 2, unassessed: 1, 'not-applicable': 1 });
    expect(all).toMatchObject({ unmet: 4 });
    expect(documentIds).toEqual(['yuzhong', 'chongqing-2021']);
  });

  it('names the worst areas, binding rows first, never the single district that is the whole', () => {
    const { worst } = makeHeadline(findings, LIBRARY);
    expect(worst.map(({ areaName, unmet }) => [areaName, unmet])).toEqual([
      ['x名', 2],
      ['z名', 2],
    ]);
  });

  it('has nothing to say where no document is in force', () => {
    expect(makeHeadline([finding('A1', 'y', { inForce: false })], LIBRARY).documentIds).toEqual([]);
  });
});

describe('rows that ask the same thing of an area', () => {
  const ask = (rule: string, target: number, more: Partial<Finding> = {}, part?: string) =>
    finding(rule, 'd', { target, ...more, ...(part && { part }) });

  it('stand under the strictest in force; comparison and 不适用 follow (A27 = B12 = C18 = D11)', () => {
    const rows = [
      ask('A27', 4.74, { inForce: false }),
      finding('C1', 'd'),
      ask('B12', 4.5, { verdict: 'not-applicable' }),
      ask('C18', 4.5),
      ask('D11', 4.6, { inForce: false }),
    ];
    const placed = groupSameAsks(rows, (row) => row, LIBRARY);
    expect(placed.map(({ row, under }) => [row.rule, under])).toEqual([
      ['C18', false],
      ['B12', true],
      ['A27', true],
      ['D11', true],
      ['C1', false],
    ]);
  });

  it('group A7 = B15 = D4 = E1 and B5 = D10, each area by itself, and lose none', () => {
    const rows = [
      ask('E1', 90, {}, 'together'),
      ask('D4', 90, {}, 'eldercare'),
      ask('B15', 100, {}, 'bathing'),
      ask('A7', 90, {}, 'eldercare'),
      finding('E1', 'e', { target: 90, part: 'together' }),
      ask('D10', 60),
      ask('B5', 60),
    ];
    const placed = groupSameAsks(rows, (row) => row, LIBRARY);
    expect(placed.map(({ row, under }) => `${under ? '└ ' : ''}${row.rule} ${row.areaId}`)).toEqual(
      ['B15 d', '└ E1 d', '└ D4 d', '└ A7 d', 'E1 e', 'D10 d', '└ B5 d'],
    );
  });
});

describe('what a document says of a row', () => {
  it('is its year, force, printed value, contradictions and the course of a report', () => {
    const project = emptyProject('p', '');
    project.reported = [
      { id: 'r', standardId: 'C16', areaId: 'd', value: 300, date: '2023-06-30', by: '民政局' },
    ];
    const factsOf = findFacts(LIBRARY, project);
    const c19 = factsOf(finding('C19', 'd'));
    expect(c19).toMatchObject({ targetYear: 2025, force: 'expected', printed: { value: 1088 } });
    expect(c19.conflicts.length).toBeGreaterThan(0);
    expect(c19.onCourse).toBeUndefined();
    expect(factsOf(finding('C16', 'd')).onCourse).toBeTypeOf('boolean');
    expect(factsOf(finding('E3', 'd'))).toMatchObject({ targetYear: null, force: null });
  });

  it('is that its target year has passed, by the year looked at or that of today, and what follows', () => {
    const project = emptyProject('p', '');
    const b5 = (yearNow?: number) =>
      findFacts(LIBRARY, { ...project, yearNow })(finding('B5', 'd'));
    expect(b5().passedYear).toBeUndefined();
    expect(b5(2025).passedYear).toBeUndefined();
    expect(b5(2026)).toMatchObject({ passedYear: 2025, successors: [{ id: 'FP1' }] });
    project.settings.year = 2024;
    expect(b5(2026)).toMatchObject({ successors: [{ id: 'FP1' }] });
    expect(b5(2026).passedYear).toBeUndefined();
    for (const [language, words] of [
      ['zh-CN', /^目标年已过（2025 年）。接续指标：FP1 .*（待核）$/],
      ['en', /^The target year 2025 has passed\. Followed by: FP1 .*\(.*\)$/],
    ] as const) {
      project.settings.year = 2026;
      expect(successionWords(language, b5(), LIBRARY)).toMatch(words);
    }
    expect(successionWords('zh-CN', { successors: [] }, LIBRARY)).toBe('');
  });
});

describe('facilities that the chosen row counts', () => {
  it('are its evidence and those that may count for want of a field, and no other row’s', () => {
    const missing = [{ field: 'floorAreaM2', of: 'facility' as const, ids: ['m'] }];
    const findings = [
      finding('C22', 'x', { evidence: ['a', 'b'] }),
      finding('C22', 'y', { evidence: ['b'], missing, verdict: 'unassessed' }),
      finding('C23', 'x', { evidence: ['z'] }),
    ];
    expect([...countedFacilities(findings, 'C22')]).toEqual(['a', 'b', 'm']);
  });
});
