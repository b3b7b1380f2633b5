import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { loadColour, LOAD_UNKNOWN } from '../look/load-colour.ts';
import { INK, PAPER } from '../look/palette.ts';
import { roundGeometry } from '../look/rounding.ts';
import type { MapModel } from '../model/map-model.ts';
import {
  collection,
  feature,
  type GeojsonDef,
  type LayerDef,
  type LayerGroup,
  type LegendItem,
} from './layer-group.ts';

type NearestSource = 'nearest-areas';

const NEAREST_SOURCES: Record<NearestSource, GeojsonDef> = {
  'nearest-areas': {
    inputs: (model) => [model.nearest],
    build: ({ nearest }) =>
      collection(
        (nearest?.areas ?? []).map(({ id, name, geometry, share }) =>
          feature(id, roundGeometry(geometry), {
            name,
            colour: share === null ? LOAD_UNKNOWN : loadColour(share),
          }),
        ),
      ),
  },
};

const NEAREST_LAYERS = {
  'nearest-fill': {
    source: 'nearest-areas',
    style: { type: 'fill', paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.62 } },
  },
  'nearest-line': {
    source: 'nearest-areas',
    style: {
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': PAPER, 'line-width': 4, 'line-opacity': 0.9 },
    },
  },
  'nearest-line-core': {
    source: 'nearest-areas',
    style: {
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': INK, 'line-width': 1.4 },
    },
  },
} satisfies Record<string, LayerDef<NearestSource>>;

const SHARES = [0, 0.25, 0.5, 0.75, 1];

function loadItems({ nearest }: MapModel, language: Language): LegendItem[] {
  if (!nearest) return [];
  const shares = nearest.areas.map(({ share }) => share);
  const items = SHARES.filter(() => shares.some((share) => share !== null)).map(
    (share): LegendItem => ({
      id: `load-${share}`,
      label: translate(language, 'map.legend.load', { share: Math.round(share * 100) }),
      swatch: { type: 'load', share },
    }),
  );
  if (shares.includes(null)) {
    const label = translate(language, 'map.legend.load-unknown');
    items.push({ id: 'load-unknown', label, swatch: { type: 'load', share: null } });
  }
  return items;
}

export const NEAREST_GROUP = {
  sources: NEAREST_SOURCES,
  layers: NEAREST_LAYERS,
  legend: (model, language) => ({ ground: loadItems(model, language) }),
} satisfies LayerGroup<NearestSource, keyof typeof NEAREST_LAYERS>;
