import type { FacilityKind } from '../../vocabulary/kinds.ts';
import { WHOLE_ID, type CoverageRow } from '../findings/assessment.ts';
import { allCovered, coveredInArea, coveredInWhole } from '../cover/covered-people.ts';
import { WHOLE_NAME } from './place.ts';
import type { State } from '../cover/state.ts';

/** Coverage rows for each kind: one per area in file order, then one for the whole. What is not loaded covers an unknown part. */
export function coverageRows(
  state: State,
  kinds: readonly FacilityKind[],
  isLoaded: (kind: FacilityKind) => boolean = () => true,
): CoverageRow[] {
  const { prepared, look } = state;
  return kinds.flatMap((kind) => {
    const cover = state.cover([kind], look.settings.minutes);
    const rows = prepared.places.map(({ area, groundM2 }, at): CoverageRow => ({
      kind,
      areaId: area.id,
      areaName: area.name,
      level: area.level,
      groundM2,
      groundCoveredM2: cover.groundCoveredM2(at),
      people: prepared.people.areas[at]!,
      ...allCovered((field) => coveredInArea(prepared, cover, at, field)),
    }));
    const open: Partial<CoverageRow> | undefined = isLoaded(kind)
      ? undefined
      : { groundCoveredM2: undefined, covered: {}, spreadEvenly: false };
    const roots = prepared.roots.map((root) => rows[root]!);
    const whole: CoverageRow = {
      kind,
      areaId: WHOLE_ID,
      areaName: WHOLE_NAME,
      level: 'all',
      groundM2: roots.reduce((sum, row) => sum + row.groundM2, 0),
      groundCoveredM2: roots.reduce((sum, row) => sum + (row.groundCoveredM2 ?? 0), 0),
      people: prepared.people.whole,
      ...allCovered((field) => coveredInWhole(prepared, cover, field)),
    };
    return [...rows, whole].map((row) => (open ? { ...row, ...open } : row));
  });
}
