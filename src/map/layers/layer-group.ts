import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Verdict } from '../../core/assess/findings/assessment.ts';
import type { FeatureList } from '../points/feature-file.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { IconName } from '../look/icons.ts';
import type { MapModel, MapTargetType } from '../model/map-model.ts';
import type { PointList } from '../points/point-layer.ts';

type WithoutIds<T> = T extends unknown ? Omit<T, 'id' | 'source'> : never;

/** A layer as the style wants it, less its id, which the registry gives. */
type LayerStyle = WithoutIds<LayerSpecification>;

export interface LayerDef<Source extends string = string> {
  /** Absent for the background. */
  source?: Source;
  style: LayerStyle;
  /** The part of the map that it is drawn as strongly as; absent: always as it is. */
  part?: keyof MapModel['show'];
  /** Whether it is drawn; always unless given. */
  visible?: (model: MapModel) => boolean;
}

/** The parts of the model that a source shows, compared one by one by reference: it is made anew only when one has changed. */
interface Inputs {
  inputs: (model: MapModel) => readonly unknown[];
}

/** One GeoJSON source, and how it is made of the model. */
export interface GeojsonDef extends Inputs {
  /** GeoJSON, or the address of a file that the worker reads. */
  build: (model: MapModel) => FeatureCollection | string;
  /** The same features one by one, where there may be so many that they are not built in one go. */
  list?: (model: MapModel) => FeatureList;
}

/** Points of a list so long that they are cut into tiles by an index of our own, in the layer `POINT_LAYER`. */
export interface PointsDef extends Inputs {
  points: (model: MapModel) => PointList;
}

export type SourceDef = GeojsonDef | PointsDef;

/** A source that shows each record of a list that may be long. */
export function listSource<T>(
  inputs: GeojsonDef['inputs'],
  list: (model: MapModel) => FeatureList<T>,
): GeojsonDef {
  return {
    inputs,
    build(model) {
      const { records, feature: of } = list(model);
      return collection(records.map(of));
    },
    list: list as (model: MapModel) => FeatureList,
  };
}

/** State of one feature that is changed without sending the geometry again. */
export interface FeatureStateEntry<Source extends string = string> {
  source: Source;
  id: string;
  state: Record<string, string | boolean>;
}

export type LegendSwatch =
  | { type: 'verdict'; verdict: Verdict }
  | { type: 'circle' }
  | { type: 'gap' }
  | { type: 'outline'; around: boolean; approximate: boolean }
  | { type: 'band'; share: number; form: 'ground' | 'street' }
  | { type: 'point' }
  | { type: 'left-out' }
  | { type: 'access'; share: number }
  | { type: 'load'; share: number | null }
  | { type: 'icon'; icon: IconName; dimmed?: boolean };

export interface LegendItem {
  id: string;
  label: string;
  swatch: LegendSwatch;
}

/** Sections of the legend in the order of reading. */
export const LEGEND_SECTIONS = ['verdicts', 'ground', 'bands', 'facilities', 'plan'] as const;
export type LegendSectionId = (typeof LEGEND_SECTIONS)[number];

/** What the planner can point at in a layer; of several that are hit the one of the first rank wins. */
export interface LayerPick<Layer extends string = string> {
  type: MapTargetType;
  rank: number;
  layers: readonly Layer[];
  /** How far from the mark a pointer still counts, in CSS pixels. */
  reachPx: number;
}

/** Layers that belong together, with all that the map needs to know of them. */
export interface LayerGroup<Source extends string = string, Layer extends string = string> {
  sources: Record<Source, SourceDef>;
  layers: Record<Layer, LayerDef<Source>>;
  /** State of the features that have one. */
  states?: (model: MapModel) => FeatureStateEntry<Source>[];
  /** What the legend says of what is really drawn; nothing that is not there. */
  legend?: (model: MapModel, language: Language) => Partial<Record<LegendSectionId, LegendItem[]>>;
  picks?: readonly LayerPick<Layer>[];
}

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** A feature whose id is kept in its properties, where `promoteId` finds it. */
export function feature(
  id: string,
  geometry: Geometry,
  properties: Record<string, string | number | boolean> = {},
): Feature {
  return { type: 'Feature', geometry, properties: { ...properties, id } };
}

/** Fonts of the desktops that planners have; no font server is asked. */
export const FONT_REGULAR = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC'];
/** MapLibre takes the weight from the first name, so that one only says how heavy the others are drawn. */
export const FONT_BOLD = ['Local Bold', ...FONT_REGULAR];
