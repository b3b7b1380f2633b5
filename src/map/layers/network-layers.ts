import { INK, PAPER } from '../palette.ts';
import { roundPosition } from '../rounding.ts';
import { collection, feature, FONT_BOLD, type LayerDef, type SourceDef } from './source-def.ts';

export type NetworkSource = 'network-edits';

/** Closures are marked with a cross, the begun end of a link with a ring. */
export const NETWORK_SOURCES: Record<NetworkSource, SourceDef> = {
  'network-edits': {
    inputs: (model) => [model.networkEdits, model.linkFrom],
    build: ({ networkEdits, linkFrom }) =>
      collection([
        ...(networkEdits?.links ?? []).map(({ id, line }) =>
          feature(
            id,
            { type: 'LineString', coordinates: line.map((place) => roundPosition(place)) },
            { mark: '' },
          ),
        ),
        ...(networkEdits?.closures ?? []).map(({ id, lng, lat }) =>
          feature(id, { type: 'Point', coordinates: roundPosition([lng, lat]) }, { mark: '✕' }),
        ),
        ...(linkFrom
          ? [
              feature(
                'link-from',
                { type: 'Point', coordinates: roundPosition([...linkFrom]) },
                { mark: '◎' },
              ),
            ]
          : []),
      ]),
  },
};

export const NETWORK_LAYERS = {
  'network-link-casing': {
    source: 'network-edits',
    style: {
      type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': PAPER, 'line-width': 8 },
    },
  },
  'network-link': {
    source: 'network-edits',
    style: {
      type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': INK, 'line-width': 4, 'line-dasharray': [2, 0.6] },
    },
  },
  'network-mark': {
    source: 'network-edits',
    style: {
      type: 'symbol',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'mark'],
        'text-font': FONT_BOLD,
        'text-size': 20,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': INK, 'text-halo-color': PAPER, 'text-halo-width': 2 },
    },
  },
} satisfies Record<string, LayerDef<NetworkSource>>;
