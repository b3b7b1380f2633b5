import { WHOLE_ID, type Assessment, type CoverageRow } from '../core/assess/findings/assessment.ts';
import { AREA_LEVELS, type AreaLevel } from '../core/vocabulary/area-levels.ts';
import { peopleServedBy, type FacilityKind } from '../core/vocabulary/kinds.ts';
import type { Language } from '../i18n/catalogue.ts';
import { formatShare } from '../i18n/format.ts';

/** People of the kind's group, or m² of ground where no people are known, and those within reach. */
export interface Covered {
  areaId: string;
  areaName: string;
  measure: 'people' | 'ground';
  total: number;
  within: number;
  outside: number;
}

function measure(row: CoverageRow): Covered | undefined {
  const { areaId, areaName, groundM2, groundCoveredM2 } = row;
  if (groundCoveredM2 === undefined) return undefined;
  const group = peopleServedBy(row.kind);
  const total = row.people[group];
  if (total === undefined) {
    const outside = Math.max(0, groundM2 - groundCoveredM2);
    return {
      areaId,
      areaName,
      measure: 'ground',
      total: groundM2,
      within: groundCoveredM2,
      outside,
    };
  }
  const within = row.covered[group] ?? 0;
  return {
    areaId,
    areaName,
    measure: 'people',
    total,
    within,
    outside: Math.max(0, total - within),
  };
}

/** Of all areas together; undefined where the kind's list is not loaded. */
export function coveredOfWhole({ coverage }: Assessment, kind: FacilityKind): Covered | undefined {
  const row = coverage.find((each) => each.kind === kind && each.areaId === WHOLE_ID);
  return row && measure(row);
}

/** Below the district: the level that people speak of, subdistricts before communities before all others. */
const SPOKEN_OF: readonly AreaLevel[] = ['street', 'community', 'district', 'estate'];

/** The level whose areas are ranked. */
export function rankedLevel(rows: readonly Pick<CoverageRow, 'level'>[]): AreaLevel | undefined {
  return [...SPOKEN_OF, ...AREA_LEVELS].find((level) => rows.some((row) => row.level === level));
}

/** Areas of the level that people speak of, those with most outside first; equal ones in file order. */
export function rankOutside({ coverage }: Assessment, kind: FacilityKind): Covered[] {
  const rows = coverage.filter((row) => row.kind === kind && row.areaId !== WHOLE_ID);
  const level = rankedLevel(rows);
  return rows
    .filter((row) => row.level === level)
    .flatMap((row) => measure(row) ?? [])
    .toSorted((a, b) => b.outside - a.outside);
}

export function shareOf(language: Language, covered: Covered | undefined): string {
  return covered ? formatShare(language, covered.within, covered.total) : '—';
}
