import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { MapModel } from '../model/map-model.ts';
import { GROUND } from '../look/palette.ts';
import { NAME_TEXT } from '../look/name-text.ts';
import {
  FONT_REGULAR,
  NOTHING,
  type LayerDef,
  type GeojsonDef,
  type LayerGroup,
} from './layer-group.ts';

/** Files of a sample's own basemap, in paint order. */
const BASEMAP_PARTS = ['green', 'water', 'buildings', 'streets', 'rail', 'labels'] as const;
type BasemapPart = (typeof BASEMAP_PARTS)[number];
type BasemapSource = `base-${BasemapPart}`;

function addressOf({ basemap }: MapModel, name: BasemapPart): string | null {
  if (basemap.kind === 'sample') return `${basemap.baseUrl}/${name}.geojson`;
  return basemap.kind === 'extract' ? (basemap.urls[name] ?? null) : null;
}

function part(name: BasemapPart): GeojsonDef {
  return {
    inputs: (model) => [addressOf(model, name)],
    build: (model) => addressOf(model, name) ?? NOTHING,
  };
}

const BASEMAP_SOURCES: Record<BasemapSource, GeojsonDef> = {
  'base-green': part('green'),
  'base-water': part('water'),
  'base-buildings': part('buildings'),
  'base-streets': part('streets'),
  'base-rail': part('rail'),
  'base-labels': part('labels'),
};

const CLASS: ExpressionSpecification = ['get', 'class'];

/** Width by zoom and class; `rimPx` is what a casing shows at both sides together. */
function streetWidth(rimPx: number): DataDrivenPropertyValueSpecification<number> {
  const width = (major: number, minor: number): ExpressionSpecification => [
    'match',
    CLASS,
    'major',
    major + rimPx,
    minor + rimPx,
  ];
  return [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    11,
    width(0.8, 0.1),
    13,
    width(2.2, 0.8),
    18,
    width(20, 11),
  ];
}

/** Of a street two or three pixels wide nobody sees whether its corners are round, which takes twice the triangles. */
const STREET_SHAPE: LineLayerSpecification['layout'] = {
  'line-cap': ['step', ['zoom'], 'butt', 15, 'round'],
  'line-join': ['step', ['zoom'], 'miter', 15, 'round'],
};

const BASEMAP_LAYERS = {
  background: { style: { type: 'background', paint: { 'background-color': GROUND.background } } },
  'base-green': {
    source: 'base-green',
    style: { type: 'fill', paint: { 'fill-color': GROUND.green } },
  },
  'base-water': {
    source: 'base-water',
    style: {
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': GROUND.water },
    },
  },
  'base-waterways': {
    source: 'base-water',
    style: {
      type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: {
        'line-color': GROUND.water,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 11, 1, 17, 8],
      },
    },
  },
  'base-buildings': {
    source: 'base-buildings',
    style: {
      type: 'fill',
      minzoom: 14,
      paint: {
        'fill-color': GROUND.building,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0, 15, 1],
      },
    },
  },
  'base-paths': {
    source: 'base-streets',
    style: {
      type: 'line',
      minzoom: 14,
      filter: ['in', CLASS, ['literal', ['path', 'steps']]],
      paint: { 'line-color': GROUND.path, 'line-width': 1.2, 'line-dasharray': [3, 1.5] },
    },
  },
  'base-street-casings': {
    source: 'base-streets',
    style: {
      type: 'line',
      minzoom: 11,
      filter: ['in', CLASS, ['literal', ['major', 'minor']]],
      layout: STREET_SHAPE,
      paint: { 'line-color': GROUND.streetCasing, 'line-width': streetWidth(1.6) },
    },
  },
  'base-streets': {
    source: 'base-streets',
    style: {
      type: 'line',
      minzoom: 12,
      filter: ['in', CLASS, ['literal', ['major', 'minor']]],
      layout: STREET_SHAPE,
      paint: { 'line-color': GROUND.street, 'line-width': streetWidth(0) },
    },
  },
  'base-rail': {
    source: 'base-rail',
    style: {
      type: 'line',
      minzoom: 12,
      filter: ['!', ['has', 'tunnel']],
      paint: { 'line-color': GROUND.rail, 'line-width': 1.2, 'line-dasharray': [4, 2] },
    },
  },
  'base-labels': {
    source: 'base-labels',
    visible: (model) => model.show.labels,
    style: {
      type: 'symbol',
      minzoom: 12.5,
      // 街道 are areas of the project, which bring their own names.
      filter: [
        'all',
        ['!', ['in', '街道', ['get', 'name']]],
        [
          'step',
          ['zoom'],
          ['in', CLASS, ['literal', ['water', 'park']]],
          13.5,
          ['!=', CLASS, 'street'],
          14.5,
          true,
        ],
      ],
      layout: {
        'text-field': NAME_TEXT,
        'text-font': FONT_REGULAR,
        'text-size': 11,
        'text-padding': 16,
        'text-max-width': 8,
        'symbol-sort-key': ['match', CLASS, 'water', 0, 'park', 1, 'station', 2, 'place', 3, 4],
      },
      paint: {
        'text-color': ['match', CLASS, 'water', GROUND.waterLabel, GROUND.label],
        'text-halo-color': GROUND.background,
        'text-halo-width': 1.2,
      },
    },
  },
} satisfies Record<string, LayerDef<BasemapSource>>;

export const BASEMAP_GROUP = {
  sources: BASEMAP_SOURCES,
  layers: BASEMAP_LAYERS,
} satisfies LayerGroup<BasemapSource, keyof typeof BASEMAP_LAYERS>;
