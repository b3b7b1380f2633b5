import type { ResultLayer } from '../layers/result-layer.ts';
import { xmlText } from '../text/xml-text.ts';
import { layerLook, type Look } from './layer-look.ts';

function colour(hex: string, opacity = 1): string {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `${part(1)},${part(3)},${part(5)},${Math.round(255 * opacity)}`;
}

/** One symbol layer; the options as QGIS 3 names them. */
function symbolLayer(geometry: ResultLayer['geometry'], look: Look): [string, [string, string][]] {
  const stroke = colour(look.stroke);
  const width = String(look.widthMm);
  if (geometry === 'line') {
    return [
      'SimpleLine',
      [
        ['line_color', stroke],
        ['line_width', width],
        ['line_width_unit', 'MM'],
      ],
    ];
  }
  const outline: [string, string][] = [
    ['outline_color', stroke],
    ['outline_width', width],
    ['outline_width_unit', 'MM'],
    ['outline_style', 'solid'],
  ];
  if (geometry === 'point') {
    return [
      'SimpleMarker',
      [['name', 'circle'], ['color', colour(look.fill ?? look.stroke)], ['size', '3'], ...outline],
    ];
  }
  const fill = colour(look.fill ?? '#ffffff', look.fill === undefined ? 0 : look.fillOpacity);
  return [
    'SimpleFill',
    [['color', fill], ['style', look.fill === undefined ? 'no' : 'solid'], ...outline],
  ];
}

const SYMBOL_TYPE = { point: 'marker', line: 'line', polygon: 'fill', none: 'fill' } as const;

/**
 * A layer's style for QGIS 3: colours by verdict, names on areas and places, and the fields' names in words.
 * @param nameOf what a field is called in the file, where that is not its own name
 */
export function qgisStyle(
  layer: ResultLayer,
  nameOf: (field: string) => string = (field) => field,
): string {
  const { geometry, fields } = layer;
  const rules = layerLook(layer);
  const ruleXml = rules.map(({ label, filter, hidden }, at) => {
    const inFile = filter?.replaceAll(/"([^"]+)"/g, (_, field: string) => `"${nameOf(field)}"`);
    const where = inFile === undefined ? '' : ` filter="${xmlText(inFile)}"`;
    return `<rule key="{rule-${at}}" symbol="${at}" label="${xmlText(label)}"${where}${hidden ? ' checkstate="0"' : ''}/>`;
  });
  const symbols = rules.map(({ look }, at) => {
    const [kind, options] = symbolLayer(geometry, look);
    const list = options.map(
      ([name, value]) => `<Option type="QString" name="${name}" value="${xmlText(value)}"/>`,
    );
    return (
      `<symbol type="${SYMBOL_TYPE[geometry]}" name="${at}" alpha="1" clip_to_extent="1" force_rhr="0">` +
      `<layer class="${kind}" enabled="1" pass="0" locked="0"><Option type="Map">${list.join('')}</Option></layer></symbol>`
    );
  });
  const hasName = fields.some(({ name }) => name === 'name');
  const labels = hasName
    ? '<labeling type="simple"><settings calloutType="simple"><text-style fieldName="name" isExpression="0" fontFamily="Microsoft YaHei" fontSize="8" fontSizeUnit="Point" textColor="29,37,48,255"><text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,255"/></text-style><placement placement="' +
      `${geometry === 'point' ? 6 : 1}"/></settings></labeling>`
    : '';
  const aliases = fields
    .filter(({ type }) => type !== 'json')
    .map(
      ({ name, alias }, at) =>
        `<alias field="${xmlText(nameOf(name))}" index="${at + 1}" name="${xmlText(alias)}"/>`,
    );
  return (
    "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" +
    `<qgis version="3.22.0" styleCategories="Symbology|Labeling|Fields" labelsEnabled="${hasName ? 1 : 0}">` +
    '<renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">' +
    `<rules key="{rules}">${ruleXml.join('')}</rules><symbols>${symbols.join('')}</symbols></renderer-v2>` +
    `${labels}<aliases>${aliases.join('')}</aliases></qgis>`
  );
}
