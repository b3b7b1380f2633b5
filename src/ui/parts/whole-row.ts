import type { CoverageRow } from '../../core/assess/findings/assessment.ts';

/** The row of the whole place: all areas together, else the district. */
export function wholeRow(rows: readonly CoverageRow[], kind: string): CoverageRow | undefined {
  const own = rows.filter((row) => row.kind === kind);
  return own.find((row) => row.level === 'all') ?? own.find((row) => row.level === 'district');
}
