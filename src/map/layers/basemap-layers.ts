import { GROUND } from '../palette.ts';
import { FONT_REGULAR, NOTHING, type LayerDef, type SourceDef } from './source-def.ts';

/** Files of a sample's own basemap, in paint order. */
export const BASEMAP_PARTS = ['green', 'water', 'buildings', 'streets', 'rail', 'labels'] as const;
export type BasemapPart = (typeof BASEMAP_PARTS)[number];
export type BasemapSource = `base-${BasemapPart}`;

function part(name: BasemapPart): SourceDef {
  return {
    inputs: (model) => [
      model.basemap.kind === 'sample' ? `${model.basemap.baseUrl}/${name}.geojson` : null,
    ],
    build: (model) =>
      model.basemap.kind === 'sample' ? `${model.basemap.baseUrl}/${name}.geojson` : NOTHING,
  };
}

export const BASEMAP_SOURCES: Record<BasemapSource, SourceDef> = {
  'base-green': part('green'),
  'base-water': part('water'),
  'base-buildings': part('buildings'),
  'base-streets': part('streets'),
  'base-rail': part('rail'),
  'base-labels': part('labels'),
};

export const BASEMAP_LAYERS = {
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
  'base-street-casings': {
    source: 'base-streets',
    style: {
      type: 'line',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': GROUND.streetCasing,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 10, 0.6, 13, 2.2, 18, 20],
      },
    },
  },
  'base-streets': {
    source: 'base-streets',
    style: {
      type: 'line',
      minzoom: 12,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': GROUND.street,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 12, 0.6, 13, 1.2, 18, 17],
      },
    },
  },
  'base-rail': {
    source: 'base-rail',
    style: {
      type: 'line',
      minzoom: 12,
      paint: { 'line-color': GROUND.rail, 'line-width': 1.2, 'line-dasharray': [4, 2] },
    },
  },
  'base-labels': {
    source: 'base-labels',
    visible: (model) => model.show.labels,
    style: {
      type: 'symbol',
      minzoom: 13,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT_REGULAR,
        'text-size': 11,
        'text-padding': 12,
        'text-max-width': 8,
      },
      paint: {
        'text-color': GROUND.label,
        'text-halo-color': GROUND.background,
        'text-halo-width': 1.2,
      },
    },
  },
} satisfies Record<string, LayerDef<BasemapSource>>;
