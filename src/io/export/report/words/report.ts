import type { Language } from '../../../../i18n/catalogue.ts';
import type { Drawing } from '../../drawing/drawing.ts';

/** Chapters in their order; each can be left out. */
export const CHAPTER_IDS = [
  'summary',
  'basis',
  'data',
  'documents',
  'areas',
  'scenario',
  'investment',
  'terms',
  'annex',
] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

export interface ReportColumn {
  title: string;
  /** Share of the table's width against the other columns. */
  weight: number;
  align?: 'left' | 'right' | 'center';
}

export interface ReportTable {
  type: 'table';
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly string[])[];
  /** Said below the table. */
  note?: string;
}

/** What a chapter is made of; every text is plain text. */
export type ReportBlock =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'text'; text: string }
  /** Short lines that stand one below the other. */
  | { type: 'items'; items: readonly string[] }
  | ReportTable
  | { type: 'figure'; caption: string; drawing: Drawing };

/** Chapters of the monitoring report 监测报告, in their order. */
export const MONITORING_CHAPTER_IDS = ['state', 'change', 'projects', 'follow-ups'] as const;
export type MonitoringChapterId = (typeof MONITORING_CHAPTER_IDS)[number];

export interface Chapter {
  id: ChapterId | MonitoringChapterId;
  title: string;
  blocks: readonly ReportBlock[];
  /** Set on a lying page, for tables of many columns. */
  landscape?: boolean;
}

/** A paper as headings, texts, tables and figures, before any format. */
export interface Report {
  language: Language;
  title: string;
  /** Below the title: what it is about, day, 审图号 or stamp. */
  head: readonly string[];
  chapters: readonly Chapter[];
}
