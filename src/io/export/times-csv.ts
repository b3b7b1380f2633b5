import type { NearestFacilities } from '../../core/assess/walking/nearest-facilities.ts';
import type { DemandPoint } from '../../core/plan/records/demand.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import { csvCell } from './values/csv-cell.ts';
import { rounded } from './values/rounded.ts';

/** The nearest of the facilities of one kind. */
export interface TimesOfKind {
  kind: FacilityKind;
  facilities: readonly Pick<Facility, 'id'>[];
  nearest: NearestFacilities;
}

/**
 * One row for each demand point: metres to the network, and for each kind seconds to the nearest facility
 * and its id. A point too far off the network has no `snap_m`; one that reaches none has no time and no
 * facility. Columns are the same in every language and without a byte order mark, since programs read
 * them; of several kinds each names its own.
 */
export function timesCsv(
  points: readonly DemandPoint[],
  times: readonly TimesOfKind[],
): Uint8Array {
  const suffix = (kind: FacilityKind): string => (times.length > 1 ? `:${kind}` : '');
  const head = [
    ...['id', 'lng', 'lat', 'snap_m'],
    ...times.flatMap(({ kind }) => [`time_s${suffix(kind)}`, `facility${suffix(kind)}`]),
  ];
  const snapM = times[0]?.nearest.snapM;
  const rows = points.map(({ id, lng, lat }, at) => [
    id,
    lng,
    lat,
    rounded(snapM && !Number.isNaN(snapM[at]) ? snapM[at]! : null, 1),
    ...times.flatMap(({ facilities, nearest: { timeS, facility } }) => [
      rounded(Number.isFinite(timeS[at]) ? timeS[at]! : null, 1),
      facilities[facility[at]!]?.id ?? null,
    ]),
  ]);
  const lines = [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`);
  return new TextEncoder().encode(lines.join(''));
}
