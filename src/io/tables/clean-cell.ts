import { plainText } from '../../core/base/plain-text.ts';
import type { Cell } from '../records.ts';

/** Further marks that are not seen: joiners, soft hyphens, the byte order mark within a text. */
const UNSEEN = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/g;
const AS_FORMULA = /^=\s*"((?:[^"]|"")*)"$/;
const AS_FUNCTION = /^=\s*(?:T|TEXT|CONCATENATE)\(\s*"((?:[^"]|"")*)"\s*(?:,\s*"[@0]*"\s*)?\)$/i;

/**
 * A text as its cell shows it: without the ways in which offices force a text upon a spreadsheet (`="500103001001"`,
 * `'500103001001`, `'=1`), which our own CSV uses too, and without marks that nobody sees.
 */
export function cleanCell(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = plainText(cell).replaceAll(UNSEEN, '');
  const trimmed = text.trim();
  const forced = AS_FORMULA.exec(trimmed) ?? AS_FUNCTION.exec(trimmed);
  if (forced) return forced[1]!.replaceAll('""', '"');
  return /^['\u2018\u2019][\d=+@\t-]/.test(trimmed) ? trimmed.slice(1) : text;
}
