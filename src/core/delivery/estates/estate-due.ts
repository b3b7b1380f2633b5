import { yearOf } from '../../plan/delivery/delivery-project.ts';
import type { EstateFacility, EstatePlan } from '../../plan/delivery/estate-plan.ts';
import type { AreaTest, FacilityFilter, PerPeopleRule } from '../../standards/rule.ts';
import type { Standard, StandardPart } from '../../standards/standard.ts';
import { targetIn } from '../../standards/target.ts';
import { isUnder } from '../../vocabulary/kinds.ts';

/** What a due is counted in: m² of floor, places, or facilities. */
export type DueUnit = 'm2' | 'places' | 'sites';

/** What one row of a document asks of one estate. */
export interface EstateDue {
  standard: Standard;
  part: StandardPart;
  unit: DueUnit;
  /** Null: households or people of the estate are not known. */
  due: number | null;
  lacks?: 'households' | 'people';
  /** In any step; null where a facility has no figure. */
  planned: number | null;
  handedOver: number | null;
  /** Due and not even planned. */
  unplanned: number | null;
  /** Due and not handed over: the gap on the day when people move in, if nothing more happens. */
  missing: number | null;
}

/** What a rule asks for, once and for each household or person. */
interface Asked {
  of: FacilityFilter;
  unit: DueUnit;
  least?: number;
  per?: { people: PerPeopleRule['people']; value: number };
}

function fromPerPeople(rule: PerPeopleRule, target: number): Asked | undefined {
  const { field, of, people, per } = rule;
  const units = { floorAreaM2: 'm2', places: 'places' } as const;
  const unit = field === undefined ? 'sites' : units[field as keyof typeof units];
  return unit && { of, unit, per: { people, value: target / per } };
}

function fromTest(test: AreaTest): Asked[] {
  if (!('rule' in test) || test.target === null || test.comparison !== '>=') return [];
  const { rule, target } = test;
  if (rule.shape === 'count') return [{ of: rule.of, unit: 'sites', least: target }];
  const asked = rule.shape === 'per-people' ? fromPerPeople(rule, target) : undefined;
  return asked ? [asked] : [];
}

/** What a part asks of an estate that is lived in from a year; nothing where it speaks of no new estates. */
function askedOf({ level, appliesTo }: Standard, part: StandardPart, year: number): Asked[] {
  const { rule } = part;
  if (rule.shape === 'area-share') {
    const { areas, meets } = rule;
    const isNew =
      areas.level === 'estate' && areas.builtFrom !== undefined && year >= areas.builtFrom;
    return isNew ? meets.flatMap(fromTest) : [];
  }
  const { builtFrom } = appliesTo;
  if (level !== 'estate' || builtFrom === undefined || year < builtFrom) return [];
  const target = targetIn(part, year).value;
  if (rule.shape !== 'per-people' || part.comparison !== '>=' || target === null) return [];
  const asked = fromPerPeople(rule, target);
  return asked ? [asked] : [];
}

function amountOf({ floorAreaM2, places }: EstateFacility, unit: DueUnit): number | undefined {
  return unit === 'sites' ? 1 : unit === 'm2' ? floorAreaM2 : places;
}

function sumOf(facilities: readonly EstateFacility[], unit: DueUnit): number | null {
  const amounts = facilities.map((each) => amountOf(each, unit));
  return amounts.includes(undefined) ? null : amounts.reduce<number>((sum, each) => sum + each!, 0);
}

/** Least number that meets an amount: whole places and sites, floor to the tenth of a m². */
function roundUp(amount: number, unit: DueUnit): number {
  const steps = unit === 'm2' ? 10 : 1;
  return Math.ceil(amount * steps - 1e-9) / steps;
}

function dueAmount({ unit, least = 0, per }: Asked, estate: EstatePlan): number | null {
  if (!per) return least;
  const people = per.people === 'households' ? estate.households : estate[per.people];
  return people === undefined ? null : roundUp(people * per.value, unit);
}

function gap(due: number | null, there: number | null): number | null {
  return due === null || there === null ? null : Math.max(0, due - there);
}

/**
 * What the chosen rows of the documents ask of a new estate, what is planned and what is handed over. An estate without
 * a year of moving in is asked as one of `year`.
 */
export function estateDues(
  estate: EstatePlan,
  standards: readonly Standard[],
  year: number,
): EstateDue[] {
  const from = estate.livedIn === undefined ? year : yearOf(estate.livedIn);
  return standards.flatMap((standard) =>
    standard.parts.flatMap((part) =>
      askedOf(standard, part, from).map((asked): EstateDue => {
        const { of, unit, per } = asked;
        const own = estate.facilities.filter(({ kind }) =>
          of.kinds.some((branch) => isUnder(kind, branch)),
        );
        const due = dueAmount(asked, estate);
        const planned = sumOf(own, unit);
        const handedOver = sumOf(
          own.filter(({ step }) => step === 'handed-over'),
          unit,
        );
        return {
          ...{ standard, part, unit, due, planned, handedOver },
          ...(due === null && { lacks: per!.people === 'households' ? 'households' : 'people' }),
          ...{ unplanned: gap(due, planned), missing: gap(due, handedOver) },
        };
      }),
    ),
  );
}

/** Whether an estate is short in a year: lived in by then, and something due is not handed over. */
export function isShort(estate: EstatePlan, dues: readonly EstateDue[], year: number): boolean {
  const { livedIn } = estate;
  if (livedIn === undefined || yearOf(livedIn) > year) return false;
  return dues.some(({ missing }) => missing !== null && missing > 0);
}
