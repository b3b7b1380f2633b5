import { effectiveZone, type Area } from '../../plan/areas/area.ts';
import type { AreaShareRule, FacilityCondition } from '../../standards/rule.ts';
import type { StandardPart } from '../../standards/standard.ts';
import { partFor, targetValue, type AreaTold } from '../../standards/target.ts';
import { AREA_LEVELS, type AreaLevel } from '../../vocabulary/area-levels.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import { WHOLE_ID, type Missing, type RuleCheck, type Verdict } from '../findings/assessment.ts';
import type { EvaluationInput } from './context.ts';
import { FacilityMatches, type FacilityChange, type Matched } from './matched.ts';

/** Where a rule is measured: areas that do not overlap, their facilities and people taken together. */
export interface JudgedPlace {
  areaId: string;
  areaName: string;
  level: AreaLevel | 'all';
  areaIds: readonly string[];
}

/** What came of some tests in a place. */
export interface TestOutcome {
  verdict: Verdict;
  checks: RuleCheck[];
  missing: Missing[];
  evidence: string[];
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
  private readonly byLevel = new Map<AreaLevel, Area[]>();
  private readonly lines = new Map<Area, readonly Area[]>();
  readonly matches: FacilityMatches;
  /** What came of the tests of a share of areas in each area; kept as long as no facility changes it. */
  readonly outcomes = new Map<AreaShareRule, Map<string, TestOutcome>>();
  private current: EvaluationInput;

  constructor(input: EvaluationInput) {
    this.current = input;
    this.areaById = new Map(input.areas.map((area) => [area.id, area]));
    for (const level of AREA_LEVELS) {
      this.byLevel.set(
        level,
        input.areas.filter((area) => area.level === level),
      );
    }
    this.matches = new FacilityMatches(input.facilities, {
      areaIdsOf: (facility) => this.input.context.areaIdsOf(facility),
      levelOf: (areaId) => this.areaById.get(areaId)?.level,
    });
  }

  get input(): EvaluationInput {
    return this.current;
  }

  /** Takes an input that differs in nothing but its facilities and what follows from them. */
  follow(input: EvaluationInput, change: FacilityChange): void {
    // Those that are gone are looked for where they stood.
    this.matches.change({ gone: change.gone, come: [] });
    this.current = input;
    this.matches.change({ gone: [], come: change.come });
  }

  areasAt(level: AreaLevel): readonly Area[] {
    return this.byLevel.get(level)!;
  }

  /** Facilities of a place that meet a condition or may, by id. */
  matchesIn({ areaIds }: JudgedPlace, condition: FacilityCondition): readonly Matched[] {
    const [only] = areaIds;
    if (only !== undefined && areaIds.length === 1) return this.matches.matchesIn(only, condition);
    return sortedMatches(areaIds.flatMap((id) => this.matches.matchesIn(id, condition)));
  }

  /** The same of some facilities of the list, wherever they stand. */
  matchesOf(ids: Iterable<string>, condition: FacilityCondition): readonly Matched[] {
    const wanted = new Set(ids);
    return this.matches.matches(condition).filter(({ facility }) => wanted.has(facility.id));
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
    const known = this.lines.get(area);
    if (known) return known;
    const line: Area[] = [];
    let current: Area | undefined = area;
    while (current && !line.includes(current)) {
      line.push(current);
      current = current.parentId === undefined ? undefined : this.areaById.get(current.parentId);
    }
    this.lines.set(area, line);
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

/** Each once, by id. */
function sortedMatches(all: readonly Matched[]): Matched[] {
  return [...new Set(all)].toSorted((a, b) => (a.facility.id < b.facility.id ? -1 : 1));
}
