import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { AREA_LAYERS, AREA_SOURCES, areaStates, type AreaSource } from './area-layers.ts';
import { BAND_LAYERS, BAND_SOURCES, type BandSource } from './band-layers.ts';
import {
  BASEMAP_EDGE_LAYERS,
  BASEMAP_EDGE_SOURCES,
  type BasemapEdgeSource,
} from './basemap-edge.ts';
import { BASEMAP_LAYERS, BASEMAP_SOURCES, type BasemapSource } from './basemap-layers.ts';
import { FACILITY_LAYERS, FACILITY_SOURCES, type FacilitySource } from './facility-layers.ts';
import { NETWORK_LAYERS, NETWORK_SOURCES, type NetworkSource } from './network-layers.ts';
import { PLAN_LAYERS, PLAN_SOURCES, planStates, type PlanSource } from './plan-layers.ts';
import { SHAPE_LAYERS, SHAPE_SOURCES, type ShapeSource } from './shape-layers.ts';
import { SITE_LAYERS, SITE_SOURCES, siteStates, type SiteSource } from './site-layers.ts';
import {
  NOTHING,
  type FeatureStateEntry,
  type GeojsonDef,
  type LayerDef,
  type PointsDef,
} from './source-def.ts';
import type { MapModel } from '../model/map-model.ts';
import { pointTiles, POINTS_MAX_ZOOM } from '../points/point-layer.ts';

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
  'gap-hatch',
  'band-fill',
  'band-line',
  'circle-fill',
  'circle-line',
  'band-street-casing',
  'band-street',
  'area-line',
  'area-line-approximate',
  'area-line-around',
  'area-line-around-approximate',
  'base-labels',
  'area-selected',
  'area-selected-core',
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

/** Sources of lists so long that they are cut into tiles. */
type PointsSource = 'facility-points';

export type SourceId =
  | BasemapSource
  | BasemapEdgeSource
  | AreaSource
  | ShapeSource
  | BandSource
  | FacilitySource
  | NetworkSource
  | PlanSource
  | SiteSource;

export const LAYERS: Record<LayerId, LayerDef<SourceId>> = {
  ...BASEMAP_LAYERS,
  ...BASEMAP_EDGE_LAYERS,
  ...AREA_LAYERS,
  ...SHAPE_LAYERS,
  ...BAND_LAYERS,
  ...FACILITY_LAYERS,
  ...NETWORK_LAYERS,
  ...PLAN_LAYERS,
  ...SITE_LAYERS,
};

export const SOURCES: Record<Exclude<SourceId, PointsSource>, GeojsonDef> &
  Record<PointsSource, PointsDef> = {
  ...BASEMAP_SOURCES,
  ...BASEMAP_EDGE_SOURCES,
  ...AREA_SOURCES,
  ...SHAPE_SOURCES,
  ...BAND_SOURCES,
  ...FACILITY_SOURCES,
  ...NETWORK_SOURCES,
  ...PLAN_SOURCES,
  ...SITE_SOURCES,
};
export const SOURCE_IDS = Object.keys(SOURCES) as SourceId[];

/** State of every feature that has one: verdicts and what is selected. */
export function featureStates(model: MapModel): FeatureStateEntry<SourceId>[] {
  return [...areaStates(model), ...planStates(model), ...siteStates(model)];
}

function layerSpecification(id: LayerId): LayerSpecification {
  const { source, style } = LAYERS[id];
  return Object.assign({ id }, source ? { source } : {}, style) as LayerSpecification;
}

/** The whole style with empty sources and all layers in order; no glyphs, so labels use local fonts. */
export function emptyStyle(): StyleSpecification {
  const sources: StyleSpecification['sources'] = {};
  for (const id of SOURCE_IDS) {
    sources[id] =
      'points' in SOURCES[id]
        ? { type: 'vector', tiles: [pointTiles(0)], maxzoom: POINTS_MAX_ZOOM }
        : { type: 'geojson', data: NOTHING, promoteId: 'id' };
  }
  return {
    version: 8,
    sources,
    layers: LAYER_ORDER.map(layerSpecification),
  };
}
