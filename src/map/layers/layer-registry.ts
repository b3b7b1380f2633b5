import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Joined } from '../../core/base/joined.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { MapModel } from '../model/map-model.ts';
import { pointTiles, POINTS_MAX_ZOOM } from '../points/point-layer.ts';
import { AREA_GROUP } from './area-layers.ts';
import { BAND_GROUP } from './band-layers.ts';
import { BASEMAP_EDGE_GROUP } from './basemap-edge.ts';
import { BASEMAP_GROUP } from './basemap-layers.ts';
import { FACILITY_GROUP } from './facility-layers.ts';
import { NEAREST_GROUP } from './nearest-layers.ts';
import { NETWORK_GROUP } from './network-layers.ts';
import { PLAN_GROUP } from './plan-layers.ts';
import { SHAPE_GROUP } from './shape-layers.ts';
import { SITE_GROUP } from './site-layers.ts';
import {
  type FeatureStateEntry,
  type LayerDef,
  type LayerGroup,
  type LayerPick,
  type LegendItem,
  type LegendSectionId,
  NOTHING,
} from './layer-group.ts';

/** Every group of layers; of a section of the legend what stands first here is read first. */
const GROUPS = [
  BASEMAP_GROUP,
  BASEMAP_EDGE_GROUP,
  SHAPE_GROUP,
  AREA_GROUP,
  NEAREST_GROUP,
  BAND_GROUP,
  FACILITY_GROUP,
  NETWORK_GROUP,
  SITE_GROUP,
  PLAN_GROUP,
] as const;

type Group = (typeof GROUPS)[number];
type KeysOf<T> = T extends unknown ? keyof T & string : never;
export type SourceId = KeysOf<Group['sources']>;

/** Every layer of the map, from the bottom to the top. Nothing else decides what lies over what. */
export const LAYER_ORDER = [
  'background',
  // A foreign basemap (XYZ, PMTiles) is put in here, below the first layer that follows.
  'base-green',
  'base-water',
  'base-waterways',
  'base-buildings',
  'base-paths',
  'base-street-casings',
  'base-streets',
  'base-rail',
  'base-edge',
  'area-fill',
  'area-hatch-unmet',
  'area-hatch-unassessed',
  'access-fill',
  'nearest-fill',
  'gap-hatch',
  'band-fill',
  'band-line',
  'circle-fill',
  'circle-line',
  'band-street-casing',
  'band-street',
  'nearest-line',
  'nearest-line-core',
  'area-line',
  'area-line-approximate',
  'area-line-around',
  'area-line-around-approximate',
  'base-labels',
  'area-selected',
  'area-selected-core',
  'area-signs-unassessed',
  'candidate-outline',
  'candidate',
  'facility-dimmed',
  'facility-near-dimmed',
  'facility-selected',
  'facility-dots',
  'facility',
  'facility-near',
  'facility-names',
  'facility-near-names',
  'area-labels-around',
  'area-labels',
  'area-signs',
  'facility-room',
  'network-link-casing',
  'network-link',
  'network-mark',
  'plan-left-out',
  'project',
  'worst-point-pointed',
  'worst-point',
  'suggestion-selected',
  'suggestion',
  'plan-site-selected',
  'plan-site',
  'site-selected',
  'site',
] as const;
export type LayerId = (typeof LAYER_ORDER)[number];

/** The layer under which a foreign basemap's own layers are added. */
export const FIRST_OVER_FOREIGN_BASEMAP: LayerId = 'base-green';

const groups: readonly LayerGroup[] = GROUPS;

export const LAYERS = Object.assign({}, ...groups.map(({ layers }) => layers)) as Record<
  LayerId,
  LayerDef<SourceId>
>;

export const SOURCES = Object.assign({}, ...groups.map(({ sources }) => sources)) as Joined<
  Group['sources']
>;
export const SOURCE_IDS = Object.keys(SOURCES) as SourceId[];

/** What can be pointed at, the first of what is hit before the others. */
export const PICKS: readonly LayerPick[] = groups
  .flatMap(({ picks = [] }) => picks)
  .toSorted((a, b) => a.rank - b.rank);

/** State of every feature that has one: verdicts and what is selected. */
export function featureStates(model: MapModel): FeatureStateEntry[] {
  return groups.flatMap(({ states }) => states?.(model) ?? []);
}

/** What the groups say in one section of the legend. */
export function legendItems(
  model: MapModel,
  language: Language,
): (section: LegendSectionId) => LegendItem[] {
  const parts = groups.map(({ legend }) => legend?.(model, language) ?? {});
  return (section) => parts.flatMap((part) => part[section] ?? []);
}

function layerSpecification(id: LayerId): LayerSpecification {
  const { source, style } = LAYERS[id];
  return Object.assign({ id }, source ? { source } : {}, style) as LayerSpecification;
}

/** Sources whose names have to know of those in the next tile, so as not to lie on them. */
const NAMED_SOURCES = new Set(
  LAYER_ORDER.map((id) => LAYERS[id]).flatMap(({ source, style }) =>
    source && style.type === 'symbol' ? [source] : [],
  ),
);

/**
 * Pixels of its neighbours, of 512, that a tile of a source holds. The library's 128 make a tile 2¼ times as much to draw,
 * and no line is wider than 16, which counts where the processor draws.
 */
function tileBuffer(id: SourceId): number {
  return NAMED_SOURCES.has(id) ? 128 : 16;
}

/** The whole style with empty sources and all layers in order; no glyphs, so labels use local fonts. */
export function emptyStyle(): StyleSpecification {
  const sources: StyleSpecification['sources'] = {};
  for (const id of SOURCE_IDS) {
    sources[id] =
      'points' in SOURCES[id]
        ? { type: 'vector', tiles: [pointTiles(0)], maxzoom: POINTS_MAX_ZOOM }
        : { type: 'geojson', data: NOTHING, promoteId: 'id', buffer: tileBuffer(id) };
  }
  return {
    version: 8,
    sources,
    layers: LAYER_ORDER.map(layerSpecification),
  };
}
