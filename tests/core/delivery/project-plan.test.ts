import { describe, expect, it } from 'vitest';
import { compareProjectPlan } from '../../../src/core/delivery/rounds/plan-against-fact.ts';
import type { DeliveryProject } from '../../../src/core/plan/delivery/delivery-project.ts';

function project(id: string, more: Partial<DeliveryProject> = {}): DeliveryProject {
  return { id, name: id, kinds: [], origin: { of: 'hand' }, stage: 'building', ...more };
}

describe('projects of an earlier round by a later day', () => {
  const fates = (planned: DeliveryProject[], now: DeliveryProject[], date = '2026-12-01') =>
    compareProjectPlan(planned, now, date).map(({ planned: { id }, fate }) => [id, fate]);

  it('are built, late, not due, without a date or gone', () => {
    const planned = [
      project('built', { finish: '2026-06' }),
      project('late', { finish: '2026-11' }),
      project('this month', { finish: '2026-12' }),
      project('this year', { finish: '2026' }),
      project('undated'),
      project('gone', { finish: '2030' }),
      project('was built', { stage: 'operating' }),
    ];
    const now = planned
      .filter(({ id }) => id !== 'gone')
      .map((each) => (each.id === 'built' ? { ...each, stage: 'built' as const } : each));
    expect(fates(planned, now)).toEqual([
      ['built', 'built'],
      ['late', 'late'],
      ['this month', 'later'],
      ['this year', 'later'],
      ['undated', 'undated'],
      ['gone', 'gone'],
    ]);
  });

  it('are late by what was promised first, however their finish was put off', () => {
    const planned = [project('a', { finish: '2026-06' })];
    const now = [project('a', { finish: '2028-06' })];
    expect(fates(planned, now)).toEqual([['a', 'late']]);
    expect(fates(planned, now, '2026-06-30')).toEqual([['a', 'later']]);
  });
});
