import type { Language } from '../../../i18n/catalogue.ts';
import { valueInWords } from '../tables/value-words.ts';
import type { ResultLayer } from '../layers/result-layer.ts';
import { xmlText } from '../text/xml-text.ts';
import { listValues } from './layer-look.ts';

/**
 * For QGIS: what the fields are called in words, and what their codes mean, so that a table of attributes is read without
 * a key.
 * @param nameOf what a field is called in the file
 */
export function qgisFields(
  layer: ResultLayer,
  nameOf: (field: string) => string,
  language: Language,
): string {
  const flat = layer.fields.filter(({ type }) => type !== 'json');
  const widgets = flat.map((field) => {
    const words =
      field.type !== 'text'
        ? []
        : listValues(layer, field.name).flatMap((code) => {
            const word = String(valueInWords(code, field, language));
            return word === code ? [] : [{ code, word }];
          });
    const name = xmlText(nameOf(field.name));
    if (words.length === 0) return `<field name="${name}" configurationFlags="None"/>`;
    const map = words.map(
      ({ code, word }) =>
        `<Option type="Map"><Option type="QString" name="${xmlText(word)}" value="${xmlText(code)}"/></Option>`,
    );
    return (
      `<field name="${name}" configurationFlags="None"><editWidget type="ValueMap"><config><Option type="Map">` +
      `<Option type="List" name="map">${map.join('')}</Option></Option></config></editWidget></field>`
    );
  });
  const aliases = flat.map(
    ({ name, alias }, at) =>
      `<alias field="${xmlText(nameOf(name))}" index="${at + 1}" name="${xmlText(alias)}"/>`,
  );
  return `<fieldConfiguration>${widgets.join('')}</fieldConfiguration><aliases>${aliases.join('')}</aliases>`;
}
