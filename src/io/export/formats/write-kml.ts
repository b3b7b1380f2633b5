import type { Geometry, Position } from 'geojson';
import type { Language } from '../../../i18n/catalogue.ts';
import type { LayerRow, ResultLayer } from '../layers/result-layer.ts';
import { rounded } from '../values/rounded.ts';
import { layerLook, type LayerLook, type LookChoice, findLookRule } from '../styles/layer-look.ts';
import { shownKind } from '../styles/shown-kind.ts';
import { xmlText } from '../text/xml-text.ts';
import { FOR_PROGRAMS } from '../tables/for-programs.ts';
import { flatValue, type OutFile, type WriteRequest } from '../tables/out-file.ts';
import { chooseSeparator } from '../values/list-separator.ts';
import { provenanceLines } from '../tables/provenance-text.ts';
import { valueInWords } from '../tables/value-words.ts';

/** KML's order of a colour: opacity, blue, green, red. */
function colour(hex: string, opacity = 1): string {
  const alpha = Math.round(255 * opacity)
    .toString(16)
    .padStart(2, '0');
  return alpha + hex.slice(5, 7) + hex.slice(3, 5) + hex.slice(1, 3);
}

function style(id: string, { fill, fillOpacity = 1, stroke, widthMm }: LayerLook): string {
  const icon = fill
    ? `<IconStyle><color>${colour(fill)}</color><scale>0.7</scale></IconStyle>`
    : '';
  const area = fill ? `<color>${colour(fill, fillOpacity)}</color>` : '<fill>0</fill>';
  // A screen has about four points to a millimetre.
  const line = `<LineStyle><color>${colour(stroke)}</color><width>${widthMm * 4}</width></LineStyle>`;
  return `<Style id="${id}">${icon}<LabelStyle><scale>0.8</scale></LabelStyle>${line}<PolyStyle>${area}</PolyStyle></Style>`;
}

function tuple([x = 0, y = 0]: Position): string {
  return `${x},${y}`;
}

function ring(tag: string, positions: readonly Position[]): string {
  const coordinates = positions.map(tuple).join(' ');
  return `<${tag}><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></${tag}>`;
}

function polygon([shell = [], ...holes]: readonly (readonly Position[])[]): string {
  const inner = holes.map((hole) => ring('innerBoundaryIs', hole)).join('');
  return `<Polygon>${ring('outerBoundaryIs', shell)}${inner}</Polygon>`;
}

function shape(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point><coordinates>${tuple(geometry.coordinates)}</coordinates></Point>`;
    case 'LineString':
      return `<LineString><tessellate>1</tessellate><coordinates>${geometry.coordinates.map(tuple).join(' ')}</coordinates></LineString>`;
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
    case 'MultiLineString':
    case 'MultiPolygon': {
      const type = geometry.type.slice(5) as 'Point' | 'LineString' | 'Polygon';
      const parts = geometry.coordinates.map((coordinates) =>
        shape({ type, coordinates } as Geometry),
      );
      return `<MultiGeometry>${parts.join('')}</MultiGeometry>`;
    }
    case 'GeometryCollection':
      return `<MultiGeometry>${geometry.geometries.map(shape).join('')}</MultiGeometry>`;
  }
}

/** What programs show that know no extended data: a line for each value in words; HTML, so that it is escaped twice. */
function description(layer: ResultLayer, row: LayerRow, language: Language): string {
  const separator = chooseSeparator(language);
  const lines = layer.fields.flatMap((field, at) => {
    const value = flatValue(row.values[at]!, field, separator);
    if (value === null || value === '' || FOR_PROGRAMS.has(field.name)) return [];
    const words = valueInWords(value, field, language);
    const shown = typeof words === 'number' && field.decimals !== undefined;
    const text = shown ? String(rounded(words as number, field.decimals!)) : String(words);
    return [`<b>${xmlText(field.alias)}</b>: ${xmlText(text)}`];
  });
  return `<description>${xmlText(lines.join('<br/>'))}</description>`;
}

function folder(layer: ResultLayer, choice: LookChoice): { styles: string; places: string } {
  const { language } = choice;
  const separator = chooseSeparator(language);
  const rules = layerLook(layer, choice);
  const positionOf = new Map(layer.fields.map(({ name }, at) => [name, at]));
  const nameAt = positionOf.get('name') ?? positionOf.get('kindName') ?? 0;
  const places = layer.rows.map((row) => {
    const { geometry, values } = row;
    if (!geometry) return '';
    const data = layer.fields.map((field, at) => {
      const value = flatValue(values[at]!, field, separator);
      if (value === null) return '';
      const alias = `<displayName>${xmlText(field.alias)}</displayName>`;
      return `<Data name="${xmlText(field.name)}">${alias}<value>${xmlText(String(value))}</value></Data>`;
    });
    const rule = findLookRule(rules, (field) => values[positionOf.get(field) ?? -1]);
    const name = `<name>${xmlText(String(values[nameAt] ?? ''))}</name>`;
    const look = rule < 0 ? '' : `<styleUrl>#${xmlText(layer.id)}-${rule}</styleUrl>`;
    const hidden = rules[rule]?.hidden ? '<visibility>0</visibility>' : '';
    return `<Placemark>${name}${hidden}${description(layer, row, language)}${look}<ExtendedData>${data.join('')}</ExtendedData>${shape(geometry)}</Placemark>\n`;
  });
  return {
    styles: rules.map(({ look }, at) => `${style(`${xmlText(layer.id)}-${at}`, look)}\n`).join(''),
    places: `<Folder><name>${xmlText(layer.title)}</name><open>0</open>\n${places.join('')}</Folder>\n`,
  };
}

/** One KML with a folder for each layer with places; KML knows degrees of WGS-84 only, so `crs` must be those or a shifted system. */
export function writeKml({ set, crs }: WriteRequest): OutFile[] {
  const layers = set.layers.filter(({ geometry, rows }) => geometry !== 'none' && rows.length > 0);
  if (layers.length === 0) return [];
  const choice = { language: set.language, kind: shownKind(layers) };
  const folders = layers.map((layer) => folder(layer, choice));
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n' +
    `<name>${xmlText(`${set.title} ${set.scenario}`)}</name><open>1</open>\n` +
    `<description>${xmlText(provenanceLines(set, crs).join('\n'))}</description>\n` +
    folders.map(({ styles }) => styles).join('') +
    folders.map(({ places }) => places).join('') +
    '</Document></kml>\n';
  return [{ name: `results-${crs.tag}.kml`, bytes: new TextEncoder().encode(text) }];
}
