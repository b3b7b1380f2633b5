import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import '../../../support/seed.ts';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import { answerQuestion } from '../../../../src/core/siting/answer-question.ts';
import { traceCurve } from '../../../../src/core/siting/trace-curve.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';
import { nearestS, smallCity } from '../small-city.ts';

const highs = await loadHighs();
const TWO_HOURS_S = 7200;

/** Walking so slow that the city is some hours across. */
const slowCity = fc.tuple(smallCity, fc.constantFrom(0.2, 0.5, 1)).map(([city, speedMps]) => ({
  ...city,
  speedMps,
  input: { ...city.input, settings: { ...city.input.settings, speedMps } },
}));

it('mean and longest walk count everybody within two hours and say how many are beyond, in headline, table and curve alike', () => {
  fc.assert(
    fc.property(slowCity, fc.constantFrom('pcenter', 'pmedian'), (city, model) => {
      const { prepared, input, persons, speedMps } = city;
      const question = { model, kind: 'nursery', count: 1 } as const;
      const asked = { prepared, question, input, memo: new AssessMemo() };
      const { value: answer } = answerQuestion(asked, highs, { nowS: () => 0 });
      const ids = input.candidates!.map(({ id }) => id);
      const expected = (sites: number[]) => {
        let [people, sum, worst, beyond] = [0, 0, 0, 0];
        for (const [at, metres] of nearestS(city, sites).entries()) {
          const [count, timeS] = [persons[at]!, metres / speedMps];
          if (count === 0) continue;
          if (timeS > TWO_HOURS_S) {
            beyond += count;
            continue;
          }
          people += count;
          sum += count * timeS;
          worst = Math.max(worst, timeS);
        }
        return { people, sum, worst, beyond };
      };
      const { today, plan } = answer!;
      const states = [
        { figures: today, of: expected([]) },
        { figures: plan, of: expected(answer!.chosen.map(({ id }) => ids.indexOf(id))) },
      ];
      for (const { figures, of } of states) {
        expect(figures.peopleUnreached).toBeCloseTo(of.beyond, 6);
        if (of.people === 0) expect(figures.meanS).toBeNull();
        else {
          expect(figures.meanS! / (of.sum / of.people || 1)).toBeCloseTo(of.sum > 0 ? 1 : 0, 6);
          expect(figures.worstS!).toBeCloseTo(of.worst, 3);
        }
      }
      const after = states[1]!.of;
      const headline = model === 'pcenter' ? after.worst : after.sum;
      expect(answer!.objective).toBeCloseTo(headline, 2);
      const { value: curve } = traceCurve(asked, highs, { nowS: () => 0 }, 1);
      const point = curve!.points.find(({ sites }) => sites === 1)!;
      expect(point.value).toBeCloseTo(answer!.objective, 6);
    }),
    { numRuns: 60 },
  );
});
