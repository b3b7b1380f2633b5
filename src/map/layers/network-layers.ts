import { INK, PAPER } from '../look/palette.ts';
import { roundPosition } from '../look/rounding.ts';
import {
  collection,
  feature,
  FONT_BOLD,
  type LayerDef,
  type GeojsonDef,
  type LayerGroup,
} from './layer-group.ts';

type NetworkSource = 'network-edits';

type Place = readonly [number, number];

function line(id: string, places: readonly Place[]) {
  const coordinates = places.map((place) => roundPosition([...place]));
  return feature(id, { type: 'LineString', coordinates }, { mark: '' });
}

function point(id: string, place: Place, mark: string) {
  return feature(id, { type: 'Point', coordinates: roundPosition([...place]) }, { mark });
}

/** Closures are marked with a cross, the corners of a link that is being drawn with rings, the street at the pointer with a full one. */
const NETWORK_SOURCES: Record<NetworkSource, GeojsonDef> = {
  'network-edits': {
    inputs: (model) => [model.networkEdits, model.linkDrawn, model.linkAim],
    build: ({ networkEdits, linkDrawn, linkAim }) =>
      collection([
        ...(networkEdits?.links ?? []).map((link) => line(link.id, link.line)),
        ...(networkEdits?.closures ?? []).map(({ id, lng, lat }) => point(id, [lng, lat], '✕')),
        ...(linkDrawn.length > 1 ? [line('link-drawn', linkDrawn)] : []),
        ...(linkAim?.join ? [point('link-join', linkAim.join, '◉')] : []),
        ...linkDrawn.map((place, at) => point(`corner-${at}`, place, '◎')),
      ]),
  },
};

const NETWORK_LAYERS = {
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

export const NETWORK_GROUP = {
  sources: NETWORK_SOURCES,
  layers: NETWORK_LAYERS,
} satisfies LayerGroup<NetworkSource, keyof typeof NETWORK_LAYERS>;
