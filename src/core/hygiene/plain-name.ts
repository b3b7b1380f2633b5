import { simplified } from '../base/simplified.ts';

/** A name without width, case, spaces, brackets' variants and marks. */
function bare(name: string): string {
  return simplified(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s"'“”‘’·•,，.。、:：;；_\-—–/\\|]+/g, ''),
  );
}

const COMPANY = /(?:股份)?(?:有限(?:责任)?公司|集团)$/;
const BRACKETS = /[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]/g;
const ABOVE_STREET =
  /^(?:[一-鿿]{2,7}?(?:省|自治区))?(?:[一-鿿]{2,6}?市)?(?:[一-鿿]{1,5}?[区县])(?=[一-鿿]{3,})/;

/**
 * What a name comes down to when it is compared: without brackets, the form of the company and the province, city and
 * district before it, so that `渝中区七星岗街道养老服务中心（公办）` and `七星岗街道养老服务中心` are one.
 */
export function plainName(name: string): string {
  const inside = bare(name);
  const outside = inside.replaceAll(BRACKETS, '');
  const base = outside === '' ? inside : outside;
  const short = base.replace(COMPANY, '').replace(ABOVE_STREET, '');
  // 社区 and 小区 end with 区 too: what is left of `某某社区养老服务站` must stay whole.
  return /[社小园校片]区$/.test(base.slice(0, base.length - short.length))
    ? base.replace(COMPANY, '')
    : short;
}

const AREA_ENDING =
  /(?:街道办事处|街道办|街道|镇人民政府|乡人民政府|镇|乡|社区居民委员会|社区居委会|居民委员会|居委会|社区|村民委员会|村委会|村|小区)$/;

/** The name of an area without what it is: `七星岗街道办事处` comes down to `七星岗`. */
export function areaStem(name: string): string {
  const whole = bare(name).replaceAll(BRACKETS, '');
  const stem = whole.replace(AREA_ENDING, '');
  return stem === '' ? whole : stem;
}

/** Letters that must be changed, added or left out to make one word of the other (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = above[at - 1]! + (a[row - 1] === b[at - 1] ? 0 : 1);
      line.push(Math.min(changed, above[at]! + 1, line[at - 1]! + 1));
    }
    above = line;
  }
  return above[b.length]!;
}

/** Likeness of two words, 0–1: one less the share of letters that differ. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}
