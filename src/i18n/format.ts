import { readPerPeople } from '../core/standards/unit.ts';
import type { Finding } from '../core/assess/findings/assessment.ts';
import type { Language } from './catalogue.ts';
import { hasText, translate } from './translate.ts';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, most: number, least = 0): Intl.NumberFormat {
  const key = `${language}/${most}/${least}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      maximumFractionDigits: most,
      minimumFractionDigits: least,
    });
    formats.set(key, format);
  }
  return format;
}

/** A moment, milliseconds of the epoch, to the minute and in the reader's own time. */
export function formatMoment(language: Language, at: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A number as people write it: grouped, at most `digits` decimals. */
export function formatNumber(language: Language, value: number, digits = 0): string {
  return formatOf(language, digits).format(value);
}

/** A number of a column, with exactly `digits` decimals, so that the points stand below each other. */
export function formatFixed(language: Language, value: number, digits: number): string {
  return formatOf(language, digits, digits).format(value);
}

/** Metres per second with two decimals, as walkers are told apart by them. */
export function formatSpeed(language: Language, speedMps: number): string {
  return `${formatFixed(language, speedMps, 2)} m/s`;
}

/** A percentage with at most `digits` decimals; no space before the sign, as in the documents. */
export function formatPercent(language: Language, percent: number, digits = 1): string {
  return `${formatNumber(language, percent, digits)}%`;
}

/** Decimals that a unit of the standards deserves. */
function digitsOf(unit: string): number {
  if (unit === 'percent') return 1;
  return unit.includes('per') ? 2 : 1;
}

/** Keeps a number and its unit on one line. */
const NO_BREAK = '\u00a0';

/** A unit in words, such as 张/千名老年人; `n` is the number before it. */
export function unitWords(language: Language, unit: string, n: number | string): string {
  const key = `unit.${unit}`;
  if (hasText(key)) return translate(language, key, { n });
  const read = readPerPeople(unit);
  if (!read) return unit;
  const { amount, per, people } = read;
  const [count, size] = per >= 10_000 && per % 1000 === 0 ? [per / 10_000, 'myriad'] : [per, 'one'];
  return translate(language, 'unit.amount-per-people', {
    amount: translate(language, `unit.${amount}`, { n }),
    count: language === 'en' || size === 'one' ? formatNumber(language, per, 1) : `${count} 万`,
    people: translate(language, `unit.of-${people}`),
  });
}

/** A measured value with its unit, such as `16.47 张/千老年人`; an em dash when it is unknown. */
export function formatValue(language: Language, value: number | null, unit: string): string {
  if (value === null) return '—';
  const number = formatNumber(language, value, digitsOf(unit));
  const words = unitWords(language, unit, number);
  return words.startsWith('%') ? `${number}${words}` : `${number}${NO_BREAK}${words}`;
}

/** What is known of a finding's value: itself, or between what it lies; an em dash where nothing is known. */
export function formatMeasured(
  language: Language,
  { measured, bounds, unit }: Pick<Finding, 'measured' | 'bounds' | 'unit'>,
): string {
  const { lower = null, upper = null } = bounds ?? {};
  if (measured !== null || (lower === null && upper === null)) {
    return formatValue(language, measured, unit);
  }
  if (upper === null) return `≥${formatValue(language, lower, unit)}`;
  if (lower === null) return `≤${formatValue(language, upper, unit)}`;
  return `${formatNumber(language, lower, digitsOf(unit))}–${formatValue(language, upper, unit)}`;
}

/** What is missing from a whole beyond this share is somebody or some ground, not rounding. */
const NOTHING_MISSING = 1e-6;

/**
 * A share in percent with one decimal; an em dash when the whole is unknown or nothing. All but a
 * few is 99.9 %, never 100 %: the few who are left out would vanish.
 */
export function formatShare(language: Language, part?: number, whole?: number): string {
  if (part === undefined || whole === undefined || whole <= 0) return '—';
  const share = part / whole;
  const shown = share < 1 - NOTHING_MISSING ? Math.min(share, 0.999) : share;
  return formatPercent(language, 100 * shown);
}

const SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤' };

/** A comparison as people write it. */
export function formatComparison(comparison: string): string {
  return SIGNS[comparison] ?? comparison;
}

/** A target with its comparison as the documents write it, such as `≥32 张/千名老年人`. */
export function formatTarget(
  language: Language,
  comparison: string,
  value: number,
  unit: string,
): string {
  return `${formatComparison(comparison)}${formatValue(language, value, unit)}`;
}
