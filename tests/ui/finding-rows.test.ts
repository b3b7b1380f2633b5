import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countInForce,
  VERDICTS,
  type Finding,
  type Outcome,
} from '../../src/core/assess/findings/assessment.ts';
import { initialView, type TableView } from '../../src/state/view-store.ts';
import { pairFindings, visibleRows } from '../../src/ui/table/finding-rows.ts';

function finding(
  areaId: string,
  rule: string,
  verdict: Outcome,
  more: Partial<Finding> = {},
): Finding {
  return {
    rule,
    documentId: 'chengdu-2023',
    clause: '(六)4',
    areaId,
    areaName: `社区${areaId}`,
    level: 'community',
    verdict,
    inForce: true,
    measured: 0,
    target: 1,
    targetIsPlanners: false,
    unit: 'site',
    shortfall: verdict === 'met' ? 0 : 1,
    missing: [],
    evidence: [],
    ...more,
  };
}

const table: TableView = initialView.table;
const text = (each: Finding) => `${each.areaName} ${each.rule}`;

describe('rows of the verdict table', () => {
  const rows = pairFindings(
    [finding('1', 'A2', 'met'), finding('2', 'A2', 'unmet'), finding('10', 'A1', 'unassessed')],
    [finding('1', 'A2', 'unmet'), finding('2', 'A2', 'unmet')],
  );

  it('pairs each finding with the present state, null where there is none', () => {
    expect(rows.map((row) => row.before?.verdict ?? null)).toEqual(['unmet', 'unmet', null]);
  });

  it('sorts unmet first, then unassessed, then met', () => {
    const shown = visibleRows(rows, table, text);
    expect(shown.map((row) => row.finding.verdict)).toEqual(['unmet', 'unassessed', 'met']);
  });

  it('sorts names with numbers as people count', () => {
    const byArea = { ...table, sort: { column: 'area' as const, descending: false } };
    expect(visibleRows(rows, byArea, text).map((row) => row.finding.areaId)).toEqual([
      '1',
      '2',
      '10',
    ]);
  });

  it('filters by verdict, rule, document, words and change', () => {
    const ids = (view: Partial<TableView>) =>
      visibleRows(rows, { ...table, ...view }, text).map((row) => row.finding.areaId);
    expect(ids({ standing: 'met' })).toEqual(['1']);
    expect(ids({ standing: 'comparison' })).toEqual([]);
    expect(ids({ ruleId: 'A1' })).toEqual(['10']);
    expect(ids({ documentId: 'yuzhong' })).toEqual([]);
    expect(ids({ search: '社区10' })).toEqual(['10']);
    expect(ids({ changedOnly: true })).toEqual(['1']);
  });

  it('files what is for comparison apart, whatever its verdict, and counts it in no total', () => {
    const elsewhere = [finding('1', 'A2', 'unmet', { inForce: false }), finding('2', 'C1', 'met')];
    const ids = (standing: TableView['standing']) =>
      visibleRows(pairFindings(elsewhere, []), { ...table, standing }, text).map(
        (row) => row.finding.areaId,
      );
    expect([ids('unmet'), ids('comparison'), ids('met')]).toEqual([[], ['1'], ['2']]);
    expect(countInForce(elsewhere)).toMatchObject({ met: 1, unmet: 0 });
  });

  it('shows every row once whatever the sorting, and counts them all (law)', () => {
    const verdict = fc.constantFrom<Outcome>(...VERDICTS, 'not-applicable');
    const column = fc.constantFrom(
      'area',
      'standard',
      'measured',
      'target',
      'shortfall',
      'verdict',
      'before',
    );
    fc.assert(
      fc.property(fc.array(verdict), column, fc.boolean(), (verdicts, by, descending) => {
        const all = verdicts.map((each, index) => finding(String(index), 'A2', each));
        const view = { ...table, sort: { column: by as TableView['sort']['column'], descending } };
        const shown = visibleRows(pairFindings(all, all), view, text);
        expect(shown.map((row) => row.finding.areaId).toSorted()).toEqual(
          all.map((each) => each.areaId).toSorted(),
        );
        const counts = countInForce(all);
        expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(all.length);
      }),
    );
  });
});
