import type { Facility } from '../../core/plan/facility.ts';
import { isOfKind } from '../../core/plan/kinds.ts';
import { groupOf } from '../facility-group.ts';
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
      const look = (facility: Facility) =>
        closed.has(facility.id) ? '-closed' : outside.has(facility) ? '-outside' : '';
      return {
        records: model.facilities,
        feature: (facility: Facility) =>
          feature(
            facility.id,
            { type: 'Point', coordinates: roundPosition([facility.lng, facility.lat]) },
            {
              name: facility.name,
              icon: `facility-${groupOf(facility, model.kind)}${look(facility)}`,
              dimmed: model.kind !== null && !isOfKind(facility, model.kind),
            },
          ),
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

function icons(dimmed: boolean): LayerDef<FacilitySource> {
  return {
    source: 'facilities',
    visible: (model) => model.show.facilities,
    style: {
      type: 'symbol',
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
  'facility-dimmed': icons(true),
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
  facility: icons(false),
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
