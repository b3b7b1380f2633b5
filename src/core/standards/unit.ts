import type { PeopleField } from '../vocabulary/people.ts';
import type { FacilityNumber } from '../vocabulary/facility-fields.ts';
import type { Rule } from './rule.ts';

/** Units of measured values, targets and shortfalls with words of their own, `unit.<id>` in i18n. */
export const UNITS = [
  'percent',
  'bed-per-1000-older',
  'place-per-1000',
  'site',
  'bed',
  'place',
  'm2',
  'm2-per-100-households',
  'm2-per-10000',
  'm2-per-person',
  'person',
  'household',
  'person-time',
  'group',
  'item',
  'percentage-point',
  'person-per-site',
  'household-per-site',
  'site-per-km2',
  'bed-per-km2',
  'place-per-km2',
  'm2-per-km2',
] as const;

export type AmountUnit = 'site' | 'bed' | 'place' | 'm2';
type Counted = PeopleField | 'households';

/** Any other amount for so many people or households. */
export type UnitPerPeople = `${AmountUnit}-per-${number}-${Counted}`;

export type Unit = (typeof UNITS)[number] | UnitPerPeople;

const PER_PEOPLE = new RegExp(
  String.raw`^(site|bed|place|m2)-per-(\d+(?:\.\d+)?)-(residents|age60plus|age65plus|age0to3|households|group-.+)$`,
);

/** An amount for so many people, read from its unit; undefined for the units that have a name. */
export function readPerPeople(
  unit: string,
): { amount: AmountUnit; per: number; people: Counted } | undefined {
  const [, amount, per, people] = PER_PEOPLE.exec(unit) ?? [];
  if (!amount) return undefined;
  return { amount: amount as AmountUnit, per: Number(per), people: people as Counted };
}

export function isUnit(unit: string): unit is Unit {
  return (UNITS as readonly string[]).includes(unit) || readPerPeople(unit) !== undefined;
}

/** What the documents themselves have a name for. */
const NAMED: Readonly<Record<string, Unit>> = {
  'bed-per-1000-age60plus': 'bed-per-1000-older',
  'place-per-1000-residents': 'place-per-1000',
  'm2-per-100-households': 'm2-per-100-households',
  'm2-per-10000-residents': 'm2-per-10000',
  'm2-per-1-residents': 'm2-per-person',
};

function amountOf(field: FacilityNumber | undefined): AmountUnit {
  if (field === undefined) return 'site';
  if (field === 'places') return 'place';
  return field === 'floorAreaM2' || field === 'landM2' ? 'm2' : 'bed';
}

/** The unit of what a rule measures; undefined for what is reported, which may be in any. */
export function unitOf(rule: Rule): Unit | undefined {
  switch (rule.shape) {
    case 'reported':
      return undefined;
    case 'count':
      return 'site';
    case 'sum':
    case 'growth':
      return amountOf(rule.field);
    case 'per-people': {
      const amount = amountOf(rule.field);
      // So many beds to a hundred people are a share of them.
      if (rule.per === 100 && rule.people !== 'households' && amount !== 'm2') return 'percent';
      const unit: UnitPerPeople = `${amount}-per-${rule.per}-${rule.people}`;
      return NAMED[unit] ?? unit;
    }
    case 'per-facility':
      return rule.people === 'households' ? 'household-per-site' : 'person-per-site';
    case 'per-km2':
      return `${amountOf(rule.field)}-per-km2`;
    case 'either':
      return 'item';
    default:
      return 'percent';
  }
}
