import type { Geometry } from 'geojson';
import type { Language } from '../../../i18n/catalogue.ts';
import { hasText, translate } from '../../../i18n/translate.ts';
import type {
  FieldType,
  FieldValue,
  LayerGeometry,
  ResultLayerId,
  ResultLayer,
} from './result-layer.ts';

/** A column of a layer: how it is called, what it holds, and where its value comes from. */
export interface LayerColumn<T> {
  name: string;
  type: FieldType;
  /** Absent: the catalogue's word for the name. */
  alias?: string;
  decimals?: number;
  of: (record: T) => FieldValue | undefined;
}

/** The catalogue's word for a field, or the field itself. */
export function translateField(language: Language, name: string): string {
  for (const key of [`column.${name}`, `field.${name}`]) {
    if (hasText(key)) return translate(language, key);
  }
  return name;
}

/** A layer out of records and the columns that are read off them; an undefined value is absent. */
export function makeLayer<T>(
  language: Language,
  id: ResultLayerId,
  geometry: LayerGeometry,
  columns: readonly LayerColumn<T>[],
  records: readonly T[],
  place: (record: T) => Geometry | null = () => null,
): ResultLayer {
  return {
    id,
    title: translate(language, `layer.${id}`),
    geometry,
    fields: columns.map(({ name, type, alias, decimals }) => ({
      name,
      type,
      alias: alias ?? translateField(language, name),
      ...(decimals !== undefined && { decimals }),
    })),
    rows: records.map((record) => ({
      geometry: place(record),
      values: columns.map(({ of }) => of(record) ?? null),
    })),
  };
}
