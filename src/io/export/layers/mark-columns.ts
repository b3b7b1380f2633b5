import type { Language } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import type { LayerColumn } from './make-layer.ts';

/** The two columns that mark what is made up for show; empty on everything else. */
export function markColumns<T>(
  language: Language,
  isMade: (record: T) => boolean,
): LayerColumn<T>[] {
  const mark = translate(language, 'ui.synthetic');
  return [
    { name: 'synthetic', type: 'boolean', of: (record) => (isMade(record) ? true : null) },
    { name: 'note', type: 'text', of: (record) => (isMade(record) ? mark : null) },
  ];
}
