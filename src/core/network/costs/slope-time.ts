/** Beyond this grade the function below has no data; steeper ones count as this. */
export const STEEPEST_KNOWN_GRADE = 0.5;

/**
 * Time on a slope over time on level ground, by W. Tobler's hiking function (Three Presentations on
 * Geographical Analysis and Modeling, NCGIA TR 93-1, 1993): W = 6 exp(−3.5 |s + 0.05|) km/h, divided
 * into its own value at s = 0, so that every walker keeps his own level speed.
 * @param grade rise over run, positive uphill, dimensionless; NaN (no relief) counts as level
 * @param gainsDownhill false: never under 1
 */
export function slopeTimeRatio(grade: number, gainsDownhill: boolean): number {
  if (Number.isNaN(grade)) return 1;
  const known = Math.max(-STEEPEST_KNOWN_GRADE, Math.min(STEEPEST_KNOWN_GRADE, grade));
  const ratio = Math.exp(3.5 * (Math.abs(known + 0.05) - 0.05));
  return gainsDownhill ? ratio : Math.max(1, ratio);
}
