import type { NearestFacilities } from '../../core/assess/walking/nearest-facilities.ts';
import type { DemandPoint } from '../../core/plan/demand.ts';
import type { Facility } from '../../core/plan/facility.ts';
import { csvCell } from './csv-cell.ts';
import { rounded } from './rounded.ts';

/** Columns of the table of times, the same in every language and without a byte order mark: programs read them. */
const COLUMNS = ['id', 'lng', 'lat', 'snap_m', 'time_s', 'facility'];

/**
 * One row for each demand point: metres to the network, seconds to the nearest facility and its id.
 * A point too far off the network has no `snap_m`; one that reaches none has no time and no facility.
 */
export function timesCsv(
  points: readonly DemandPoint[],
  facilities: readonly Pick<Facility, 'id'>[],
  { snapM, timeS, facility }: NearestFacilities,
): Uint8Array {
  const rows = points.map(({ id, lng, lat }, at) => [
    id,
    lng,
    lat,
    rounded(Number.isNaN(snapM[at]) ? null : snapM[at]!, 1),
    rounded(Number.isFinite(timeS[at]) ? timeS[at]! : null, 1),
    facilities[facility[at]!]?.id ?? null,
  ]);
  const lines = [COLUMNS, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`);
  return new TextEncoder().encode(lines.join(''));
}
