import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceCourse } from '../../../src/core/standards/course.ts';
import { standardById } from '../../../src/core/standards/library.ts';

const partOf = (id: string) => standardById(id)!.parts[0]!;

describe('course to a target', () => {
  it('is the straight line from the printed value to the target', () => {
    // 1.03 places per 1000 at the end of 2020, 4.5 at the end of 2025: half-way is mid-2023.
    const half = traceCourse(partOf('B12'), { value: 2.8, date: '2023-07-01' })!;
    expect(half.expected).toBeCloseTo((1.03 + 4.5) / 2, 2);
    expect(half.onCourse).toBe(true);
    expect(traceCourse(partOf('B12'), { value: 2.7, date: '2023-07-01' })!.onCourse).toBe(false);
  });

  it('asks for the printed value before and for the target after', () => {
    expect(traceCourse(partOf('B12'), { value: 1.03, date: '2020-01-01' })).toMatchObject({
      expected: 1.03,
      onCourse: true,
    });
    expect(traceCourse(partOf('B12'), { value: 4.4, date: '2026-03-01' })).toMatchObject({
      expected: 4.5,
      onCourse: false,
    });
  });

  it('is strict at its end only where the target is', () => {
    expect(traceCourse(partOf('B8'), { value: 70, date: '2026-01-01' })!.onCourse).toBe(false);
    expect(traceCourse(partOf('B8'), { value: 70.1, date: '2026-01-01' })!.onCourse).toBe(true);
    expect(traceCourse(partOf('B8'), { value: 65.78, date: '2020-12-31' })!.onCourse).toBe(true);
  });

  it('falls where the target is a ceiling', () => {
    const date = '2023-07-01';
    expect(traceCourse(partOf('C9'), { value: 34, date }, undefined, 2020)!.onCourse).toBe(true);
    expect(traceCourse(partOf('C9'), { value: 36, date }, undefined, 2020)!.onCourse).toBe(false);
  });

  it('is unknown without a printed value, its year, or a later target', () => {
    const report = { value: 1, date: '2024-01-01' };
    expect(traceCourse(partOf('A10'), report)).toBeUndefined();
    expect(traceCourse(partOf('C16'), report)).toBeUndefined();
    expect(traceCourse(partOf('C16'), report, undefined, 2025)).toBeUndefined();
    expect(traceCourse(partOf('C16'), report, undefined, 2020)).toBeDefined();
    expect(traceCourse(partOf('A7'), report, undefined, 2020)).toBeUndefined();
  });

  it('never asks for more earlier, nor for less', () => {
    const days = fc.date({
      min: new Date('2019-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [early, late] = [a, b].map((day) => day.toISOString().slice(0, 10)).toSorted();
        const at = (date: string) => traceCourse(partOf('B24'), { value: 0, date })!.expected;
        expect(at(early!)).toBeLessThanOrEqual(at(late!) + 1e-9);
      }),
    );
  });
});
