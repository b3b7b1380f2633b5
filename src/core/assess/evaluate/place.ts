import { effectiveZone, type Area } from '../../plan/areas/area.ts';
import type { FacilityCondition } from '../../standards/rule.ts';
import type { StandardPart } from '../../standards/standard.ts';
import { partFor, targetValue, type AreaTold } from '../../standards/target.ts';
import { AREA_LEVELS, type AreaLevel } from '../../vocabulary/area-levels.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { Facility } from '../../plan/records/facility.ts';
import { WHOLE_ID, type Missing } from '../findings/assessment.ts';
import type { EvaluationInput } from './context.ts';
import { FacilityMatches, type Matched } from './matched.ts';

/** Where a rule is measured: areas that do not overlap, their facilities and people taken together. */
export interface JudgedPlace {
  areaId: string;
  areaName: string;
  level: AreaLevel | 'all';
  areaIds: readonly string[];
}

export const WHOLE_NAME = '全部区划';

export function placeOfArea(area: Area): JudgedPlace {
  return { areaId: area.id, areaName: area.name, level: area.level, areaIds: [area.id] };
}

export function wholePlace(): JudgedPlace {
  return { areaId: WHOLE_ID, areaName: WHOLE_NAME, level: 'all', areaIds: [WHOLE_ID] };
}

/** The input with the look-ups that rules share. */
export class Territory {
  readonly areaById: ReadonlyMap<string, Area>;
  readonly input: EvaluationInput;
  private readonly byLevel = new Map<AreaLevel, Area[]>();
  /** By id, so that file order changes neither evidence nor sums. */
  private readonly sortedFacilities: readonly Facility[];
  private readonly positionById: ReadonlyMap<string, number>;
  readonly matches: FacilityMatches;
  private readonly positionsByPlace = new Map<string, Uint32Array>();

  constructor(input: EvaluationInput) {
    this.input = input;
    this.areaById = new Map(input.areas.map((area) => [area.id, area]));
    for (const level of AREA_LEVELS) {
      this.byLevel.set(
        level,
        input.areas.filter((area) => area.level === level),
      );
    }
    this.sortedFacilities = [...input.facilities].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    this.positionById = new Map(this.sortedFacilities.map(({ id }, at) => [id, at]));
    this.matches = new FacilityMatches(this.sortedFacilities);
  }

  areasAt(level: AreaLevel): readonly Area[] {
    return this.byLevel.get(level)!;
  }

  /** Facilities of a place that meet a condition or may, by id. */
  matchesIn(place: JudgedPlace, condition: FacilityCondition): Matched[] {
    const matches = this.matches.matches(condition);
    const found: Matched[] = [];
    for (const at of this.positionsIn(place)) if (matches[at]) found.push(matches[at]);
    return found;
  }

  /** The same of some facilities of the list, wherever they stand. */
  matchesOf(ids: Iterable<string>, condition: FacilityCondition): Matched[] {
    const matches = this.matches.matches(condition);
    const found: Matched[] = [];
    for (const at of this.positionsOf([ids])) if (matches[at]) found.push(matches[at]);
    return found;
  }

  private positionsIn({ areaIds }: JudgedPlace): Uint32Array {
    const [only, ...others] = areaIds;
    const key = only !== undefined && !others.length ? only : JSON.stringify(areaIds);
    let found = this.positionsByPlace.get(key);
    if (!found) {
      found = this.positionsOf(areaIds.map((id) => this.input.context.facilityIdsIn(id)));
      this.positionsByPlace.set(key, found);
    }
    return found;
  }

  private positionsOf(lists: readonly Iterable<string>[]): Uint32Array {
    const positions = new Set<number>();
    for (const ids of lists) {
      for (const id of ids) {
        const at = this.positionById.get(id);
        if (at !== undefined) positions.add(at);
      }
    }
    return Uint32Array.from(positions).toSorted();
  }

  /** Persons or households of a place, or the areas that lack the number. */
  peopleIn(place: JudgedPlace, field: PeopleField | 'households'): number | Missing {
    let sum = 0;
    const lacking: string[] = [];
    for (const areaId of place.areaIds) {
      const value = this.peopleOf(areaId, field);
      if (value === undefined) lacking.push(...this.recordsLacking(areaId, field));
      else sum += value;
    }
    if (place.areaIds.every((areaId) => this.peopleOf(areaId, field) !== undefined)) return sum;
    return { field, of: 'area', ids: lacking.toSorted() };
  }

  /** The target that a part asks of a place in the year looked at: the area's own where there is one. */
  targetFor(part: StandardPart, place: JudgedPlace): ReturnType<typeof targetValue> {
    const { circleSharePct, year } = this.input;
    const area = this.areaById.get(place.areaId);
    return targetValue(partFor(part, area && this.tell(area)), circleSharePct, year);
  }

  private tell(area: Area): AreaTold {
    const { name, code } = area;
    const zone = effectiveZone(area, this.areaById);
    const central = this.lineOf(area).find((one) => one.central !== undefined)?.central;
    return {
      name,
      ...(code !== undefined && { code }),
      ...(zone && { zone }),
      ...(central !== undefined && { central }),
    };
  }

  /** Areas of a level that lie in a place, or that are the place itself. */
  areasWithin(place: JudgedPlace, level: AreaLevel): readonly Area[] {
    const ids = new Set(place.areaIds);
    return this.areasAt(level).filter(
      (area) => ids.has(WHOLE_ID) || this.lineOf(area).some((one) => ids.has(one.id)),
    );
  }

  /** An area, its parent, its grandparent and so on; a circle in the parents ends the line. */
  lineOf(area: Area): readonly Area[] {
    const line: Area[] = [];
    let current: Area | undefined = area;
    while (current && !line.includes(current)) {
      line.push(current);
      current = current.parentId === undefined ? undefined : this.areaById.get(current.parentId);
    }
    return line;
  }

  /**
   * Areas of the finest loaded level inside a place; the district itself where nothing nests in it.
   * Estates come last: they do not cover the ground between them, so people would be lost.
   */
  finestWithin(place: JudgedPlace): readonly Area[] {
    const byPreference: AreaLevel[] = ['community', 'street', 'district', 'estate'];
    for (const level of byPreference) {
      const areas = this.areasWithin(place, level);
      if (areas.length) return areas;
    }
    return [];
  }

  private peopleOf(areaId: string, field: PeopleField | 'households'): number | undefined {
    return field === 'households'
      ? this.areaById.get(areaId)?.households
      : this.input.context.peopleOf(areaId)[field];
  }

  private recordsLacking(areaId: string, field: PeopleField | 'households'): string[] {
    if (areaId !== WHOLE_ID) return [areaId];
    return this.finestWithin(wholePlace())
      .map((area) => area.id)
      .filter((id) => this.peopleOf(id, field) === undefined);
  }
}
