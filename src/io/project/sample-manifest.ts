import type { Text } from '../../core/base/text.ts';
import type { AreaLevel, Zone } from '../../core/vocabulary/area-levels.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Notice, Project, Source } from '../../core/plan/project.ts';

export const BASEMAP_LAYERS = ['water', 'green', 'rail', 'streets', 'buildings', 'labels'] as const;
export type BasemapLayer = (typeof BASEMAP_LAYERS)[number];

/** One data file of a sample. */
export interface SampleFile {
  role: Source['role'] | 'basemap' | 'delivery';
  /** For areas. */
  level?: AreaLevel;
  /** For a basemap. */
  layer?: BasemapLayer;
  /** Relative to the sample's folder. */
  path: string;
  sha256: string;
  sizeBytes: number;
  /** Features, rows or grid rows in the file. */
  count: number;
  /** Where the data come from and what was done to them. */
  source: Text;
  /** Date of the source, ISO 8601, to the day, month or year; absent for what is made up. */
  date?: string;
  licence: string;
  attribution: string;
  /** Made up for show 示意. */
  synthetic?: boolean;
}

/** What the file of role `delivery` holds: a small example of what becomes of a plan. */
export type SampleDelivery = Pick<
  Project,
  'deliveryProjects' | 'budgets' | 'estates' | 'followUps'
>;

/** `data/samples/<id>/sample.json`: what a sample holds and how it opens. */
export interface SampleManifest {
  id: string;
  title: Text;
  description: Text;
  /** Of the sample as a whole. */
  licence: string;
  attribution: Text[];
  notices: Notice[];
  files: SampleFile[];
  /** WGS-84. */
  center: [number, number];
  zoom: number;
  /** West, south, east, north of the areas. */
  bbox: [number, number, number, number];
  /** Zone given to its areas when it opens. */
  zone: Zone;
  /** Kind shown first. */
  kind: FacilityKind;
}

/** An entry of `data/samples/index.json`. */
export interface SampleEntry {
  id: string;
  title: Text;
  description: Text;
  /** Path of the manifest relative to `data/samples`. */
  manifest: string;
}
