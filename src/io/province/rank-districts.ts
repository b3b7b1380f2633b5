import type { DistrictOfProvince, ProvinceView, RunOfProvince } from './province-view.ts';

/** A district by how far it is from the target. */
export interface RankedDistrict {
  district: DistrictOfProvince;
  /** Percent; null: failed, or nothing of it is known. */
  distance: number | null;
  /** Distance on the day before the last, where it is known. */
  before: number | null;
  unmet: number;
  judged: number;
}

type Counts = Pick<DistrictOfProvince, 'met' | 'unmet' | 'unassessed'>;

const shareUnmet = ({ met, unmet }: Counts): number | null =>
  met + unmet === 0 ? null : Math.round((1000 * unmet) / (met + unmet)) / 10;

/** How far a district was on a day: by a row, or by the share of all verdicts that are not met. */
export function distanceOn(run: RunOfProvince, code: string, row: string | null): number | null {
  const told = run.districts[code];
  if (!told) return null;
  return row === null ? shareUnmet(told) : (told.rows[row] ?? null);
}

/** Districts with the farthest from the target first, those of which nothing is known last. */
export function rankDistricts(view: ProvinceView, row: string | null): RankedDistrict[] {
  const earlier = view.runs.at(-2);
  const ranked = view.districts.map((district): RankedDistrict => {
    const counts = row === null ? district : district.rows[row];
    const isKnown = district.reason === undefined && counts !== undefined;
    const distance = !isKnown
      ? null
      : row === null
        ? shareUnmet(district)
        : district.rows[row]!.distance;
    return {
      ...{ district, distance },
      before: earlier ? distanceOn(earlier, district.code, row) : null,
      unmet: isKnown ? counts.unmet : 0,
      judged: isKnown ? counts.met + counts.unmet : 0,
    };
  });
  return ranked.toSorted((a, b) => (b.distance ?? -1) - (a.distance ?? -1));
}
