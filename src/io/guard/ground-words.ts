import type { Crs } from '../../core/vocabulary/crs.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate } from '../../i18n/translate.ts';
import type { CrsGround } from './crs-evidence.ts';
import { crsName } from '../crs/crs-name.ts';
import { FIELD_ORIGINS } from './field-origin.ts';

/** Why a system was held likely or not, in words; that nothing but habit speaks, where there are no grounds. */
export function groundWords(language: Language, grounds: readonly CrsGround[]): string {
  const words = grounds.map(({ code, params }) => {
    const crs = params.crs === undefined ? '' : crsName(language, params.crs as Crs);
    const origin = FIELD_ORIGINS.find(({ id }) => id === params.origin);
    const name = origin === undefined ? '' : language === 'en' ? origin.en : origin.zh;
    const numbers = Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'number' ? formatNumber(language, value, 1) : value,
    ]);
    const facts = { ...Object.fromEntries(numbers), crs, origin: name };
    return translate(language, `crs.ground.${code}`, facts);
  });
  if (words.length === 0) return translate(language, 'crs.ground-none');
  return words.join(translate(language, 'crs.ground-join'));
}
