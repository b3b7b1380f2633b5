import { expect, it } from 'vitest';
import type { Finding } from '../../../../src/core/assess/findings/assessment.ts';
import { hangingVerdicts } from '../../../../src/core/assess/findings/hanging-verdicts.ts';

function finding(rule: string, measured: number, target = 100): Finding {
  const verdict = measured >= target ? 'met' : 'unmet';
  return { rule, areaId: 'a', areaName: '甲', measured, target, verdict } as unknown as Finding;
}

it('a verdict waits for the projects that move its figure, up to the one with which it is met', () => {
  const without = [finding('A1', 40), finding('A2', 120), finding('A3', 10)];
  const steps = [
    { projectId: 'p1', findings: [finding('A1', 60), finding('A2', 120), finding('A3', 10)] },
    { projectId: 'p2', findings: [finding('A1', 60), finding('A2', 130), finding('A3', 20)] },
    { projectId: 'p3', findings: [finding('A1', 100), finding('A2', 130), finding('A3', 20)] },
    { projectId: 'p4', findings: [finding('A1', 130), finding('A2', 130), finding('A3', 20)] },
  ];
  const found = hangingVerdicts(without, steps);
  expect(found.map(({ finding: { rule }, projectIds }) => [rule, projectIds])).toEqual([
    ['A1', ['p1', 'p3']],
  ]);
  expect(hangingVerdicts(without, [])).toEqual([]);
});
