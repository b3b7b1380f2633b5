import { meets } from './comparison.ts';
import type { Comparison } from './rule.ts';
import { targetIn } from './target.ts';
import type { StandardPart } from './standard.ts';

/** Where a reported value stands on the straight line from the printed value to the target. */
export interface Course {
  /** What the line asks for on the day of the report. */
  expected: number;
  onCourse: boolean;
  from: { year: number; value: number };
  to: { year: number; value: number };
}

/** A date as a year with its fraction; the end of 2025 is 2026.0. */
function yearOf(date: string): number {
  const [year = NaN, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/**
 * Course of a value reported on an ISO date: a straight line from the end of the year of the printed
 * value to the end of the target year; before it the printed value, after it the target. Undefined
 * where the document prints no value, no year for it (`presentYear` stands then) or no target.
 */
export function traceCourse(
  part: StandardPart,
  report: { value: number; date: string },
  year?: number,
  presentYear?: number,
): Course | undefined {
  const target = targetIn(part, year);
  const fromYear = part.present?.year ?? presentYear;
  if (!part.present || fromYear === undefined) return undefined;
  if (target.value === null || target.year === null || target.year <= fromYear) return undefined;
  const from = { year: fromYear, value: part.present.value };
  const to = { year: target.year, value: target.value };
  const passed = (yearOf(report.date) - (from.year + 1)) / (to.year - from.year);
  const share = Math.min(1, Math.max(0, passed));
  const expected = from.value + share * (to.value - from.value);
  // A strict target is only strict at its end: half-way, the line itself is on course.
  const comparison = ({ '>': '>=', '<': '<=' } as Partial<Record<Comparison, Comparison>>)[
    part.comparison
  ];
  const asked = share < 1 ? (comparison ?? part.comparison) : part.comparison;
  return { expected, onCourse: meets(report.value, asked, expected), from, to };
}
