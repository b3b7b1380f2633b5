import { provenanceLines } from '../tables/provenance-text.ts';
import { xmlText } from '../text/xml-text.ts';
import type { ResultLayer, ResultSet } from '../layers/result-layer.ts';
import type { OutputCrs } from '../tables/output-crs.ts';
import { issue, type Issue, type Result } from '../../../core/base/issue.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Gdal } from '../../gdal/gdal-api.ts';
import { csvBytes } from '../values/csv-cell.ts';
import { encodeText } from '../text/encode-text.ts';
import { qgisStyle } from '../styles/qgis-style.ts';
import { shownKind } from '../styles/shown-kind.ts';
import { type FlatField, flatFields, gdalStep } from './gdal-layer.ts';
import { type OutFile, type WriteRequest } from '../tables/out-file.ts';
import { chooseSeparator } from '../values/list-separator.ts';
import { tenByteNames } from './ten-byte-names.ts';

/**
 * What ArcGIS shows of a Shapefile as its description: title, coordinate system, 示意, sources, licences, and the full names
 * of its columns, by which it is read back.
 */
function esriMetadata(
  set: ResultSet,
  layer: ResultLayer,
  fields: readonly FlatField[],
  crs: OutputCrs,
): Uint8Array {
  const { title, scenario, attribution, licences, notices, language } = set;
  const lines = (all: readonly string[]): string => xmlText(all.join('\n'));
  const attributes = fields.map(
    ({ name, field }) =>
      `<attr><attrlabl>${xmlText(name)}</attrlabl><attalias>${xmlText(field.alias)}</attalias></attr>`,
  );
  const text =
    `<?xml version="1.0" encoding="UTF-8"?>\n<metadata xml:lang="${language === 'en' ? 'en' : 'zh'}">` +
    '<Esri><ArcGISFormat>1.0</ArcGISFormat></Esri><dataIdInfo>' +
    `<idCitation><resTitle>${xmlText(`${title} ${scenario} ${layer.title}`.trim())}</resTitle></idCitation>` +
    `<idAbs>${lines(provenanceLines(set, crs))}</idAbs>` +
    `<idCredit>${lines(attribution)}</idCredit>` +
    `<resConst><Consts><useLimit>${lines([...notices, ...licences])}</useLimit></Consts></resConst>` +
    '</dataIdInfo>' +
    `<eainfo><detailed Name="${xmlText(layer.id)}">${attributes.join('')}</detailed></eainfo></metadata>\n`;
  return new TextEncoder().encode(text);
}

/** A Shapefile's texts end here. */
const MOST_TEXT_BYTES = 254;

/** A text that fits, cut between characters as a pair of bytes must not be torn. */
function fitting(text: string, encoding: WriteRequest['encoding']): string {
  // No character has more than four bytes.
  if (text.length * 4 <= MOST_TEXT_BYTES) return text;
  const whole = encodeText(text, encoding);
  if (whole.length <= MOST_TEXT_BYTES) return text;
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += encodeText(character, encoding).length;
    // Room for the mark that says that something is missing.
    if (bytes > MOST_TEXT_BYTES - 3) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Shapefiles for the layers with places, with `.prj` and `.cpg`, a style for QGIS, sources and notices for ArcGIS, and a
 * table of what their short field names mean.
 */
export async function writeShapefile(
  { set, crs, encoding }: WriteRequest,
  gdal: Gdal,
): Promise<Result<OutFile[]>> {
  const files: OutFile[] = [];
  const issues: Issue[] = [];
  const names: string[][] = [
    (['file', 'short', 'field', 'title'] as const).map((key) =>
      translate(set.language, `exported-field.${key}`),
    ),
  ];
  const separator = chooseSeparator(set.language);
  const choice = { language: set.language, kind: shownKind(set.layers) };
  for (const layer of set.layers) {
    if (layer.geometry === 'none' || layer.rows.length === 0) continue;
    const id = `${layer.id}-${crs.tag}`;
    const flat = flatFields(layer);
    const short = tenByteNames(
      flat.map(({ name }) => name),
      encoding,
    );
    const fields = flat.map((one, at) => ({ ...one, name: short[at]! }));
    names.push(...fields.map(({ field, name }) => [id, name, field.name, field.alias]));
    let cut = 0;
    const rows = layer.rows.map(({ geometry, values }) => ({
      geometry,
      values: values.map((value) => {
        const text = Array.isArray(value) ? value.join(separator) : value;
        if (typeof text !== 'string') return value;
        const fit = fitting(text, encoding);
        if (fit !== text) cut += 1;
        return fit;
      }),
    }));
    if (cut > 0) {
      issues.push(issue('shp-text-cut', 'warning', { file: `${layer.id}.shp` }, { count: cut }));
    }
    const options = ['-f', 'ESRI Shapefile', '-a_srs', crs.srs];
    const layerOptions = [`ENCODING=${encoding.toUpperCase()}`, 'DBF_DATE_LAST_UPDATE=2000-01-01'];
    const given = [...options, ...layerOptions.flatMap((option) => ['-lco', option])];
    const step = gdalStep({ ...layer, id, rows }, fields, separator, given, true);
    const { value, issues: refused } = await gdal.write({ steps: [step], output: 'shp' });
    if (!value) return { issues: refused };
    files.push(...value.map(({ path, bytes }) => ({ name: path.replace(/^shp\//, ''), bytes })));
    const shortOf = new Map(fields.map(({ field, name }) => [field.name, name]));
    const style = qgisStyle(layer, choice, (field) => shortOf.get(field) ?? field);
    files.push(
      { name: `${id}.qml`, bytes: new TextEncoder().encode(style) },
      { name: `${id}.shp.xml`, bytes: esriMetadata(set, { ...layer, id }, fields, crs) },
    );
  }
  if (files.length > 0) files.push({ name: 'fields.csv', bytes: csvBytes(names) });
  return { value: files, issues };
}
