import { wayMinutes } from '../../i18n/way-text.ts';
import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { MapModel } from '../model/map-model.ts';
import { computeBandShare } from '../look/time-colour.ts';
import type { ExpressionSpecification } from 'maplibre-gl';
import { INK, PAPER, TIME_COLOURS, VERDICT_COLOURS } from '../look/palette.ts';
import { roundPosition } from '../look/rounding.ts';
import {
  collection,
  feature,
  NOTHING,
  type LayerDef,
  type GeojsonDef,
  type LayerGroup,
  type LegendItem,
} from './layer-group.ts';

type BandSource = 'band-ground' | 'band-streets' | 'worst-points';

/** Ground and streets come as addresses, so that their many points never pass through the page. */
const BAND_SOURCES: Record<BandSource, GeojsonDef> = {
  'band-ground': {
    inputs: (model) => [model.bands?.groundUrl],
    build: (model) => model.bands?.groundUrl ?? NOTHING,
  },
  'band-streets': {
    inputs: (model) => [model.bands?.streetsUrl],
    build: (model) => model.bands?.streetsUrl ?? NOTHING,
  },
  'worst-points': {
    inputs: (model) => [model.worstPoints, model.pointId],
    build: ({ worstPoints, pointId }) =>
      collection(
        worstPoints.map(({ id, lng, lat }) =>
          feature(
            id,
            { type: 'Point', coordinates: roundPosition([lng, lat]) },
            { pointed: id === pointId },
          ),
        ),
      ),
  },
};

const byTime = [
  'interpolate',
  ['linear'],
  ['get', 'share'],
  ...TIME_COLOURS.flatMap((colour, at) => [at / (TIME_COLOURS.length - 1), colour]),
] as unknown as ExpressionSpecification;

const isNested: ExpressionSpecification = ['==', ['get', 'style'], 'nested'];

/** Near streets are drawn wider, so that the order is seen without colour too. */
function streetWidth(extraPx: number): ExpressionSpecification {
  const width = (near: number, far: number): ExpressionSpecification => [
    '+',
    extraPx,
    ['interpolate', ['linear'], ['get', 'share'], 0, near, 1, far],
  ];
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    11,
    width(1.4, 0.8),
    15,
    width(3.6, 2),
    18,
    width(8, 5),
  ];
}

const BAND_LAYERS = {
  'band-fill': {
    source: 'band-ground',
    style: {
      type: 'fill',
      paint: {
        'fill-color': byTime,
        // Nested ones lie on each other.
        'fill-opacity': ['case', isNested, 0.12, 0.34],
        'fill-antialias': false,
      },
    },
  },
  'band-line': {
    source: 'band-ground',
    style: {
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': byTime, 'line-width': ['case', isNested, 2.2, 0.8] },
    },
  },
  'band-street-casing': {
    source: 'band-streets',
    style: {
      type: 'line',
      minzoom: 13,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': PAPER, 'line-width': streetWidth(1.6) },
    },
  },
  'band-street': {
    source: 'band-streets',
    style: {
      type: 'line',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': byTime, 'line-width': streetWidth(0) },
    },
  },
  'worst-point-pointed': {
    source: 'worst-points',
    style: {
      type: 'circle',
      filter: ['==', ['get', 'pointed'], true],
      paint: {
        'circle-radius': 18,
        'circle-opacity': 0,
        'circle-stroke-color': INK,
        'circle-stroke-width': 4,
      },
    },
  },
  'worst-point': {
    source: 'worst-points',
    style: {
      type: 'circle',
      paint: {
        'circle-radius': 6,
        'circle-color': PAPER,
        'circle-stroke-color': VERDICT_COLOURS.unmet,
        'circle-stroke-width': 4,
      },
    },
  },
} satisfies Record<string, LayerDef<BandSource>>;

/** Ground is as the circles are, streets are always walked: where the two differ each has its own lines. */
function formsDrawn({ bands, circle }: MapModel): ('ground' | 'street')[] {
  if (!bands?.groundUrl) return bands?.streetsUrl ? ['street'] : [];
  return bands.streetsUrl && circle === 'straight' ? ['ground', 'street'] : ['ground'];
}

function bandItems(model: MapModel, language: Language): LegendItem[] {
  const { bands, worstPoints, circle } = model;
  const items = formsDrawn(model).flatMap((form) => {
    const nested = form === 'ground' && bands?.style === 'nested';
    const drawn = bands?.bands ?? [];
    return drawn.map(({ fromMin, toMin }, at): LegendItem => ({
      id: `band-${form}-${toMin}`,
      label: translate(language, nested ? 'map.legend.band-nested' : 'map.legend.band', {
        minutes: wayMinutes(
          language,
          form === 'ground' ? circle : 'network',
          nested ? toMin : `${fromMin}–${toMin}`,
        ),
      }),
      swatch: { type: 'band', share: computeBandShare(at, drawn.length), form },
    }));
  });
  if (worstPoints.length > 0) {
    const label = translate(language, 'map.legend.worst-points');
    items.push({ id: 'worst-points', label, swatch: { type: 'point' } });
  }
  return items;
}

export const BAND_GROUP = {
  sources: BAND_SOURCES,
  layers: BAND_LAYERS,
  legend: (model, language) => ({ bands: bandItems(model, language) }),
} satisfies LayerGroup<BandSource, keyof typeof BAND_LAYERS>;
