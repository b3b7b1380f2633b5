import type { Geometry } from 'geojson';
import type { Language } from '../../../i18n/catalogue.ts';

/** `list` is a list of texts; `json` holds nested records, for formats that can nest. */
export type FieldType = 'text' | 'integer' | 'real' | 'boolean' | 'list' | 'json';

/** What a field of a result can hold; null where it is absent. */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly object[];

export interface LayerField {
  /** As programs name it, unique in its layer. */
  name: string;
  type: FieldType;
  /** As a planner names it, in the language of the results. */
  alias: string;
  /** Decimals worth showing, for numbers. */
  decimals?: number;
}

export interface LayerRow {
  geometry: Geometry | null;
  /** As many as the layer has fields, in their order. */
  values: FieldValue[];
}

export const LAYER_IDS = [
  'areas',
  'circles',
  'gaps',
  'bands',
  'facilities',
  'sites',
  'candidates',
  'links',
  'closures',
  'verdicts',
  'coverage',
  'hygiene',
  'parameters',
] as const;
export type ResultLayerId = (typeof LAYER_IDS)[number];

export type LayerGeometry = 'point' | 'line' | 'polygon' | 'none';

/** One table of results, with or without places; WGS-84 until it is projected. */
export interface ResultLayer {
  /** One of `LAYER_IDS`, or the name of a layer of a foreign file. */
  id: string;
  title: string;
  geometry: LayerGeometry;
  fields: LayerField[];
  rows: LayerRow[];
}

/** Everything a writer of any format needs to know of the results. */
export interface ResultSet {
  language: Language;
  title: string;
  /** Name of the scenario, or of the present state. */
  scenario: string;
  layers: ResultLayer[];
  /** Lines that must stand wherever the data show. */
  attribution: string[];
  licences: string[];
  /** Warnings such as 示意, in the language of the results. */
  notices: string[];
  /** True where any of it is made up for show. */
  synthetic: boolean;
}
