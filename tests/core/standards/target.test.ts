import { describe, expect, it } from 'vitest';
import { standardById } from '../../../src/core/standards/library.ts';
import { targetIn, targetValue } from '../../../src/core/standards/target.ts';

describe('target in a year', () => {
  const yearly = standardById('A26')!.parts[0]!;

  it.each([
    [undefined, 57_000],
    [2021, 11_000],
    [2022, 11_000],
    [2024, 41_000],
    [2025, 57_000],
    [2040, 57_000],
  ])('%s: %d', (year, value) => {
    expect(targetIn(yearly, year).value).toBe(value);
  });

  it('stands in any year where the document names none', () => {
    expect(targetIn(standardById('C22')!.parts[0]!, 2030)).toEqual({ year: null, value: 1 });
  });

  it("is the planner's only where the document states no figure", () => {
    expect(targetValue(standardById('E1')!.parts[0]!, 85)).toEqual({
      target: 85,
      targetIsPlanners: true,
    });
    expect(targetValue(standardById('E4')!.parts[0]!, 85)).toEqual({
      target: 1,
      targetIsPlanners: true,
    });
    expect(targetValue(standardById('B15')!.parts[0]!, 85)).toEqual({
      target: 100,
      targetIsPlanners: false,
    });
  });
});
