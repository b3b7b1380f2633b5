import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { ACCENT } from '../look/palette.ts';
import { roundGeometry } from '../look/rounding.ts';
import { collection, NOTHING, type LayerDef, type GeojsonDef } from './source-def.ts';

export type ShapeSource = 'circles' | 'gaps';

function shape(geometry: Feature<Polygon | MultiPolygon> | null | undefined): FeatureCollection {
  if (!geometry) return NOTHING;
  return collection([
    { type: 'Feature', properties: {}, geometry: roundGeometry(geometry.geometry) },
  ]);
}

export const SHAPE_SOURCES: Record<ShapeSource, GeojsonDef> = {
  circles: {
    inputs: (model) => [model.show.circles ? model.shapes?.circles : null],
    build: (model) => shape(model.show.circles ? model.shapes?.circles : null),
  },
  gaps: {
    inputs: (model) => [model.show.gaps ? model.shapes?.gaps : null],
    build: (model) => shape(model.show.gaps ? model.shapes?.gaps : null),
  },
};

export const SHAPE_LAYERS = {
  'gap-hatch': {
    source: 'gaps',
    visible: (model) => model.show.gaps,
    style: {
      type: 'fill',
      paint: { 'fill-pattern': 'hatch-gap', 'fill-opacity': 0.5 },
    },
  },
  'circle-fill': {
    source: 'circles',
    visible: (model) => model.show.circles,
    style: { type: 'fill', paint: { 'fill-color': ACCENT, 'fill-opacity': 0.07 } },
  },
  'circle-line': {
    source: 'circles',
    visible: (model) => model.show.circles,
    style: {
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ACCENT,
        'line-opacity': 0.9,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.9, 14, 1.6],
      },
    },
  },
} satisfies Record<string, LayerDef<ShapeSource>>;
