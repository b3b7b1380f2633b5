import { simplified } from '../../../core/base/simplified.ts';
import { cellText, type Cell } from '../../records.ts';
import type { FieldName } from '../mapping.ts';
import { isBlankWord } from './blank-words.ts';
import { parseAngle } from './parse-angle.ts';
import { unitFactor } from './units.ts';

export type NumberFault = 'number-unreadable' | 'number-negative';

const SIGNED: ReadonlySet<FieldName> = new Set(['lng', 'lat']);
const YEARS: ReadonlySet<FieldName> = new Set(['openedYear', 'builtYear']);
/** No number is longer; patterns would search a damaged cell of many thousand digits for minutes. */
const MOST_CHARACTERS = 100;
const PLAIN = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*([^\d\s.,+-].*)?$/;
const GROUPED = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)\s*([^\d\s.,+-].*)?$/;
/** Amounts that are measured and not counted, of which a comma may be the decimal sign. */
const MEASURED: ReadonlySet<FieldName> = new Set([
  ...SIGNED,
  'floorAreaM2',
  'landM2',
  'maxFloorAreaM2',
  'minFloorAreaM2',
  'costYuan',
  'price',
]);
/** A comma as decimal sign: never in front of three digits, which are thousands, but for degrees and behind grouping points. */
const COMMA = /^([+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})))\s*([^\d\s.,+-].*)?$/;
const COMMA_DEGREES = /^([+-]?(?:1[0-7]\d|\d{1,2}),\d+)\s*([^\d\s.,+-].*)?$/;
const YEAR = /^((?:18|19|20|21)\d\d)(?:\.0)?(?:$|年|[-/.]\d)/;

/**
 * The number of a cell, undefined when it is empty, or why there is none. The rule: full-width characters count as plain
 * ones, thousands may be grouped by commas, a single comma that groups none is the decimal sign, one unit that the field knows may follow (`1,200㎡`, `30张`, `2.5亩`); a year
 * may be the beginning of a date; longitude and latitude may be written in degrees, minutes and seconds. Words for nothing (`无`, `—`, `/`) are empty. Everything else (`约30张`, `30+15`, NaN, infinite) is unreadable, never guessed.
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
  const text = plainText(written, field);
  if (text === '' || isBlankWord(text)) return undefined;
  if (YEARS.has(field)) {
    const year = YEAR.exec(text)?.[1];
    return year === undefined ? 'number-unreadable' : Number(year);
  }
  const plain = PLAIN.exec(text) ?? (SIGNED.has(field) ? COMMA_DEGREES.exec(text) : null);
  const match = plain ?? GROUPED.exec(text) ?? (MEASURED.has(field) ? COMMA.exec(text) : null);
  if (!match)
    return (SIGNED.has(field) ? parseAngle(text)?.value : undefined) ?? 'number-unreadable';
  const unit = simplified((match[2] ?? '').replaceAll(/\s/g, ''));
  const scale = unitFactor(field, unit);
  if (scale === undefined && SIGNED.has(field)) {
    return parseAngle(text)?.value ?? 'number-unreadable';
  }
  const value = readDigits(match[1] as string, match === plain || !GROUPED.test(text));
  if (scale === undefined) return 'number-unreadable';
  return plainNumber(value, field, unit === '' ? factor : scale);
}

/** A label before a coordinate, such as `X=` or `经度：`. */
const LABEL = /^(?:[xyen]|经度|纬度|东经|北纬|lng|lon|lat)\s*[=:]\s*/;

/** Full-width characters as plain ones; of a coordinate without its label and with 。 between digits as the point it is. */
function plainText(written: string, field: FieldName): string {
  const text = written.normalize('NFKC').toLowerCase().trim();
  if (!SIGNED.has(field)) return text;
  return simplified(text)
    .replace(LABEL, '')
    .replace(/^([+-]?\d+)。(?=\d)/, '$1.');
}

/** The number of digits with points and commas; the comma is the decimal sign where nothing groups by it. */
function readDigits(digits: string, byComma: boolean): number {
  if (!digits.includes(',')) return Number(digits);
  if (!byComma) return Number(digits.replaceAll(',', ''));
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}

function plainNumber(value: number, field: FieldName, factor: number): number | NumberFault {
  if (!Number.isFinite(value)) return 'number-unreadable';
  if (value < 0 && !SIGNED.has(field)) return 'number-negative';
  const total = value * factor;
  // A factor such as 1/15 hectare leaves a tail of binary digits that nobody wrote.
  return total === value ? value : Number(total.toPrecision(12));
}
