import type { GdalWriteStep } from '../../gdal/gdal-api.ts';
import type { LayerField, ResultLayer } from '../layers/result-layer.ts';
import { collectionText } from './write-geojson.ts';
import { flatValue } from '../tables/out-file.ts';

/** How a field goes through GDAL: under which name, and kept as which type. */
export interface FlatField {
  field: LayerField;
  /** Position among the layer's fields. */
  at: number;
  name: string;
}

/** The fields that a flat table can hold, under their own names. */
export function flatFields({ fields }: ResultLayer): FlatField[] {
  return fields.flatMap((field, at) =>
    field.type === 'json' ? [] : [{ field, at, name: field.name }],
  );
}

const quoted = (name: string): string => `"${name.replaceAll('"', '\\"')}"`;

/** Types are stated, since a column without a value would have none, and a whole number would be none with a fraction. */
function column(
  { field: { type, decimals }, name }: FlatField,
  at: number,
  fixedDecimals: boolean,
): string {
  const source = quoted(`f${at}`);
  const real = fixedDecimals && decimals !== undefined ? 'numeric(19,3)' : 'float';
  const cast = { integer: 'integer', real, boolean: 'boolean' }[type as string];
  return `${cast ? `CAST(${source} AS ${cast})` : source} AS ${quoted(name)}`;
}

/**
 * A layer as one run of ogr2ogr: its rows as GeoJSON under plain names, renamed and typed on the way through.
 * @param options driver, coordinate system and layer options; `-nln`, `-nlt` and `-sql` are set here
 * @param fixedDecimals whether numbers of stated precision get three decimals: a table of dBASE shows all it has room for
 */
export function gdalStep(
  layer: ResultLayer,
  fields: readonly FlatField[],
  separator: string,
  options: readonly string[],
  fixedDecimals = false,
): GdalWriteStep {
  const features = layer.rows.map(({ geometry, values }) => ({
    type: 'Feature' as const,
    properties: Object.fromEntries(
      fields.map(({ field, at }, index) => [`f${index}`, flatValue(values[at]!, field, separator)]),
    ),
    geometry: layer.geometry === 'none' ? null : geometry,
  }));
  const bytes = new TextEncoder().encode(collectionText({ name: 'rows' }, features));
  const select = fields.map((field, at) => column(field, at, fixedDecimals)).join(', ');
  const shape =
    layer.geometry === 'none'
      ? ['-nlt', 'NONE']
      : ['-nlt', layer.geometry === 'point' ? 'POINT' : 'PROMOTE_TO_MULTI'];
  return {
    input: {
      main: 'rows.geojson',
      files: [{ path: 'rows.geojson', bytes }],
      openOptions: ['DATE_AS_STRING=YES'],
    },
    options: [...options, '-nln', layer.id, ...shape, '-sql', `SELECT ${select} FROM "rows"`],
  };
}
