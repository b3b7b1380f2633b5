import type { Point } from 'geojson';
import type { Facility } from '../../core/plan/facility.ts';
import { beginTally } from '../facility-tally.ts';
import { LONG_FROM } from '../feature-file.ts';
import type { MapModel } from '../map-model.ts';
import { INK, PAPER } from '../palette.ts';
import { roundPosition } from '../rounding.ts';
import {
  collection,
  feature,
  FONT_REGULAR,
  type LayerDef,
  listSource,
  type SourceDef,
} from './source-def.ts';

export type FacilitySource = 'facilities' | 'facility-selected';

/** How far a mark reaches beyond its place at most: more of the neighbours' places would be drawn in vain. */
const MARK_REACH_PX = 16;

export const FACILITY_SOURCES: Record<FacilitySource, SourceDef> = {
  facilities: listSource(
    (model) => [model.facilities, model.closedFacilityIds, model.kind, model.areas],
    (model) => {
      const tally = beginTally(model);
      return {
        records: model.facilities,
        feature(facility: Facility) {
          const { group, dimmed, state } = tally.add(facility);
          const icon = `facility-${group}${state === 'open' ? '' : `-${state}`}`;
          return feature(facility.id, placeOf(facility), { name: facility.name, icon, dimmed });
        },
      };
    },
    { bufferPx: MARK_REACH_PX },
  ),
  'facility-selected': {
    inputs: (model) => [selectedFacility(model)],
    build(model) {
      const selected = selectedFacility(model);
      return collection(selected ? [feature(selected.id, placeOf(selected))] : []);
    },
  },
};

function placeOf({ lng, lat }: Facility): Point {
  return { type: 'Point', coordinates: roundPosition([lng, lat]) };
}

function selectedFacility({ selected, facilities }: MapModel): Facility | undefined {
  return selected?.type === 'facility'
    ? facilities.find(({ id }) => id === selected.id)
    : undefined;
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
    source: 'facility-selected',
    visible: (model) => model.show.facilities,
    style: {
      type: 'circle',
      paint: {
        'circle-radius': 13,
        'circle-color': PAPER,
        'circle-opacity': 0.9,
        'circle-stroke-color': INK,
        'circle-stroke-width': 3,
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
