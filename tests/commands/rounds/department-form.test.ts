import { afterEach, beforeEach, expect, it } from 'vitest';
import { undoLast } from '../../../src/commands/project/change-project.ts';
import { askedValues, takeReports } from '../../../src/commands/rounds/department-form.ts';
import type { Assessment, Finding } from '../../../src/core/assess/findings/assessment.ts';
import { startHistory } from '../../../src/core/plan/changes/history.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { currentProject, projectStore } from '../../../src/state/project-store.ts';
import { emptyResults, resultsStore } from '../../../src/state/results-store.ts';

const finding = (more: Partial<Finding>) =>
  ({
    rule: 'B1',
    areaId: 'd',
    areaName: '甲区',
    level: 'district',
    verdict: 'unassessed',
    target: 95,
    unit: 'percent',
    ...more,
  }) as Finding;

beforeEach(() => {
  projectStore.setState(startHistory(emptyProject('p', '甲')), true);
  const findings = [
    finding({}),
    finding({ rule: 'B2', verdict: 'not-applicable' }),
    finding({ rule: 'B3', level: 'community', unit: 'site', target: 1 }),
  ];
  resultsStore.setState({
    ...emptyResults,
    baseline: { key: 'k', findings, coverage: [] } as unknown as Assessment,
  });
});
afterEach(() => resultsStore.setState(emptyResults, true));

it('only rows that are reported and asked of the place are on the form, with what was reported last', () => {
  const value = { standardId: 'B1', areaId: 'd', value: 92, date: '2026-06-30', by: '人社局' };
  takeReports([value]);
  expect(askedValues()).toEqual([
    expect.objectContaining({
      of: { standardId: 'B1', areaId: 'd' },
      isShare: true,
      areaName: '甲区',
      department: '市人力社保局',
      last: { id: 'report-1', ...value },
    }),
  ]);
});

it('values are taken over in one act that can be undone, and not twice', () => {
  const value = { standardId: 'B1', areaId: 'd', value: 92, date: '2026-06-30', by: '人社局' };
  const other = { ...value, part: 'a', value: 5 };
  takeReports([value, other]);
  takeReports([value, { ...value, value: 93, date: '2026-11-30' }]);
  expect(currentProject().reported.map(({ id, value: own }) => [id, own])).toEqual([
    ['report-1', 92],
    ['report-2', 5],
    ['report-3', 93],
  ]);
  undoLast();
  expect(currentProject().reported).toHaveLength(2);
  undoLast();
  expect(currentProject().reported).toHaveLength(0);
});
