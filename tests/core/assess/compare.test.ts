import { expect, test } from 'vitest';
import type { Finding } from '../../../src/core/assess/findings/assessment.ts';
import { compareFindings } from '../../../src/core/assess/findings/compare-findings.ts';
import { compareScenarios } from '../../../src/core/assess/findings/compare-scenarios.ts';

const finding = (change: Partial<Finding>): Finding => ({
  rule: 'A2',
  documentId: 'd',
  clause: 'c',
  areaId: 'a',
  areaName: 'a',
  level: 'community',
  verdict: 'unmet',
  inForce: true,
  measured: 1,
  target: 3,
  targetIsPlanners: false,
  unit: 'site',
  shortfall: 2,
  missing: [],
  evidence: [],
  ...change,
});
const met = { verdict: 'met', measured: 3, shortfall: 0 } as const;
const unassessed = { verdict: 'unassessed', measured: null, shortfall: null } as const;

test('findings pair by rule, part and area, and say what changed', () => {
  const change = (before: Partial<Finding>, after: Partial<Finding>): unknown[] => {
    const [pair] = compareFindings([finding(before)], [finding(after)]);
    return [pair!.change, pair!.measuredChange];
  };
  expect(change({}, {})).toEqual(['same', 0]);
  expect(change({}, met)).toEqual(['closed', 2]);
  expect(change(met, {})).toEqual(['opened', -2]);
  expect(change({}, { measured: 2, shortfall: 1 })).toEqual(['nearer', 1]);
  expect(change({}, { measured: 0, shortfall: 3 })).toEqual(['farther', -1]);
  expect(change(unassessed, met)).toEqual(['now-assessed', null]);
  expect(change(met, unassessed)).toEqual(['no-longer-assessed', null]);
});

test('parts and areas are told apart, and what one side lacks is said', () => {
  const before = [finding({ part: 'x' }), finding({ areaId: 'b' })];
  const after = [finding({ part: 'y' }), finding({ areaId: 'b' })];
  expect(
    compareFindings(before, after).map(({ part, areaId, change }) => [part, areaId, change]),
  ).toEqual([
    ['x', 'a', 'vanished'],
    [undefined, 'b', 'same'],
    ['y', 'a', 'appeared'],
  ]);
});

test('scenarios side by side count verdicts and give the coverage of the whole', () => {
  const row = {
    kind: 'nursery',
    areaId: 'all',
    areaName: '',
    level: 'all',
    groundM2: 4,
    groundCoveredM2: 1,
    people: { residents: 8 },
    covered: { residents: 2 },
    spreadEvenly: false,
  } as const;
  const [totals] = compareScenarios([
    {
      key: 'k',
      findings: [finding({}), finding(met), finding(met), finding(unassessed)],
      coverage: [{ ...row, areaId: 'a', level: 'street' }, row],
    },
  ]);
  expect(totals!.verdicts).toEqual({ met: 2, unmet: 1, unassessed: 1, 'not-applicable': 0 });
  expect(totals!.kinds).toHaveLength(1);
  expect(totals!.kinds[0]).toMatchObject({ kind: 'nursery', covered: { residents: 2 } });
});
