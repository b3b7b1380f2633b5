import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { FACILITY_GROUPS } from '../model/facility-group.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import { beginTally, tallyFacilities } from '../points/facility-tally.ts';
import { LONG_FROM } from '../points/feature-file.ts';
import { EMPTY_MODEL, type MapModel } from '../model/map-model.ts';
import { INK, PAPER } from '../look/palette.ts';
import {
  type MarkedPoint,
  NEAR_ZOOM,
  POINT_LAYER,
  type PointList,
  type PointLook,
} from '../points/point-layer.ts';
import { roundPosition } from '../look/rounding.ts';
import { NAME_TEXT } from '../look/name-text.ts';
import {
  collection,
  feature,
  FONT_REGULAR,
  type LayerDef,
  NOTHING,
  type SourceDef,
  type LayerGroup,
  type LegendItem,
} from './layer-group.ts';

type FacilitySource = 'facilities' | 'facility-points' | 'facility-selected';

type Inputs = (model: MapModel) => readonly unknown[];
const inputs: Inputs = (model) => [
  model.facilities,
  model.closedFacilityIds,
  model.counted,
  model.kind,
  model.areas,
];
const NO_INPUTS = inputs(EMPTY_MODEL);

/** Each facility as a point, counted for the legend as it is drawn. */
function marked(model: MapModel): (facility: Facility) => MarkedPoint {
  const tally = beginTally(model);
  const looks = new Map<string, PointLook>();
  return (facility) => {
    const { id, name } = facility;
    const { group, dimmed, state } = tally.add(facility);
    const icon = `facility-${group}${state === 'open' ? '' : `-${state}`}`;
    const kept = `${icon} ${dimmed}`;
    const look = looks.get(kept) ?? { icon, dimmed };
    looks.set(kept, look);
    const [lng = NaN, lat = NaN] = roundPosition([facility.lng, facility.lat]);
    return { lng, lat, id, name, look };
  };
}

const FACILITY_SOURCES = {
  facilities: {
    inputs: (model) => (isLong(model) ? NO_INPUTS : inputs(model)),
    build(model) {
      if (isLong(model)) return NOTHING;
      return collection(
        model.facilities
          .map(marked(model))
          .map(({ lng, lat, id, name, look }) =>
            feature(id, { type: 'Point', coordinates: [lng, lat] }, { name, ...look }),
          ),
      );
    },
  },
  'facility-points': {
    inputs: (model) => (isLong(model) ? inputs(model) : NO_INPUTS),
    points: (model) =>
      ({ records: isLong(model) ? model.facilities : [], point: marked(model) }) as PointList,
  },
  'facility-selected': {
    inputs: (model) => [selectedFacility(model), model.chosen],
    build(model) {
      const selected = selectedFacility(model);
      const marked = selected ? [selected, ...model.chosen] : model.chosen;
      return collection(
        marked.map(({ id, lng, lat }) => feature(id, { type: 'Point', coordinates: [lng, lat] })),
      );
    },
  },
} satisfies Record<FacilitySource, SourceDef>;

function selectedFacility({ selected, facilities }: MapModel): Facility | undefined {
  return selected?.type === 'facility'
    ? facilities.find(({ id }) => id === selected.id)
    : undefined;
}

function isLong({ facilities }: MapModel): boolean {
  return facilities.length >= LONG_FROM;
}

/** The source of a list of some length, and where a layer finds it. */
const SHORT = { source: 'facilities', layer: {} } as const;
const LONG = { source: 'facility-points', layer: { 'source-layer': POINT_LAYER } } as const;

function icons(dimmed: boolean, of: typeof SHORT | typeof LONG): LayerDef<FacilitySource> {
  return {
    source: of.source,
    part: 'facilities',
    visible: (model) => model.show.facilities,
    style: {
      type: 'symbol',
      ...of.layer,
      ...(of === LONG && { minzoom: NEAR_ZOOM }),
      filter: ['==', ['get', 'dimmed'], dimmed],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': dimmed
          ? ['interpolate', ['linear'], ['zoom'], 11, 0.35, 14, 0.55, 17, 0.85]
          : ['interpolate', ['linear'], ['zoom'], 11, 0.65, 14, 0.95, 17, 1.25],
        'icon-allow-overlap': true,
        // Signs of areas of which nothing is known keep clear of what the row counts.
        'icon-ignore-placement': dimmed,
      },
      paint: { 'icon-opacity': dimmed ? 0.35 : 1 },
    },
  };
}

function names(of: typeof SHORT | typeof LONG): LayerDef<FacilitySource> {
  return {
    source: of.source,
    part: 'labels',
    visible: (model) => model.show.facilities && model.show.labels,
    style: {
      type: 'symbol',
      ...of.layer,
      minzoom: 15.5,
      filter: ['==', ['get', 'dimmed'], false],
      layout: {
        'text-field': NAME_TEXT,
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
  };
}

const FACILITY_LAYERS = {
  'facility-dimmed': icons(true, SHORT),
  'facility-near-dimmed': icons(true, LONG),
  'facility-dots': {
    source: LONG.source,
    visible: (model) => model.show.facilities,
    style: {
      type: 'circle',
      ...LONG.layer,
      maxzoom: NEAR_ZOOM,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 1.4, NEAR_ZOOM, 4],
        'circle-color': INK,
        'circle-opacity': ['case', ['get', 'dimmed'], 0.35, 1],
        'circle-stroke-color': PAPER,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 10, 0.3, NEAR_ZOOM, 1],
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
  facility: icons(false, SHORT),
  // Draws nothing. What lies higher is placed first, so that the names of areas keep off the marks below them.
  'facility-room': {
    source: 'facilities',
    visible: (model) => model.show.facilities && model.show.labels,
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
  'facility-near': icons(false, LONG),
  'facility-names': names(SHORT),
  'facility-near-names': names(LONG),
} satisfies Record<string, LayerDef<FacilitySource>>;

function facilityItems(model: MapModel, language: Language): LegendItem[] {
  if (!model.show.facilities) return [];
  const { open, closed, outside, dimmed } = tallyFacilities(model);
  const items = FACILITY_GROUPS.filter((group) => open.has(group)).map((group): LegendItem => ({
    id: group,
    label: translate(language, `map.group.${group}`),
    swatch: { type: 'icon', icon: `facility-${group}` },
  }));
  if (closed) {
    const label = translate(language, 'map.legend.closed');
    items.push({
      id: 'closed',
      label,
      swatch: { type: 'icon', icon: `facility-${closed}-closed` },
    });
  }
  if (outside) {
    const label = translate(language, 'map.legend.outside');
    const icon = `facility-${outside}-outside` as const;
    items.push({ id: 'outside', label, swatch: { type: 'icon', icon } });
  }
  if (dimmed) {
    const label = translate(language, 'map.legend.dimmed');
    const swatch = { type: 'icon', icon: `facility-${dimmed}`, dimmed: true } as const;
    items.push({ id: 'dimmed', label, swatch });
  }
  return items;
}

export const FACILITY_GROUP = {
  sources: FACILITY_SOURCES,
  layers: FACILITY_LAYERS,
  legend: (model, language) => ({ facilities: facilityItems(model, language) }),
  picks: [
    {
      type: 'facility',
      rank: 4,
      layers: [
        'facility',
        'facility-near',
        'facility-dots',
        'facility-dimmed',
        'facility-near-dimmed',
      ],
      reachPx: 3,
    },
  ],
} satisfies LayerGroup<FacilitySource, keyof typeof FACILITY_LAYERS>;
