import type { AreaLevel } from '../../vocabulary/area-levels.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { CircleComparison } from './compare-circles.ts';
import type { TimesReport } from './times-report.ts';

/** What walking makes of one area for one kind and group; null: unknown, or there are none. */
export interface WalkingRow {
  areaId: string;
  areaName: string;
  level: AreaLevel | 'all';
  people: number | null;
  /** People inside a straight circle, and inside a walked one. */
  straight: number | null;
  network: number | null;
  /** People inside a straight circle who cannot walk there in time. */
  overClaimed: number | null;
  groundM2: number;
  straightM2: number;
  networkM2: number;
  overClaimedM2: number;
  /** Verdicts that differ between straight and walked circles. */
  flips: number;
  /** Seconds to the nearest facility; null also where times are of another kind. */
  meanS: number | null;
  medianS: number | null;
  p90S: number | null;
  /** People who reach none within an hour. */
  unreached: number | null;
}

/** Straight against walked circles and nearest times of one kind and group side by side, a row for each area in the comparison's order. */
export function walkingRows(
  { rows, flips }: CircleComparison,
  times: TimesReport | null,
  kind: FacilityKind,
  group: PeopleField,
): WalkingRow[] {
  const timesOf = new Map(
    times?.kind === kind
      ? times.rows.filter((row) => row.group === group).map((row) => [row.areaId, row])
      : [],
  );
  const flipped = new Map<string, number>();
  for (const { straight } of flips) {
    flipped.set(straight.areaId, (flipped.get(straight.areaId) ?? 0) + 1);
  }
  return rows
    .filter((row) => row.kind === kind)
    .map((row): WalkingRow => {
      const time = timesOf.get(row.areaId);
      return {
        areaId: row.areaId,
        areaName: row.areaName,
        level: row.level,
        people: row.people[group] ?? null,
        straight: row.straight[group] ?? null,
        network: row.network[group] ?? null,
        overClaimed: row.overClaimed[group] ?? null,
        groundM2: row.groundM2,
        straightM2: row.straightM2,
        networkM2: row.networkM2,
        overClaimedM2: row.overClaimedM2,
        flips: flipped.get(row.areaId) ?? 0,
        meanS: time?.meanS ?? null,
        medianS: time?.medianS ?? null,
        p90S: time?.p90S ?? null,
        unreached: time?.unreached ?? null,
      };
    });
}
