import type { Rect } from '../../core/base/rect.ts';
import type { Scene, SceneChart, SceneTable } from '../../core/plan/scene.ts';

/** A page is this high; sizes in it are pixels at 1920 × 1080. */
export const PAGE_HEIGHT = 1080;

/** Formats of a page and how wide they are at that height. */
export const PAGE_WIDTHS = { '16:9': 1920, '4:3': 1440 } as const;
export type PageFormat = keyof typeof PAGE_WIDTHS;
export const PAGE_FORMATS = ['16:9', '4:3'] as const satisfies PageFormat[];

/** Nothing to be read is smaller. */
export const LEAST_SIZE = 24;

export type TextRole = 'title' | 'basis' | 'figure' | 'figure-label' | 'points' | 'footer';

export interface TextBlock extends Rect {
  type: 'text';
  role: TextRole;
  sizePx: number;
  paragraphs: string[];
}

export interface TableBlock extends Rect {
  type: 'table';
  sizePx: number;
  columns: (SceneTable['columns'][number] & { widthPx: number })[];
  headPx: number;
  rows: { cells: string[]; heightPx: number }[];
}

export interface ChartBlock extends Rect {
  type: 'chart';
  sizePx: number;
  /** The bars of this page. */
  chart: SceneChart;
  /** Largest value of the whole chart, so that bars of its pages can be compared. */
  most: number;
  /** Width that the names take. */
  namesPx: number;
  /** Height of title and legend above the bars. */
  headPx: number;
  /** Height of one name with its bars. */
  rowPx: number;
}

export interface MapBlock extends Rect {
  type: 'map';
}

export type Block = TextBlock | TableBlock | ChartBlock | MapBlock;

/** What is shown at once: a scene, or a part of one that is too long for a page. */
export interface Page {
  scene: Scene;
  /** From 1. */
  part: number;
  parts: number;
  /** In reading order. */
  blocks: Block[];
}
