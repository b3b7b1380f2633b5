import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasCome, IDLE_STEPS } from '../../../../src/core/vocabulary/idle-steps.ts';
import { parseIdleStep } from '../../../../src/io/mapping/parse/parse-idle-step.ts';

const steps = fc.constantFrom(...IDLE_STEPS);

it('a building that has come as far as one step has come as far as all before it', () => {
  fc.assert(
    fc.property(steps, steps, steps, (own, asked, less) => {
      if (hasCome(own, asked) && hasCome(asked, less)) expect(hasCome(own, less)).toBe(true);
      expect(hasCome(own, own)).toBe(true);
      expect(hasCome(undefined, asked)).toBe(false);
    }),
  );
});

it('steps are read as lists write them', () => {
  const words = ['已摸排', ' 已核实 ', '产权明晰', '一事一议', '可启用'];
  expect(words.map((word) => parseIdleStep(word))).toEqual([...IDLE_STEPS]);
  expect(parseIdleStep('constructor')).toBeUndefined();
  expect(parseIdleStep('办理中')).toBeUndefined();
});
