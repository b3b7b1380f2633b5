import type { CrsGround } from '../core/vocabulary/crs-ground.ts';
import type { Crs } from '../core/vocabulary/crs.ts';
import type { Language } from './catalogue.ts';
import { formatNumber } from './format.ts';
import { hasText, translate } from './translate.ts';
import { crsName } from './crs-name.ts';

/** Why a system was held likely or not, in words; that nothing but habit speaks, where there are no grounds. */
export function groundWords(language: Language, grounds: readonly CrsGround[]): string {
  const words = grounds.map(({ code, params }) => {
    const crs = params.crs === undefined ? '' : crsName(language, params.crs as Crs);
    const originKey = `crs.origin.${params.origin}`;
    const origin = hasText(originKey) ? translate(language, originKey) : '';
    const numbers = Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'number' ? formatNumber(language, value, 1) : value,
    ]);
    const facts = { ...Object.fromEntries(numbers), crs, origin };
    return translate(language, `crs.ground.${code}`, facts);
  });
  if (words.length === 0) return translate(language, 'crs.ground-none');
  return words.join(translate(language, 'crs.ground-join'));
}
