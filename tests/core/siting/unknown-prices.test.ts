import { describe, expect, it } from 'vitest';
import { AssessMemo } from '../../../src/core/assess/cover/assess-memo.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import type { Candidate } from '../../../src/core/plan/records/candidate.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/plan/project.ts';
import { answerQuestion } from '../../../src/core/siting/answer-question.ts';
import type { PlanAnswer } from '../../../src/core/siting/question/plan-answer.ts';
import type { SitingQuestion } from '../../../src/core/siting/question/question.ts';
import { proofWords } from '../../../src/i18n/plan-text.ts';
import { loadHighs } from '../../../src/solver/highs-mip.ts';

const highs = await loadHighs();
const ring = [
  [106.5, 29.5],
  [106.52, 29.5],
  [106.52, 29.52],
  [106.5, 29.52],
  [106.5, 29.5],
];
const prepared = prepare({
  areas: [
    { id: 'a', name: 'a', level: 'community', geometry: { type: 'Polygon', coordinates: [ring] } },
  ],
  facilities: [],
  demand: [{ id: 'd', lng: 106.51, lat: 29.51, age0to3: 40 }],
});
const place = { lng: 106.51, lat: 29.511, maxFloorAreaM2: 400 };
const unknown: Candidate = { id: 'unknown', name: '', ...place };
const known = (costYuan: number): Candidate => ({ id: 'known', name: '', ...place, costYuan });
/** A nursery of 200 m² with 20 places. */
const FIT_OUT = 600_000;

function ask(candidates: Candidate[], question: Partial<SitingQuestion>): PlanAnswer {
  const input = { scenario: null, settings: DEFAULT_SETTINGS, standards: [], candidates };
  const whole = { model: 'mclp', kind: 'nursery', minutes: 15, ...question } as SitingQuestion;
  const asked = { prepared, question: whole, input, memo: new AssessMemo() };
  return answerQuestion(asked, highs, { nowS: () => 0 }).value!;
}
const chosen = ({ chosen: sites }: PlanAnswer): string[] => sites.map(({ id }) => id);

describe('a place whose price is unknown', () => {
  it('is not taken for being free where a known price is within the budget', () => {
    const plan = ask([unknown, known(800_000)], { budgetYuan: FIT_OUT + 900_000 });
    expect(chosen(plan)).toEqual(['known']);
    expect(plan.costYuan).toBe(FIT_OUT + 800_000);
  });

  it('costs no less than the dearest that is known', () => {
    const budgetYuan = FIT_OUT + 2_000_000;
    expect(chosen(ask([unknown, known(3_000_000)], { budgetYuan }))).toEqual([]);
    expect(chosen(ask([unknown], { budgetYuan }))).toEqual(['unknown']);
  });

  it('costs what the planner says it does, also less', () => {
    const costs = { acquisitionYuan: 500_000 };
    const plan = ask([unknown, known(3_000_000)], { budgetYuan: FIT_OUT + 500_000, costs });
    expect(chosen(plan)).toEqual(['unknown']);
    expect(plan.costYuan).toBe(FIT_OUT + 500_000);
  });

  it('is said in the headline of a proof that rests on prices, whichever is chosen', () => {
    const plan = ask([unknown, known(800_000)], { budgetYuan: FIT_OUT + 900_000 });
    expect(plan.assumed.price).toEqual({ sites: 0, yuan: 1e6, counts: true });
    expect(proofWords('zh-CN', plan)).toContain('已证明最优（按假定价格：1 处备选地点');
    const free = ask([unknown, known(800_000)], { count: 1 });
    expect(proofWords('en', free)).not.toContain('assumed');
  });
});
