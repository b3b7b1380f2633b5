import { afterEach, beforeEach, expect, it } from 'vitest';
import { spreadOverAreas } from '../../../src/commands/standards/spread-areas.ts';
import type { Assessment, CoverageRow } from '../../../src/core/assess/findings/assessment.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { startHistory } from '../../../src/core/plan/changes/history.ts';
import { checkAreaLines } from '../../../src/core/standards/form/check-area-lines.ts';
import { projectStore } from '../../../src/state/project-store.ts';
import { emptyResults, resultsStore } from '../../../src/state/results-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';

const geometry = { type: 'Polygon' as const, coordinates: [] };
const AREAS = [
  { id: 'd', name: '甲区', level: 'district' as const, geometry },
  { id: 'a', name: '乙街道', level: 'street' as const, code: '500103001', geometry },
  { id: 'b', name: '丙街道', level: 'street' as const, geometry },
  { id: 'c', name: '丁街道', level: 'street' as const, geometry },
];

function row(areaId: string, people: number | undefined, reached: number): CoverageRow {
  const level = AREAS.find(({ id }) => id === areaId)!.level;
  return {
    kind: 'nursery',
    areaId,
    areaName: areaId,
    level,
    groundM2: 1,
    groundCoveredM2: 1,
    people: people === undefined ? {} : { age0to3: people, residents: 10 * people },
    covered: people === undefined ? {} : { age0to3: reached },
    spreadEvenly: false,
  };
}

function results(coverage: CoverageRow[]): void {
  resultsStore.setState({
    ...emptyResults,
    baseline: { coverage, findings: [], key: 'k' } as unknown as Assessment,
  });
}

beforeEach(() => {
  projectStore.setState(startHistory({ ...emptyProject('p', '甲'), areas: AREAS }), true);
  viewStore.setState({ ...initialView, kind: 'nursery' }, true);
  results([row('d', 600, 400), row('a', 300, 300), row('b', 200, 50), row('c', 100, 50)]);
});
afterEach(() => {
  resultsStore.setState(emptyResults, true);
  viewStore.setState(initialView, true);
});

it('a target is spread by people, with its sum, and takes the place of the lines of its year alone', () => {
  const lines = [
    { name: '乙街道', year: 2025, target: 1 },
    { name: '丙街道', year: 2030, target: 9 },
    { name: '' },
  ];
  const found = spreadOverAreas(lines, {
    level: 'street',
    total: 16_000,
    year: 2025,
    by: 'residents',
  });
  expect(found).toEqual({
    lines: [
      { name: '丙街道', year: 2030, target: 9 },
      { name: '乙街道', code: '500103001', year: 2025, target: 8000 },
      { name: '丙街道', year: 2025, target: 5333 },
      { name: '丁街道', year: 2025, target: 2667 },
      { name: '合计', year: 2025, target: 16_000 },
    ],
  });
  if ('lines' in found) expect(checkAreaLines(found.lines, AREAS)).toEqual([]);
});

it('by the gap only those count whom the kind that is looked at serves and does not reach', () => {
  const found = spreadOverAreas([], { level: 'street', total: 4, by: 'outside' });
  expect('lines' in found && found.lines.map(({ target }) => target)).toEqual([0, 3, 1, 4]);
});

it('nothing is made up where people are not known, or nobody is outside', () => {
  results([row('a', 300, 300), row('b', undefined, 0)]);
  expect(spreadOverAreas([], { level: 'street', total: 4, by: 'residents' })).toEqual({
    unknown: 2,
  });
  results([row('a', 300, 300), row('b', 200, 200), row('c', 100, 100)]);
  expect(spreadOverAreas([], { level: 'street', total: 4, by: 'outside' })).toEqual({ unknown: 0 });
});
