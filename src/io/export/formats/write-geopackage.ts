import type { Result } from '../../../core/base/issue.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Gdal } from '../../gdal/gdal-api.ts';
import type { LayerField, ResultLayer } from '../layers/result-layer.ts';
import type { LookChoice } from '../styles/layer-look.ts';
import { qgisStyle } from '../styles/qgis-style.ts';
import { shownKind } from '../styles/shown-kind.ts';
import { flatFields, gdalStep } from './gdal-layer.ts';
import { type OutFile, type WriteRequest } from '../tables/out-file.ts';
import { chooseSeparator } from '../values/list-separator.ts';
import { provenanceLines } from '../tables/provenance-text.ts';

/** A table of texts as a layer without places, under names of its own. */
function textTable(
  id: string,
  names: readonly string[],
  rows: readonly (readonly (string | boolean | null)[])[],
): ResultLayer {
  const fields = names.map((name): LayerField => ({
    name,
    alias: name,
    type: name === 'useAsDefault' ? 'boolean' : 'text',
  }));
  return {
    id,
    title: id,
    geometry: 'none',
    fields,
    rows: rows.map((values) => ({ geometry: null, values: [...values] })),
  };
}

/** The table in which QGIS looks for a layer's style, as QGIS itself makes it. */
function styleTable(layers: readonly ResultLayer[], choice: LookChoice): ResultLayer {
  const names = [
    'f_table_catalog',
    'f_table_schema',
    'f_table_name',
    'f_geometry_column',
    'styleName',
    'styleQML',
    'styleSLD',
    'useAsDefault',
    'description',
    'owner',
    'ui',
    'update_time',
  ];
  const rows = layers
    .filter(({ geometry }) => geometry !== 'none')
    .map((layer) => [
      '',
      '',
      layer.id,
      'geom',
      layer.title,
      qgisStyle(layer, choice),
      '',
      true,
      layer.title,
      '',
      null,
      '2000-01-01T00:00:00.000Z',
    ]);
  return textTable('layer_styles', names, rows);
}

/** What each field is called in words, for programs that read no style. */
function fieldTable(layers: readonly ResultLayer[]): ResultLayer {
  const rows = layers.flatMap((layer) =>
    flatFields(layer).map(({ name, field }) => [layer.id, layer.title, name, field.alias]),
  );
  return textTable('field_names', ['layer', 'layer_title', 'field', 'title'], rows);
}

/** One GeoPackage with every layer and table, QGIS styles in `layer_styles` and the fields' names in words. */
export async function writeGeopackage(
  { set, crs }: WriteRequest,
  gdal: Gdal,
): Promise<Result<OutFile[]>> {
  const layers = set.layers.filter(({ rows }) => rows.length > 0);
  const description = provenanceLines(set, crs).join('\n');
  const titled = (layer: ResultLayer): string[] => {
    const place =
      layer.geometry === 'none' ? [] : ['-a_srs', crs.srs, '-lco', 'GEOMETRY_NAME=geom'];
    const title = translate(set.language, 'exported.layer-of', {
      layer: layer.title,
      title: set.title,
      scenario: set.scenario,
    });
    return [...place, '-lco', `IDENTIFIER=${title}`, '-lco', `DESCRIPTION=${description}`];
  };
  const choice = { language: set.language, kind: shownKind(layers) };
  const plain = [fieldTable(layers), styleTable(layers, choice)];
  const steps = [...layers, ...plain].map((layer, at) =>
    gdalStep(layer, flatFields(layer), chooseSeparator(set.language), [
      ...(at === 0 ? ['-f', 'GPKG'] : ['-update']),
      ...(plain.includes(layer) ? [] : titled(layer)),
    ]),
  );
  const { value, issues } = await gdal.write({ steps, output: `results-${crs.tag}.gpkg` });
  if (!value) return { issues };
  return { value: value.map(({ path, bytes }) => ({ name: path, bytes })), issues };
}
