import { networkWalkerById } from '../../../core/network/network-model.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { hasText, translate } from '../../../i18n/translate.ts';
import type { LayerField } from '../layers/result-layer.ts';
import type { flatValue } from './out-file.ts';

/** Sections of the catalogue by the fields whose codes they put in words. */
const SECTION: Readonly<Record<string, string>> = {
  operator: 'operator.',
  zone: 'zone.',
  circleType: 'column.circle-',
};

/** A value as people read it: yes and no, verdicts, operators, zones, walkers; anything else as it is. */
export function valueInWords(
  value: ReturnType<typeof flatValue>,
  { name }: LayerField,
  language: Language,
): string | number | null {
  if (typeof value === 'boolean') return translate(language, value ? 'column.yes' : 'column.no');
  if (name === 'walkerId') {
    const named = networkWalkerById(String(value))?.name;
    return (language === 'en' ? named?.en : named?.zh) ?? value;
  }
  const section = name.startsWith('verdict_') ? 'verdict.' : SECTION[name];
  const key = `${section}${value}`;
  return section !== undefined && hasText(key) ? translate(language, key) : value;
}
