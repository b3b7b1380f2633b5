import { simplified } from '../../../core/base/simplified.ts';
import { cellText, type Cell } from '../../records.ts';
import type { FieldName } from '../mapping.ts';
import { parseAngle } from './parse-angle.ts';
import { unitFactor } from './units.ts';

export type NumberFault = 'number-unreadable' | 'number-negative';

const SIGNED: ReadonlySet<FieldName> = new Set(['lng', 'lat']);
const YEARS: ReadonlySet<FieldName> = new Set(['openedYear', 'builtYear']);
/** No number is longer; patterns would search a damaged cell of many thousand digits for minutes. */
const MOST_CHARACTERS = 100;
const PLAIN = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*([^\d\s.,+-].*)?$/;
const GROUPED = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)\s*([^\d\s.,+-].*)?$/;
const YEAR = /^((?:18|19|20|21)\d\d)(?:\.0)?(?:$|年|[-/.]\d)/;

/**
 * The number of a cell, undefined when it is empty, or why there is none. The rule: full-width characters count as plain
 * ones, thousands may be grouped by commas, one unit that the field knows may follow (`1,200㎡`, `30张`, `2.5亩`); a year
 * may be the beginning of a date; longitude and latitude may be written in degrees, minutes and seconds. Everything else (`约30张`, `30+15`, `-`, NaN, infinite) is unreadable, never guessed.
 */
export function parseNumber(
  cell: Cell | undefined,
  field: FieldName,
  factor = 1,
): number | undefined | NumberFault {
  if (typeof cell === 'boolean') return 'number-unreadable';
  if (typeof cell === 'number' && !YEARS.has(field)) return plainNumber(cell, field, factor);
  const written = cellText(cell);
  if (written.length > MOST_CHARACTERS) return 'number-unreadable';
  const text = written.normalize('NFKC').toLowerCase().trim();
  if (text === '') return undefined;
  if (YEARS.has(field)) {
    const year = YEAR.exec(text)?.[1];
    return year === undefined ? 'number-unreadable' : Number(year);
  }
  const match = PLAIN.exec(text) ?? GROUPED.exec(text);
  if (!match)
    return (SIGNED.has(field) ? parseAngle(text)?.value : undefined) ?? 'number-unreadable';
  const unit = simplified((match[2] ?? '').replaceAll(/\s/g, ''));
  const scale = unitFactor(field, unit);
  if (scale === undefined && SIGNED.has(field)) {
    return parseAngle(text)?.value ?? 'number-unreadable';
  }
  const value = Number((match[1] as string).replaceAll(',', ''));
  if (scale === undefined) return 'number-unreadable';
  return plainNumber(value, field, unit === '' ? factor : scale);
}

function plainNumber(value: number, field: FieldName, factor: number): number | NumberFault {
  if (!Number.isFinite(value)) return 'number-unreadable';
  if (value < 0 && !SIGNED.has(field)) return 'number-negative';
  const total = value * factor;
  // A factor such as 1/15 hectare leaves a tail of binary digits that nobody wrote.
  return total === value ? value : Number(total.toPrecision(12));
}
