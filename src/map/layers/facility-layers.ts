import type { Facility } from '../../core/plan/facility.ts';
import { isOfKind } from '../../core/plan/kinds.ts';
import { groupOf } from '../facility-group.ts';
import { beginTally } from '../facility-tally.ts';
import { LONG_FROM } from '../feature-file.ts';
import type { MapModel } from '../map-model.ts';
import { outsideAreas } from '../outside-areas.ts';
import { INK, PAPER } from '../palette.ts';
import { roundPosition } from '../rounding.ts';
import {
  feature,
  FONT_REGULAR,
  type FeatureStateEntry,
  type LayerDef,
  listSource,
  type SourceDef,
} from './source-def.ts';

export type FacilitySource = 'facilities';

export const FACILITY_SOURCES: Record<FacilitySource, SourceDef> = {
  facilities: listSource(
    (model) => [model.facilities, model.closedFacilityIds, model.kind, model.areas],
    (model) => {
      const closed = new Set(model.closedFacilityIds);
      const outside = outsideAreas(model.areas);
      const tally = beginTally(model);
      const look = (facility: Facility) =>
        closed.has(facility.id) ? '-closed' : outside.has(facility) ? '-outside' : '';
      return {
        records: model.facilities,
        feature(facility: Facility) {
          tally.add(facility);
          return feature(
            facility.id,
            { type: 'Point', coordinates: roundPosition([facility.lng, facility.lat]) },
            {
              name: facility.name,
              icon: `facility-${groupOf(facility, model.kind)}${look(facility)}`,
              dimmed: model.kind !== null && !isOfKind(facility, model.kind),
            },
          );
        },
      };
    },
  ),
};

/** Which facility is selected. */
export function facilityStates(model: MapModel): FeatureStateEntry<FacilitySource>[] {
  const { selected } = model;
  if (selected?.type !== 'facility') return [];
  return [{ source: 'facilities', id: selected.id, state: { selected: true } }];
}

function isLong({ facilities }: MapModel): boolean {
  return facilities.length >= LONG_FROM;
}

/** From here on those of a long list are few enough to have shapes; each costs the page at every frame. */
const SHAPES_ZOOM = 14;

function icons(dimmed: boolean, long: boolean): LayerDef<FacilitySource> {
  return {
    source: 'facilities',
    visible: (model) => model.show.facilities && isLong(model) === long,
    style: {
      type: 'symbol',
      ...(long && { minzoom: SHAPES_ZOOM }),
      filter: ['==', ['get', 'dimmed'], dimmed],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': dimmed
          ? ['interpolate', ['linear'], ['zoom'], 11, 0.35, 14, 0.55, 17, 0.85]
          : ['interpolate', ['linear'], ['zoom'], 11, 0.65, 14, 0.95, 17, 1.25],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': dimmed ? 0.35 : 1 },
    },
  };
}

export const FACILITY_LAYERS = {
  'facility-dimmed': icons(true, false),
  'facility-near-dimmed': icons(true, true),
  'facility-dots': {
    source: 'facilities',
    visible: (model) => model.show.facilities && isLong(model),
    style: {
      type: 'circle',
      maxzoom: SHAPES_ZOOM,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 1.4, SHAPES_ZOOM, 4],
        'circle-color': INK,
        'circle-opacity': ['case', ['get', 'dimmed'], 0.35, 1],
        'circle-stroke-color': PAPER,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 10, 0.3, SHAPES_ZOOM, 1],
        'circle-stroke-opacity': ['case', ['get', 'dimmed'], 0.35, 0.95],
      },
    },
  },
  'facility-selected': {
    source: 'facilities',
    visible: (model) => model.show.facilities,
    style: {
      type: 'circle',
      paint: {
        'circle-radius': 13,
        'circle-color': PAPER,
        'circle-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 0.9, 0],
        'circle-stroke-color': INK,
        'circle-stroke-width': 3,
        'circle-stroke-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 1, 0],
      },
    },
  },
  facility: icons(false, false),
  // Draws nothing. What lies higher is placed first, so that the names of areas keep off the marks below them.
  'facility-room': {
    source: 'facilities',
    visible: (model) => model.show.facilities && model.show.labels && !isLong(model),
    style: {
      type: 'symbol',
      filter: ['==', ['get', 'dimmed'], false],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.25, 14, 0.45, 17, 0.8],
        'icon-padding': 0,
        'icon-allow-overlap': true,
      },
      paint: { 'icon-opacity': 0 },
    },
  },
  'facility-near': icons(false, true),
  'facility-names': {
    source: 'facilities',
    visible: (model) => model.show.facilities && model.show.labels,
    style: {
      type: 'symbol',
      minzoom: 15.5,
      filter: ['==', ['get', 'dimmed'], false],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT_REGULAR,
        'text-size': 11,
        'text-max-width': 9,
        'text-variable-anchor': ['top', 'right', 'left', 'bottom'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-padding': 4,
      },
      paint: { 'text-color': INK, 'text-halo-color': PAPER, 'text-halo-width': 1.4 },
    },
  },
} satisfies Record<string, LayerDef<FacilitySource>>;
