import type { Area } from '../plan/areas/area.ts';
import type { AreaLevel } from '../vocabulary/area-levels.ts';
import { PEOPLE_FIELDS, type People } from '../vocabulary/people.ts';
import type { HygieneItem } from '../plan/hygiene-report.ts';
import { areaStem, likeness } from './plain-name.ts';

/** A row of a table of people that named no area exactly. */
export interface UnjoinedRow {
  name: string;
  level?: AreaLevel;
  people: People & { households?: number };
  /** File and row, to say where it stands. */
  file: string;
  row: number;
}

/** Likeness from which a name is offered, and by how much it must be ahead of the next. */
const OFFERED_FROM = 0.5;
const AHEAD_BY = 0.15;

/** How alike two names of areas are: their stems count, what they are called beyond that does not. */
export function areaLikeness(a: string, b: string): number {
  const [own, other] = [areaStem(a), areaStem(b)];
  if (own === other) return 1;
  // One wrong sign of two is a typing error; two wrong signs of three are another name.
  return likeness(own, other);
}

/** Rows whose name is nearly that of one area without people, with the join to be confirmed. */
export function findNearAreas(
  rows: readonly UnjoinedRow[],
  areas: readonly Area[],
  add: (item: Omit<HygieneItem, 'id'>) => void,
): void {
  const open = areas.filter((area) => PEOPLE_FIELDS.every((field) => area[field] === undefined));
  for (const { name, level, people, file, row } of rows) {
    const [best, next] = open
      .filter((area) => level === undefined || area.level === level)
      .map((area) => ({ area, like: areaLikeness(name, area.name) }))
      .toSorted((a, b) => b.like - a.like);
    if (!best || best.like < OFFERED_FROM || best.like - (next?.like ?? 0) < AHEAD_BY) continue;
    const { id, name: areaName } = best.area;
    add({
      code: 'name-near-area',
      severity: 'warning',
      ids: [id],
      params: { name, area: areaName, pct: Math.round(best.like * 100), file, row },
      mends: [{ act: 'join-people', areaId: id, people }],
    });
  }
}
