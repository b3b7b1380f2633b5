import type { FacilityKind } from '../vocabulary/kinds.ts';

/** What the numbers of a chart are: it tells how they are written. */
export type SceneUnit = 'people' | 'percent' | 'km2' | 'count';

/** Bars, one of each series for each name; null where a value is not known. */
export interface SceneChart {
  /** What is measured, with its unit. */
  title: string;
  unit: SceneUnit;
  names: string[];
  series: { name: string; values: (number | null)[] }[];
}

export interface SceneTable {
  /** `share` is the width beside that of the other columns. */
  columns: { title: string; share: number; align?: 'right' }[];
  /** A text for each column. */
  rows: string[][];
}

/** One absolute state of map and words for the projector. */
export interface Scene {
  id: string;
  title: string;
  /** What the numbers hold for: straight or on foot, minutes, walker, year. */
  basis?: string;
  /** One figure, already a text with its unit, such as `91.2 %`. */
  figure?: string;
  figureLabel?: string;
  points: string[];
  chart?: SceneChart;
  table?: SceneTable;
  /** For the speaker: clause and computation. */
  notes?: string;
  /** Stays in the list and is not shown. */
  hidden?: boolean;
  /** Words, chart and table take the whole page, without the map. */
  wide?: boolean;
  /** What of the briefing that the product makes this is; absent for a page of the planner's own. */
  made?: { key: string; changed?: boolean };
  map: {
    center: [number, number];
    zoom: number;
    kind: FacilityKind;
    scenarioId: string | null;
    show: { circles: boolean; gaps: boolean; verdicts: boolean; sites: boolean };
    /** Rule whose verdicts colour the areas; null for none. */
    ruleId: string | null;
    /** How circles are drawn; absent: as the project has it. */
    circle?: 'straight' | 'network';
  };
}
