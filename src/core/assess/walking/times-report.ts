import { PEOPLE_FIELDS, type PeopleField } from '../../vocabulary/people.ts';
import type { AreaLevel } from '../../vocabulary/area-levels.ts';
import { facilitiesIn } from '../../plan/project.ts';
import { isOfKind, peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { PreparedWalker } from '../../network/network-model.ts';
import { WHOLE_ID } from '../findings/assessment.ts';
import { WHOLE_NAME } from '../evaluate/place.ts';
import { LONGEST_WALK_S, nearestFacilities, type NearestFacilities } from './nearest-facilities.ts';
import type { Prepared } from '../prepared/prepared.ts';
import type { CoverLook } from '../cover/state.ts';

/** Times of one group of people in one area, weighted by the people of its demand points. */
export interface TimeRow {
  areaId: string;
  areaName: string;
  level: AreaLevel | 'all';
  group: PeopleField;
  /** People of the points that reach a facility within an hour, and of those that do not. */
  reached: number;
  unreached: number;
  /** Seconds over the reached ones; null when there are none. */
  meanS: number | null;
  medianS: number | null;
  /** Nine in ten walk at most so long. */
  p90S: number | null;
}

/** People by walking time; the last bar has no end and holds those who reach none within the longest walk. */
export interface TimeBar {
  fromMin: number;
  toMin: number | null;
  people: number;
}

/** A demand point far from every facility. */
export interface WorstPoint {
  id: string;
  lng: number;
  lat: number;
  people: number;
  areaName: string;
  /** Null: none is reached within an hour. */
  timeS: number | null;
  /** Null: over the largest distance from any street. */
  snapM: number | null;
  /** Joined to streets that are cut off from most of the network. */
  island: boolean;
  facilityId: string | null;
}

/** Nearest time to a kind of facility as a result. */
export interface TimesReport {
  kind: FacilityKind;
  /** People the kind is for, or residents where the points do not carry them. */
  group: PeopleField;
  rows: TimeRow[];
  histogram: TimeBar[];
  worst: WorstPoint[];
}

/** Up to the longest walk that is searched; those beyond it stand apart. */
const BAR_ENDS_MIN = [5, 10, 15, 20, 25, 30, 40, LONGEST_WALK_S / 60];
const WORST_SHOWN = 20;

/** Value that the given share (0–1] of the weight does not exceed; null without weight. */
export function weightedQuantile(
  values: readonly (readonly [value: number, weight: number])[],
  share: number,
): number | null {
  const rising = values.filter(([, weight]) => weight > 0).toSorted((a, b) => a[0] - b[0]);
  const total = rising.reduce((sum, [, weight]) => sum + weight, 0);
  let sofar = 0;
  for (const [value, weight] of rising) {
    sofar += weight;
    if (sofar >= share * total) return value;
  }
  return rising.at(-1)?.[0] ?? null;
}

function timeRow(
  place: Pick<TimeRow, 'areaId' | 'areaName' | 'level'>,
  group: PeopleField,
  column: Float64Array,
  timeS: Float64Array,
  points: Iterable<number>,
): TimeRow {
  const values: [number, number][] = [];
  let [reached, unreached, sum] = [0, 0, 0];
  for (const at of points) {
    const people = column[at]!;
    if (!(people > 0)) continue;
    if (timeS[at]! < Infinity) {
      values.push([timeS[at]!, people]);
      reached += people;
      sum += people * timeS[at]!;
    } else unreached += people;
  }
  return {
    ...place,
    group,
    reached,
    unreached,
    meanS: reached > 0 ? sum / reached : null,
    medianS: weightedQuantile(values, 0.5),
    p90S: weightedQuantile(values, 0.9),
  };
}

function histogramOf(column: Float64Array, timeS: Float64Array): TimeBar[] {
  const bars = BAR_ENDS_MIN.map((toMin, at): TimeBar => ({
    fromMin: BAR_ENDS_MIN[at - 1] ?? 0,
    toMin,
    people: 0,
  }));
  bars.push({ fromMin: BAR_ENDS_MIN.at(-1)!, toMin: null, people: 0 });
  column.forEach((people, at) => {
    if (!(people > 0)) return;
    // A walk of exactly 15 minutes still belongs to those of up to 15.
    const bar = BAR_ENDS_MIN.findIndex((endMin) => timeS[at]! <= endMin * 60);
    bars.at(bar)!.people += people;
  });
  return bars;
}

function worstPoints(
  prepared: Prepared,
  column: Float64Array,
  { timeS, snapM, isOnIsland, facility }: NearestFacilities,
  ids: readonly string[],
): WorstPoint[] {
  const { points } = prepared.table;
  const order = [...points.keys()]
    .filter((at) => column[at]! > 0)
    .toSorted((a, b) => {
      if (timeS[a] !== timeS[b]) return timeS[a]! > timeS[b]! ? -1 : 1;
      return column[b]! - column[a]!;
    });
  return order.slice(0, WORST_SHOWN).map((at): WorstPoint => {
    const { id, lng, lat } = points[at]!;
    const holders = prepared.find.all(points[at]!);
    return {
      id,
      lng,
      lat,
      people: column[at]!,
      areaName: prepared.areas[holders.at(-1) ?? -1]?.name ?? '',
      timeS: timeS[at]! < Infinity ? timeS[at]! : null,
      snapM: Number.isNaN(snapM[at]!) ? null : snapM[at]!,
      island: isOnIsland(at),
      facilityId: ids[facility[at]!] ?? null,
    };
  });
}

/**
 * Time on foot to the nearest facility of a kind: by area and group of people, as a histogram and
 * with the points that are served worst. Null where no demand point carries people.
 */
export function timesReport(
  prepared: Prepared,
  { scenario, settings }: Pick<CoverLook, 'scenario' | 'settings'>,
  kind: FacilityKind,
  walker: PreparedWalker,
): TimesReport | null {
  const { table, places } = prepared;
  const { columns } = table;
  const served = peopleServedBy(kind);
  const group = columns[served] ? served : PEOPLE_FIELDS.find((field) => columns[field]);
  if (!group) return null;
  const standing = facilitiesIn(prepared.facilities, scenario, settings.year);
  const facilities = standing.filter((facility) => isOfKind(facility, kind));
  const found = nearestFacilities(walker, facilities, table.points);
  const groups = PEOPLE_FIELDS.filter((field) => columns[field]);
  const rowsOf = (place: Parameters<typeof timeRow>[0], points: Uint32Array | readonly number[]) =>
    groups.map((field) => timeRow(place, field, columns[field]!, found.timeS, points));
  return {
    kind,
    group,
    rows: [
      ...places.flatMap(({ area, demand }) =>
        rowsOf({ areaId: area.id, areaName: area.name, level: area.level }, demand),
      ),
      ...rowsOf({ areaId: WHOLE_ID, areaName: WHOLE_NAME, level: 'all' }, table.all),
    ],
    histogram: histogramOf(columns[group]!, found.timeS),
    worst: worstPoints(
      prepared,
      columns[group]!,
      found,
      facilities.map(({ id }) => id),
    ),
  };
}
