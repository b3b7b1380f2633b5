import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/core/assess/findings/assessment.ts';
import { findNextStep } from '../../../../src/core/assess/findings/next-step.ts';
import { emptyProject } from '../../../../src/core/plan/project.ts';
import { smallTown } from '../../../support/small-town.ts';

const finding = (change: Partial<Finding>): Finding => ({
  rule: 'A1',
  documentId: 'd',
  clause: '1',
  areaId: 'a',
  areaName: '甲',
  level: 'community',
  verdict: 'unassessed',
  inForce: true,
  measured: null,
  target: 1,
  targetIsPlanners: false,
  unit: 'percent',
  shortfall: null,
  missing: [],
  evidence: [],
  ...change,
});
const town = smallTown();
const withStandards = { ...town, settings: { ...town.settings, standardIds: ['A1'] } };

describe('what comes next', () => {
  it('is the first need that is not there, in the order in which they are needed', () => {
    const empty = emptyProject('p', '');
    expect(findNextStep(empty, [])).toMatchObject({ step: 'areas', has: { people: false } });
    expect(findNextStep({ ...withStandards, facilities: [] }, []).step).toBe('facilities');
    const chosen = { ...town.settings, standardIds: [] };
    expect(findNextStep({ ...town, settings: chosen }, []).step).toBe('standards');
  });

  it('says how many verdicts wait for people, and of those in force only', () => {
    const areas = town.areas.map(({ id, name, level, geometry }) => ({
      ...{ id, name, level, geometry },
    }));
    const nobody = { ...withStandards, areas, demand: [] };
    const people = { field: 'age60plus', of: 'area' as const, ids: ['a'] };
    const beds = { field: 'beds', of: 'facility' as const, ids: ['f'] };
    const found = findNextStep(nobody, [
      finding({ missing: [people] }),
      finding({ missing: [{ field: 'places', of: 'demand', ids: [] }] }),
      finding({ missing: [beds] }),
      finding({ missing: [people], inForce: false }),
      finding({ verdict: 'unmet', missing: [people] }),
    ]);
    expect(found).toMatchObject({ step: 'people', waiting: 2 });
    expect(found.has).toEqual({ areas: true, facilities: true, people: false, standards: true });
  });

  it('is the work itself once all is there: what is not met, a scenario, the briefing', () => {
    const unmet = [finding({ verdict: 'unmet' }), finding({ verdict: 'met' })];
    expect(findNextStep(withStandards, unmet)).toMatchObject({ step: 'unmet', waiting: 1 });
    expect(findNextStep(withStandards, [finding({})]).step).toBe('unassessed');
    expect(findNextStep(withStandards, []).step).toBe('scenario');
    const scenario = { id: 's', name: '方案', sites: [], closedFacilityIds: [] };
    const drawn = { ...withStandards, scenarios: [scenario] };
    expect(findNextStep(drawn, unmet)).toMatchObject({ step: 'briefing', waiting: 1 });
  });
});
