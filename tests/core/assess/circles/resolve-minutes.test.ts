import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { minutesFor, resolveMinutes } from '../../../../src/core/assess/circles/resolve-minutes.ts';
import { straightRadiusM } from '../../../../src/core/geo/straight-radius.ts';
import { standardById } from '../../../../src/core/standards/library.ts';

const rule = standardById('FG3')!.parts[0]!.rule;

it('draws a straight circle of the radius that a rule states, whoever walks', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 2, noNaN: true }),
      fc.double({ min: 1, max: 2, noNaN: true }),
      (speedMps, detour) => {
        if (rule.shape !== 'circle') throw new Error('FG3 is a circle');
        const minutes = resolveMinutes(rule, { speedMps, detour, circle: 'straight' });
        expect(straightRadiusM(minutes, speedMps, detour)).toBeCloseTo(700, 6);
      },
    ),
  );
});

it('goes so far along the network', () => {
  expect(minutesFor(700, { speedMps: 1, detour: 1.3, circle: 'network' })).toBeCloseTo(700 / 60, 9);
});
