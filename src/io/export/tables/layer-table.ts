import type { Language } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import type { OutputCrs } from './output-crs.ts';
import type { LayerField, ResultLayer } from '../layers/result-layer.ts';
import { flatValue } from './out-file.ts';
import { chooseSeparator } from '../values/list-separator.ts';
import { valueInWords } from './value-words.ts';

export interface LayerTable {
  headers: string[];
  /** The field behind each column; absent for the two columns of places. */
  fields: (LayerField | undefined)[];
  /** Codes that have words are words already. */
  rows: (string | number | null)[][];
}

/** Headers of the two columns of places, which name the system they are in. */
function placeHeaders(language: Language, { kind, id }: OutputCrs): string[] {
  const crs = id === 'EPSG:4326' ? 'WGS-84' : id;
  return (kind === 'projected' ? (['east', 'north'] as const) : (['lng', 'lat'] as const)).map(
    (axis) => translate(language, `column.place-${axis}`, { crs }),
  );
}

/** A layer as a table in words, without what nests; points get two columns of places. */
export function layerTable(layer: ResultLayer, language: Language, crs: OutputCrs): LayerTable {
  const kept = layer.fields.flatMap((field, at) => (field.type === 'json' ? [] : [{ field, at }]));
  const separator = chooseSeparator(language);
  const hasPlaces = layer.geometry === 'point';
  const headers = kept.map(({ field }) => field.alias);
  const fields = kept.map(({ field }) => field);
  return {
    headers: hasPlaces ? [...headers, ...placeHeaders(language, crs)] : headers,
    fields: hasPlaces ? [...fields, undefined, undefined] : fields,
    rows: layer.rows.map(({ values, geometry }) => {
      const cells = kept.map(({ field, at }) =>
        valueInWords(flatValue(values[at]!, field, separator), field, language),
      );
      if (!hasPlaces) return cells;
      const [x = null, y = null] = geometry?.type === 'Point' ? geometry.coordinates : [];
      return [...cells, x, y];
    }),
  };
}
