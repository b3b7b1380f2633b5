import type { LayerSpecification } from 'maplibre-gl';
import type { MapModel } from '../model/map-model.ts';
import { markLetter, markNumber } from '../look/mark-text.ts';
import { ACCENT, INK, PAPER } from '../look/palette.ts';
import { roundPosition } from '../look/rounding.ts';
import { isLater } from '../model/is-later.ts';
import {
  collection,
  feature,
  FONT_BOLD,
  type FeatureStateEntry,
  type LayerDef,
  type GeojsonDef,
} from './source-def.ts';

export type SiteSource = 'sites' | 'suggestions';

export const SITE_SOURCES: Record<SiteSource, GeojsonDef> = {
  sites: {
    inputs: (model) => [model.sites, model.year],
    build: (model) =>
      collection(
        model.sites.map((site, index) =>
          feature(
            site.id,
            { type: 'Point', coordinates: roundPosition([site.lng, site.lat]) },
            { mark: markNumber(index), name: site.name, later: isLater(site, model.year) },
          ),
        ),
      ),
  },
  suggestions: {
    inputs: (model) => [model.suggestions],
    build: (model) =>
      collection(
        model.suggestions.map((suggestion, index) =>
          feature(
            suggestion.id,
            { type: 'Point', coordinates: roundPosition([suggestion.lng, suggestion.lat]) },
            { mark: markLetter(index) },
          ),
        ),
      ),
  },
};

/** How strongly a site is drawn that does not stand yet in the year looked at. */
export const LATER_OPACITY = 0.35;

/** Which site or suggestion is selected. */
export function siteStates(model: MapModel): FeatureStateEntry<SiteSource>[] {
  const { selected } = model;
  if (selected?.type === 'site') {
    return [{ source: 'sites', id: selected.id, state: { selected: true } }];
  }
  if (selected?.type === 'suggestion') {
    return [{ source: 'suggestions', id: selected.id, state: { selected: true } }];
  }
  return [];
}

type SymbolLayout = NonNullable<Extract<LayerSpecification, { type: 'symbol' }>['layout']>;

function layout(icon: 'site' | 'suggestion'): SymbolLayout {
  return {
    'icon-image': icon,
    'icon-allow-overlap': true,
    // Names and signs below stay where they are while a site passes over them.
    'icon-ignore-placement': true,
    'text-field': ['get', 'mark'],
    'text-font': FONT_BOLD,
    'text-size': 13,
    'text-allow-overlap': true,
    'text-ignore-placement': true,
    'symbol-z-order': 'source',
  };
}

function selectedRing(source: SiteSource, radius: number): LayerDef<SiteSource> {
  return {
    source,
    visible: (model) => model.show.sites,
    style: {
      type: 'circle',
      paint: {
        'circle-radius': radius,
        'circle-color': PAPER,
        'circle-opacity': 0,
        'circle-stroke-color': INK,
        'circle-stroke-width': 3,
        'circle-stroke-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 1, 0],
      },
    },
  };
}

export const SITE_LAYERS = {
  'suggestion-selected': selectedRing('suggestions', 15),
  suggestion: {
    source: 'suggestions',
    visible: (model) => model.show.sites,
    style: { type: 'symbol', layout: layout('suggestion'), paint: { 'text-color': ACCENT } },
  },
  'site-selected': selectedRing('sites', 16.5),
  site: {
    source: 'sites',
    visible: (model) => model.show.sites,
    style: {
      type: 'symbol',
      layout: layout('site'),
      paint: {
        'text-color': PAPER,
        'icon-opacity': ['case', ['==', ['get', 'later'], true], LATER_OPACITY, 1],
      },
    },
  },
} satisfies Record<string, LayerDef<SiteSource>>;
