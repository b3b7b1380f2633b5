import { simplified } from '../../../core/base/simplified.ts';

/** An angle in degrees, and which axis a letter or word beside it names. */
export interface Angle {
  value: number;
  axis?: 'lng' | 'lat';
}

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)`;
/** No angle is longer. */
const MOST_CHARACTERS = 100;
const DECIMAL = new RegExp(`^(${NUMBER})\\s*(?:°|度)?$`);
/** Degrees, minutes and seconds by their signs, by 度分秒, or by spaces, colons or all three by strokes between them. */
const SIGNS =
  /^([+-]?\d{1,3})\s*(?:°|度)\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:'|分)\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|''|秒))?$/;
const SPACED = /^([+-]?\d{1,3})[\s:](\d{1,2}(?:\.\d+)?)(?:[\s:](\d{1,2}(?:\.\d+)?))?$/;
const STROKES = /^(\d{1,3})-(\d{1,2})-(\d{1,2}(?:\.\d+)?)$/;

const WORDS: readonly (readonly [RegExp, 'lng' | 'lat', 1 | -1])[] = [
  [/^(?:东经|e)\s*|\s*(?:e)$/, 'lng', 1],
  [/^(?:西经|w)\s*|\s*(?:w)$/, 'lng', -1],
  [/^(?:北纬|n)\s*|\s*(?:n)$/, 'lat', 1],
  [/^(?:南纬|s)\s*|\s*(?:s)$/, 'lat', -1],
];

/** Plain signs in place of their many shapes: ′ ’ ′ for minutes, ″ ” for seconds, º ˚ for degrees. */
function plainSigns(text: string): string {
  return text
    .replaceAll(/[′’‘＇`´]/g, "'")
    .replaceAll(/[″”“＂]/g, '"')
    .replaceAll(/[º˚]/g, '°')
    .normalize('NFKC')
    .trim()
    .toLowerCase();
}

/**
 * Degrees written as a decimal (`106.55`, `106.55°E`) or in degrees, minutes and seconds (`东经106°33′12.5″`,
 * `106度33分12秒`, `106 33 12.5 E`); undefined for anything else, and for minutes or seconds of 60 and more.
 */
export function parseAngle(text: string): Angle | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  let rest = simplified(plainSigns(text));
  let axis: Angle['axis'];
  let sign = 1;
  for (const [word, ofAxis, direction] of WORDS) {
    if (!word.test(rest)) continue;
    rest = rest.replace(word, '').trim();
    axis = ofAxis;
    sign = direction;
    break;
  }
  const value = magnitude(rest);
  if (value === undefined) return undefined;
  return axis ? { value: sign * value, axis } : { value };
}

function magnitude(text: string): number | undefined {
  const decimal = DECIMAL.exec(text);
  if (decimal) return Number(decimal[1]);
  const parts = SIGNS.exec(text) ?? SPACED.exec(text) ?? STROKES.exec(text);
  if (!parts) return undefined;
  const [degrees = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  if (minutes >= 60 || seconds >= 60) return undefined;
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  // Ten decimals are far below a millimetre and drop the tail of the division.
  return Math.round((parts[1]!.startsWith('-') ? -size : size) * 1e10) / 1e10;
}
