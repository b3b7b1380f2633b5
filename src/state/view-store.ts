import { createStore } from 'zustand/vanilla';
import type { Outcome } from '../core/assess/findings/assessment.ts';
import type { FacilityKind } from '../core/vocabulary/kinds.ts';
import type { Language } from '../i18n/catalogue.ts';
import type { HelpPage } from '../i18n/help/help-pages.ts';

export const STEPS = ['data', 'standards', 'present', 'scenario', 'briefing'] as const;
export type Step = (typeof STEPS)[number];

export type Selection = {
  type: 'area' | 'facility' | 'site' | 'suggestion' | 'candidate';
  id: string;
};

export type SortColumn =
  'area' | 'standard' | 'measured' | 'target' | 'shortfall' | 'verdict' | 'before';

/** What a row of the table is filed under; rows of documents that are not in force here are for comparison 参照. */
export type Standing = Outcome | 'comparison';

export interface TableView {
  open: boolean;
  standing: Standing | null;
  /** Rule that the rows are narrowed to; choosing a row colours the map by its rule and narrows nothing. */
  ruleId: string | null;
  documentId: string | null;
  /** Only binding rows. */
  force: 'binding' | null;
  /** 责任单位 whose rows are shown. */
  department: string | null;
  search: string;
  sort: { column: SortColumn; descending: boolean };
  /** Only rows whose verdict differs between the present state and the scenario. */
  changedOnly: boolean;
}

export type Dialog =
  | 'gallery'
  | 'import'
  | 'basemap'
  | 'export'
  | 'about'
  | 'zones'
  | 'documents'
  | 'compare'
  | 'delivery'
  | 'osm-project'
  | 'province'
  | 'report'
  | 'rounds'
  | 'follow-ups'
  | 'versions'
  | 'walking';

export type Theme = 'light' | 'dark';

/** What is shown, never what is true of the project; not undone and not saved with it. */
export interface View {
  language: Language;
  /** Light or dark; null: as the machine has it. */
  theme: Theme | null;
  step: Step;
  panelOpen: boolean;
  /** Widths and heights that the planner drew, in CSS pixels; null: those of the screen. */
  panelWidthPx: number | null;
  tableHeightPx: number | null;
  selection: Selection | null;
  /** Rule whose verdicts colour the map and fill the card; null shows the worst of all. */
  ruleId: string | null;
  kind: FacilityKind;
  show: {
    circles: boolean;
    gaps: boolean;
    verdicts: boolean;
    facilities: boolean;
    labels: boolean;
  };
  /** How strongly a layer is drawn, 0 to 1 of its own strength; absent: 1. */
  fade: Partial<Record<keyof View['show'], number>>;
  tool: 'select' | 'add-site';
  table: TableView;
  dialog: Dialog | null;
  /** Page of the manual that lies open; null: closed. */
  manual: HelpPage | null;
  /** The guided walk: its stop while it is taken, and where it was left. */
  tour: { stop: number | null; leftAt: number };
  /** Index of the scene on the projector; null when not presenting. */
  presenting: number | null;
}

export const initialView: View = {
  language: 'zh-CN',
  theme: null,
  step: 'data',
  panelOpen: true,
  panelWidthPx: null,
  tableHeightPx: null,
  selection: null,
  ruleId: null,
  kind: 'eldercare',
  // Gaps and verdicts both cover the ground: together they hide it, so one is asked for when wanted.
  show: { circles: true, gaps: false, verdicts: true, facilities: true, labels: true },
  fade: {},
  tool: 'select',
  table: {
    open: false,
    standing: null,
    ruleId: null,
    documentId: null,
    force: null,
    department: null,
    search: '',
    sort: { column: 'verdict', descending: false },
    changedOnly: false,
  },
  dialog: null,
  manual: null,
  tour: { stop: null, leftAt: 0 },
  presenting: null,
};

export const viewStore = createStore<View>(() => initialView);
