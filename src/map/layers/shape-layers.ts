import { wayName } from '../../i18n/way-text.ts';
import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import type { MapModel } from '../model/map-model.ts';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { ACCENT } from '../look/palette.ts';
import { roundGeometry } from '../look/rounding.ts';
import {
  collection,
  NOTHING,
  type LayerDef,
  type GeojsonDef,
  type LayerGroup,
  type LegendItem,
} from './layer-group.ts';

type ShapeSource = 'circles' | 'gaps';

function shape(geometry: Feature<Polygon | MultiPolygon> | null | undefined): FeatureCollection {
  if (!geometry) return NOTHING;
  return collection([
    { type: 'Feature', properties: {}, geometry: roundGeometry(geometry.geometry) },
  ]);
}

const SHAPE_SOURCES: Record<ShapeSource, GeojsonDef> = {
  circles: {
    inputs: (model) => [model.show.circles ? model.shapes?.circles : null],
    build: (model) => shape(model.show.circles ? model.shapes?.circles : null),
  },
  gaps: {
    inputs: (model) => [model.show.gaps ? model.shapes?.gaps : null],
    build: (model) => shape(model.show.gaps ? model.shapes?.gaps : null),
  },
};

const SHAPE_LAYERS = {
  'gap-hatch': {
    source: 'gaps',
    part: 'gaps',
    visible: (model) => model.show.gaps,
    style: {
      type: 'fill',
      paint: { 'fill-pattern': 'hatch-gap', 'fill-opacity': 0.5 },
    },
  },
  'circle-fill': {
    source: 'circles',
    part: 'circles',
    visible: (model) => model.show.circles,
    style: { type: 'fill', paint: { 'fill-color': ACCENT, 'fill-opacity': 0.07 } },
  },
  'circle-line': {
    source: 'circles',
    part: 'circles',
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

function shapeItems(model: MapModel, language: Language): LegendItem[] {
  const items: LegendItem[] = [];
  const kind = model.shapes ? kindRecord(model.shapes.kind) : undefined;
  const kindName = kind ? (language === 'en' ? kind.en : kind.zh) : '';
  if (model.show.circles && model.shapes?.circles) {
    const label = translate(language, 'map.legend.circles', {
      minutes: model.minutes,
      way: wayName(language, model.circle),
      kind: kindName,
    });
    items.push({ id: 'circles', label, swatch: { type: 'circle' } });
  }
  if (model.show.gaps && model.shapes?.gaps) {
    const label = translate(language, 'map.legend.gaps');
    items.push({ id: 'gaps', label, swatch: { type: 'gap' } });
  }
  return items;
}

export const SHAPE_GROUP = {
  sources: SHAPE_SOURCES,
  layers: SHAPE_LAYERS,
  legend: (model, language) => ({ ground: shapeItems(model, language) }),
} satisfies LayerGroup<ShapeSource, keyof typeof SHAPE_LAYERS>;
