import { describe, expect, it } from 'vitest';
import { AssessMemo } from '../../../src/core/assess/cover/assess-memo.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import type { Candidate } from '../../../src/core/plan/records/candidate.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/plan/project.ts';
import { findAlternatives } from '../../../src/core/siting/find-alternatives.ts';
import { answerQuestion } from '../../../src/core/siting/answer-question.ts';
import { traceCurve } from '../../../src/core/siting/trace-curve.ts';
import type { SitingQuestion } from '../../../src/core/siting/question/question.ts';
import type { SitingInput } from '../../../src/core/siting/question/siting-input.ts';
import { loadHighs } from '../../../src/solver/highs-mip.ts';

const highs = await loadHighs();
const square = (west: number, south: number, size: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const area = {
  id: 'a',
  name: 'a',
  level: 'community' as const,
  geometry: square(106.5, 29.5, 0.02),
};
const demand = [
  { id: 'd1', lng: 106.505, lat: 29.505, age0to3: 5 },
  { id: 'd2', lng: 106.515, lat: 29.515, age0to3: 0 },
];
const candidates: Candidate[] = [
  { id: 'c1', name: 'c1', lng: 106.505, lat: 29.506 },
  { id: 'c2', name: 'c2', lng: 106.515, lat: 29.514, costYuan: 1_000_000 },
];
const mclp: SitingQuestion = { model: 'mclp', kind: 'nursery', count: 1 };

function codes(
  question: SitingQuestion,
  input: Partial<SitingInput> = {},
  data: Parameters<typeof prepare>[0] = { areas: [area], facilities: [], demand },
): string[] {
  const full: SitingInput = {
    scenario: null,
    settings: DEFAULT_SETTINGS,
    standards: [],
    candidates,
    ...input,
  };
  const prepared = prepare(data);
  const control = { nowS: () => 0 };
  const memo = new AssessMemo();
  const { value, issues } = answerQuestion(
    { prepared, question, input: full, memo },
    highs,
    control,
  );
  expect(value === undefined).toBe(issues.length > 0);
  return issues.map(({ code }) => code);
}

describe('a question that cannot be asked of the data is answered with the reason', () => {
  it.each<[string, Partial<SitingQuestion>, Partial<SitingInput>, string]>([
    [
      'no candidates',
      { candidates: { project: true } },
      { candidates: [] },
      'siting-no-candidates',
    ],
    [
      'none has come as far as is asked',
      { candidates: { project: true, atLeast: 'ready' } },
      { candidates: candidates.map((each) => ({ ...each, idleStep: 'agreed' as const })) },
      'siting-no-candidates',
    ],
    [
      'no building is large enough',
      { costs: { leastFloorAreaM2: { nursery: 9e6 } } },
      {},
      'siting-no-candidates',
    ],
    ['every candidate is forbidden', { forbiddenIds: ['c1', 'c2'] }, {}, 'siting-no-candidates'],
    ['more sites than candidates', { count: 3 }, {}, 'siting-count-above-candidates'],
    [
      'fewer sites than required ones',
      { requiredIds: ['c1', 'c2'] },
      {},
      'siting-count-below-required',
    ],
    ['an unknown required site', { requiredIds: ['c9'] }, {}, 'siting-unknown-candidate'],
    ['an unknown forbidden site', { forbiddenIds: ['c9'] }, {}, 'siting-unknown-candidate'],
    [
      'required and forbidden',
      { requiredIds: ['c1'], forbiddenIds: ['c1'] },
      {},
      'siting-required-forbidden',
    ],
    [
      'forbidden by the list, required by the question',
      { requiredIds: ['c1'] },
      { candidates: candidates.map((each) => ({ ...each, role: 'forbidden' as const })) },
      'siting-required-forbidden',
    ],
    ['an id twice', {}, { candidates: [...candidates, candidates[0]!] }, 'siting-candidate-twice'],
    [
      'an unknown area',
      { candidates: { grid: { most: 4 }, areaIds: ['z'] } },
      {},
      'siting-unknown-area',
    ],
    [
      'junctions without a network',
      { candidates: { junctions: { most: 4 } } },
      {},
      'siting-no-network',
    ],
    [
      'walking without a network',
      {},
      { settings: { ...DEFAULT_SETTINGS, circle: 'network' } },
      'siting-no-network',
    ],
    ['a group nobody counted', { group: 'age60plus' }, {}, 'siting-no-people'],
    [
      'less money than required sites cost',
      { count: undefined, budgetYuan: 1000, requiredIds: ['c2'] },
      {},
      'siting-budget-below-required',
    ],
    [
      'a required site that does not allow the kind',
      { requiredIds: ['c1'] },
      { candidates: candidates.map((each) => ({ ...each, kinds: ['eldercare'] })) },
      'siting-required-unfit',
    ],
  ])('%s', (_, question, input, code) => {
    expect(codes({ ...mclp, ...question }, input)).toContain(code);
  });

  it('no standards, and a row that does not exist', () => {
    expect(codes({ model: 'close-standards' })).toEqual(['siting-no-standards']);
    expect(codes({ model: 'close-standards', standardIds: ['Z9'] })).toEqual([
      'siting-unknown-standard',
    ]);
  });

  it('the same for a curve and for alternatives', () => {
    const input: SitingInput = {
      scenario: null,
      settings: DEFAULT_SETTINGS,
      standards: [],
      candidates: [],
    };
    const asked = { ...mclp, candidates: { project: true } };
    const prepared = prepare({ areas: [area], facilities: [], demand });
    const [memo, control] = [new AssessMemo(), { nowS: () => 0 }];
    const plan = { chosen: [], objective: 0, maximises: true };
    expect(
      traceCurve({ prepared, question: asked, input, memo }, highs, control).issues,
    ).toMatchObject([{ code: 'siting-no-candidates' }]);
    expect(
      findAlternatives({ prepared, question: asked, input, memo }, highs, control, plan).issues,
    ).toMatchObject([{ code: 'siting-no-candidates' }]);
  });
});

describe('demand that needs care', () => {
  it('points with nobody play no part', () => expect(codes(mclp)).toEqual([]));

  it('people out of everyone’s reach are named and the rest is served', () => {
    const far = [...demand, { id: 'far', lng: 106.52, lat: 29.5, age0to3: 3 }];
    const prepared = prepare({ areas: [area], facilities: [], demand: far });
    const input: SitingInput = {
      scenario: null,
      settings: DEFAULT_SETTINGS,
      standards: [],
      candidates,
    };
    const { value } = answerQuestion(
      {
        prepared,
        question: { model: 'lscp', kind: 'nursery', minutes: 5 },
        input,
        memo: new AssessMemo(),
      },
      highs,
      { nowS: () => 0 },
    );
    expect(value!.clashes).toMatchObject([
      { code: 'out-of-reach', people: 3, points: [{ id: 'far', people: 3 }] },
    ]);
    expect(value!.leftOut).toMatchObject({ people: 3, points: [{ id: 'far' }] });
    expect(value!.chosen.map(({ id }) => id)).toEqual(['c1']);
  });

  it('a stop gives the best so far with its bound', () => {
    const prepared = prepare({ areas: [area], facilities: [], demand });
    const input: SitingInput = {
      scenario: null,
      settings: DEFAULT_SETTINGS,
      standards: [],
      candidates,
    };
    const { value } = answerQuestion(
      { prepared, question: mclp, input, memo: new AssessMemo() },
      highs,
      {
        nowS: () => 0,
        stopped: () => true,
      },
    );
    expect(value!.chosen).toHaveLength(1);
    expect(value!.bound).toBeGreaterThanOrEqual(value!.objective);
  });
});

describe('candidates by themselves', () => {
  const ask = (question: Partial<SitingQuestion>, input: Partial<SitingInput> = {}) => {
    const prepared = prepare({ areas: [area], facilities: [], demand });
    const full: SitingInput = {
      scenario: null,
      settings: DEFAULT_SETTINGS,
      standards: [],
      ...input,
    };
    const asked = { ...mclp, ...question };
    return answerQuestion(
      { prepared, question: asked, input: full, memo: new AssessMemo() },
      highs,
      { nowS: () => 0 },
    ).value!;
  };

  it('come from a grid where the project has none', () => {
    const { candidates: counts, chosen } = ask({ candidates: undefined });
    expect(counts.given).toBeGreaterThan(200);
    expect(chosen[0]!.id).toMatch(/^grid:/);
  });

  it('come from footprints with the floor area of all storeys, the largest first', () => {
    const footprints = [1, 2, 3].map((n) => ({
      id: `${n}`,
      geometry: square(106.504 + n / 1000, 29.505, n * 0.0002),
      floors: n,
    }));
    const { candidates: counts } = ask(
      { candidates: { footprints: { most: 2, leastM2: 100 } } },
      { footprints },
    );
    expect(counts.given).toBe(2);
  });

  it('of two places that reach the same one is left out, and is counted', () => {
    const twins = [...candidates, { ...candidates[0]!, id: 'c3', name: 'c3' }];
    const { candidates: counts, chosen } = ask({}, { candidates: twins });
    expect(counts).toMatchObject({ given: 3, useless: 0 });
    expect(counts.dominated).toBeGreaterThanOrEqual(1);
    expect(chosen.map(({ id }) => id)).toEqual(['c1']);
  });
});
