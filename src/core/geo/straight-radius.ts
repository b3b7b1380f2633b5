/**
 * Radius in metres that a walker reaches in `minutes` at `speedMps`, the path being `detour` times
 * the straight distance; 0 when any of them is not a positive number.
 */
export function straightRadiusM(minutes: number, speedMps: number, detour: number): number {
  const radiusM = (minutes * 60 * speedMps) / detour;
  return Number.isFinite(radiusM) && radiusM > 0 ? radiusM : 0;
}
