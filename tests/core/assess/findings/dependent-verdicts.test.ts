import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../../../src/core/assess/findings/assessment.ts';
import { dependentVerdicts } from '../../../../src/core/assess/findings/dependent-verdicts.ts';

function finding(rule: string, areaId: string, verdict: Verdict, part?: string): Finding {
  return {
    ...{ rule, areaId, verdict, areaName: `${areaId}名`, documentId: 'd', clause: '1' },
    ...{
      inForce: true,
      level: 'street',
      measured: null,
      target: 90,
      targetIsPlanners: false,
      unit: 'pct',
    },
    ...{ shortfall: null, missing: [], evidence: [] },
    ...(part && { part }),
  };
}

describe('dependentVerdicts', () => {
  it('names what is not the same for all, in the order of the walkers, and nothing else', () => {
    const slow = [
      finding('A7', 'a', 'unmet'),
      finding('A7', 'b', 'met'),
      finding('C24', 'a', 'met'),
    ];
    const fast = [finding('C24', 'a', 'met'), finding('A7', 'b', 'met'), finding('A7', 'a', 'met')];
    expect(dependentVerdicts([slow, fast])).toEqual([
      { rule: 'A7', areaId: 'a', areaName: 'a名', verdicts: ['unmet', 'met'] },
    ]);
  });

  it('tells parts of one rule apart and says where a walker has no verdict', () => {
    const one = [finding('A7', 'a', 'met', 'eldercare'), finding('A7', 'a', 'unmet', 'childcare')];
    const other = [finding('A7', 'a', 'met', 'eldercare')];
    expect(dependentVerdicts([one, other])).toMatchObject([
      { part: 'childcare', verdicts: ['unmet', null] },
    ]);
  });

  it('finds nothing with one walker or none', () => {
    expect(dependentVerdicts([])).toEqual([]);
    expect(dependentVerdicts([[finding('A7', 'a', 'met')]])).toEqual([]);
  });
});
