import type { LayerGeometry } from '../layers/result-layer.ts';
import { xmlText } from '../text/xml-text.ts';
import type { LayerLook } from './layer-look.ts';

/** A colour as QGIS writes it: red, green, blue and opacity, each 0 to 255. */
function colour(hex: string, opacity = 1): string {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `${part(1)},${part(3)},${part(5)},${Math.round(255 * opacity)}`;
}

type Options = readonly (readonly [name: string, value: string])[];

/** One layer of a symbol; the options as QGIS 3 names them. */
function symbolLayer(kind: string, options: Options, pass = 0, inner = ''): string {
  const list = options.map(
    ([name, value]) => `<Option type="QString" name="${name}" value="${xmlText(value)}"/>`,
  );
  return `<layer class="${kind}" enabled="1" pass="${pass}" locked="0"><Option type="Map">${list.join('')}</Option>${inner}</layer>`;
}

function line(stroke: string, widthMm: number, dashed: boolean, pass = 0): string {
  return symbolLayer(
    'SimpleLine',
    [
      ['line_color', colour(stroke)],
      ['line_width', String(widthMm)],
      ['line_width_unit', 'MM'],
      ['line_style', dashed ? 'dash' : 'solid'],
      ['joinstyle', 'round'],
    ],
    pass,
  );
}

/** Rising lines across a polygon, 1.6 mm apart. */
function hatch(fill: string, pass: number, name: string): string {
  const lines = `<symbol type="line" name="@${name}@0" alpha="1" clip_to_extent="1" force_rhr="0">${line(fill, 0.3, false)}</symbol>`;
  return symbolLayer(
    'LinePatternFill',
    [
      ['angle', '45'],
      ['distance', '1.6'],
      ['distance_unit', 'MM'],
      ['line_width', '0.3'],
      ['line_width_unit', 'MM'],
      ['color', colour(fill)],
    ],
    pass,
    lines,
  );
}

const TYPE = { point: 'marker', line: 'line', polygon: 'fill', none: 'fill' } as const;

/** A symbol of QGIS by the name that a rule knows it by. */
export function qgisSymbol(name: string, geometry: LayerGeometry, look: LayerLook): string {
  const { fill, fillOpacity, hatched, stroke, widthMm, marker, sizeMm, dashed, above } = look;
  const pass = above ? 1 : 0;
  const outline: Options = [
    ['outline_color', colour(stroke)],
    ['outline_width', String(widthMm)],
    ['outline_width_unit', 'MM'],
    ['outline_style', 'solid'],
    ['joinstyle', 'round'],
  ];
  const ground = fill !== undefined && !hatched;
  const layers = {
    line: () => line(stroke, widthMm, dashed === true, pass),
    point: () =>
      symbolLayer('SimpleMarker', [
        ['name', marker ?? 'circle'],
        ['color', colour(fill ?? stroke)],
        ['size', String(sizeMm ?? 3)],
        ['size_unit', 'MM'],
        ...outline,
      ]),
    polygon: () =>
      (hatched && fill ? hatch(fill, pass, name) : '') +
      symbolLayer(
        'SimpleFill',
        [
          ['color', colour(fill ?? '#ffffff', ground ? fillOpacity : 0)],
          ['style', ground ? 'solid' : 'no'],
          ...outline,
        ],
        pass,
      ),
  };
  const drawn = layers[geometry === 'none' ? 'polygon' : geometry]();
  return `<symbol type="${TYPE[geometry]}" name="${name}" alpha="1" clip_to_extent="1" force_rhr="0">${drawn}</symbol>`;
}
