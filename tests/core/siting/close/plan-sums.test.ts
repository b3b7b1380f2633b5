import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import '../../../support/seed.ts';
import { metBy } from '../../../../src/core/siting/close/close-measure.ts';
import {
  addUse,
  dropUse,
  emptySums,
  measureMissing,
} from '../../../../src/core/siting/close/plan-sums.ts';
import { smallClose } from './exhaustive-close.ts';

it('tells what is met as a count from the beginning does, whatever came and went', () => {
  fc.assert(
    fc.property(smallClose, fc.array(fc.nat(), { maxLength: 40 }), (problem, steps) => {
      const sums = emptySums(problem);
      const { options } = problem;
      for (const step of options.length > 0 ? steps : []) {
        const option = step % options.length;
        if (sums.uses.has(option)) dropUse(sums, option);
        else {
          const { program, most } = options[option]!;
          const { least } = problem.programs[program]!;
          const units = least + ((step >> 3) % (most - least + 1));
          addUse(sums, option, { units, safetyNetBeds: 0 });
        }
        const met = problem.requirements.map((_, at) => (measureMissing(sums, at) <= 0 ? 1 : 0));
        expect(met).toEqual([...metBy(problem, sums.uses)]);
      }
    }),
    { numRuns: 200 },
  );
});
