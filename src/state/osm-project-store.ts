import { createStore } from 'zustand/vanilla';
import type { Issue } from '../core/base/issue.ts';
import type { OsmReport, OsmStage } from '../io/osm-source/osm-project.ts';

/** A project that is being made out of an extract. */
export interface OsmProjectState {
  file: File | null;
  /** Null while nothing runs. */
  running: { stage: OsmStage; share: number } | null;
  /** Why nothing was made. */
  issues: readonly Issue[];
  /** What was made and put in place. */
  made: { title: string; report: OsmReport; issueCount: number } | null;
}

export const emptyOsmProject: OsmProjectState = {
  file: null,
  running: null,
  issues: [],
  made: null,
};

export const osmProjectStore = createStore<OsmProjectState>(() => emptyOsmProject);
