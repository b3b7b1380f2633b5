import { translate } from '../../../i18n/translate.ts';
import type { OutputCrs } from './output-crs.ts';
import type { ResultSet } from '../layers/result-layer.ts';

/** What every file says of itself in words: coordinate system, notices such as 示意, sources, licences. */
export function provenanceLines(set: ResultSet, crs: OutputCrs): string[] {
  const { language, attribution, licences, notices } = set;
  const line = (key: 'crs' | 'sources' | 'licences', value: string): string[] =>
    value === '' ? [] : [translate(language, `exported.${key}`, { value })];
  const named = crs.name.includes(crs.id) ? crs.name : `${crs.id} ${crs.name}`.trim();
  return [
    ...line(
      'crs',
      crs.kind === 'shifted' ? translate(language, 'exported.shifted', { crs: crs.id }) : named,
    ),
    ...notices,
    ...line('sources', attribution.join(' · ')),
    ...line('licences', licences.join(', ')),
    translate(language, 'exported.made-with'),
  ];
}
