import type { Tags } from './walk-ways.ts';

/** Keys with conditions that speak of feet, the general one first. */
const KEYS = ['access', 'foot'] as const;
/** "By day": these hours of a Wednesday. */
const DAY_HOURS = [10, 12, 15] as const;
const WEDNESDAY = 2;
const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const CLOSED = new Set(['no', 'private']);

/** One `value @ (condition)` of a conditional tag. */
interface Clause {
  value: string;
  condition: string;
}

function readClauses(text: string): Clause[] {
  return [...text.matchAll(/([\w-]+)\s*@\s*(\([^)]*\)|[^;]+)/g)].map(([, value, condition]) => ({
    value: value!,
    condition: condition!.replace(/^\(|\)$/g, '').trim(),
  }));
}

/** When a condition holds: at the hours of day, only in some season, or undefined: it is not one of time. */
type Holds = { hours: readonly boolean[]; season: boolean } | undefined;

const MONTHS = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const SEASON = new RegExp(`${MONTHS}( \\d+)?(\\s*-\\s*(${MONTHS}( \\d+)?|\\d+))?`, 'g');
const DAY_SPAN = /\b(mo|tu|we|th|fr|sa|su|ph|sh)\b(\s*-\s*(mo|tu|we|th|fr|sa|su))?/g;
const HOUR_SPAN = /(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})\+?/g;
const SUN_SPAN = /(sunrise|dawn)\s*-\s*(sunset|dusk)/g;
const NIGHT_SPAN = /(sunset|dusk)\s*-\s*(sunrise|dawn)/g;

const toHours = (clock: string): number => {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours! + minutes! / 60;
};

function spanHolds(from: number, to: number, at: number): boolean {
  return from <= to ? at >= from && at < to : at >= from || at < to;
}

function readPart(part: string): Holds {
  let rest = part;
  const take = (pattern: RegExp): RegExpMatchArray[] => {
    const found = [...rest.matchAll(pattern)];
    rest = rest.replace(pattern, ' ');
    return found;
  };
  const hourSpans = take(HOUR_SPAN).map(([, from, to]) => [toHours(from!), toHours(to!)] as const);
  const bySun = take(SUN_SPAN).length > 0;
  const byNight = take(NIGHT_SPAN).length > 0;
  const always = take(/24\/7/g).length > 0;
  const days = take(DAY_SPAN);
  const season = take(SEASON).length > 0;
  if (!/^[\s,]*$/.test(rest)) return undefined;
  const timed = hourSpans.length > 0 || bySun || byNight;
  if (!timed && !always && days.length === 0 && !season) return undefined;
  const onWednesday =
    days.length === 0 ||
    days.some(([, from, , to]) => {
      const first = DAYS.indexOf(from!);
      return first >= 0 && spanHolds(first, (to ? DAYS.indexOf(to) : first) + 0.5, WEDNESDAY);
    });
  const hours = DAY_HOURS.map(
    (at) =>
      onWednesday && (!timed || bySun || hourSpans.some(([from, to]) => spanHolds(from, to, at))),
  );
  return { hours, season };
}

/** Undefined when any part of the condition speaks of something else than time. */
function readCondition(condition: string): Holds {
  const parts = condition.toLowerCase().split(';').map(readPart);
  if (parts.some((part) => part === undefined)) return undefined;
  return {
    hours: DAY_HOURS.map((_, at) => parts.some((part) => part!.hours[at])),
    season: parts.some((part) => part!.season),
  };
}

/**
 * Tags with `access` and `foot` as their `:conditional` forms have them by day, that is between 10
 * and 15 o'clock of a working day, and `@hours` where hours decide. Left aside: a closure for a
 * season, a condition that is not one of time, and a closure by hours of `access`, which is meant
 * for vehicles where `foot` says nothing.
 */
export function openByDay(tags: Tags): Tags {
  let changed: Record<string, string> | undefined;
  for (const key of KEYS) {
    const text = tags[`${key}:conditional`];
    if (text === undefined) continue;
    for (const { value, condition } of readClauses(text)) {
      const holds = readCondition(condition);
      if (!holds) continue;
      changed ??= { ...tags };
      changed['@hours'] = 'yes';
      const closes = CLOSED.has(value);
      const applies = closes
        ? key === 'foot' && !holds.season && holds.hours.every(Boolean)
        : holds.hours.some(Boolean);
      if (applies) changed[key] = value;
    }
  }
  return changed ?? tags;
}
