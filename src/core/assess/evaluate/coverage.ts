import type { FacilityKind } from '../../vocabulary/kinds.ts';
import { WHOLE_ID, type CoverageRow } from '../findings/assessment.ts';
import type { Cover } from '../cover/cover.ts';
import { allCovered, coveredInArea, coveredInWhole } from '../cover/covered-people.ts';
import { WHOLE_NAME } from './place.ts';
import type { State } from '../cover/state.ts';

/** Coverage rows for each kind: one per area in file order, then one for the whole. What is not loaded covers an unknown part. */
export function coverageRows(
  state: State,
  kinds: readonly FacilityKind[],
  isLoaded: (kind: FacilityKind) => boolean = () => true,
): CoverageRow[] {
  const { minutes } = state.look.settings;
  const { rows: known } = state.memo.in(state.prepared);
  const lists = kinds.map((kind) => {
    const isOpen = !isLoaded(kind);
    const cover = state.cover([kind], minutes);
    const slot = `${state.circles.key}|${minutes}|${kind}|${isOpen}`;
    const last = known.get(slot);
    if (last?.cover === cover.name) return last.rows;
    const rows = followRows(state, kind, cover, isOpen, last);
    known.set(slot, { cover: cover.name, rows });
    return rows;
  });
  const none: CoverageRow[] = [];
  return none.concat(...lists);
}

/** Rows of a cover; from those of the cover before it only where it may differ. */
function followRows(
  { prepared }: State,
  kind: FacilityKind,
  cover: Cover,
  isOpen: boolean,
  last: { cover: object; rows: readonly CoverageRow[] } | undefined,
): readonly CoverageRow[] {
  const { places } = prepared;
  const open: Partial<CoverageRow> | undefined = isOpen
    ? { groundCoveredM2: undefined, covered: {}, spreadEvenly: false }
    : undefined;
  const rowAt = (at: number): CoverageRow => {
    const { area, groundM2 } = places[at]!;
    return {
      kind,
      areaId: area.id,
      areaName: area.name,
      level: area.level,
      groundM2,
      groundCoveredM2: cover.groundCoveredM2(at),
      people: prepared.people.areas[at]!,
      ...allCovered((field) => coveredInArea(prepared, cover, at, field)),
      ...open,
    };
  };
  let rows: CoverageRow[];
  if (last && cover.since?.name === last.cover) {
    rows = last.rows.slice(0, -1);
    for (const at of cover.since.areas) rows[at] = rowAt(at);
  } else rows = places.map((_, at) => rowAt(at));
  const { roots } = prepared;
  const whole: CoverageRow = {
    kind,
    areaId: WHOLE_ID,
    areaName: WHOLE_NAME,
    level: 'all',
    groundM2: roots.reduce((sum, root) => sum + places[root]!.groundM2, 0),
    groundCoveredM2: roots.reduce((sum, root) => sum + cover.groundCoveredM2(root), 0),
    people: prepared.people.whole,
    ...allCovered((field) => coveredInWhole(prepared, cover, field)),
    ...open,
  };
  return [...rows, whole];
}
