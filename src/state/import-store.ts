import { createStore } from 'zustand/vanilla';
import type { FindingPair } from '../core/assess/findings/compare-findings.ts';
import type { Issue } from '../core/base/issue.ts';
import type { FacilityKind } from '../core/vocabulary/kinds.ts';
import type { FilePreview, TakenOutcome } from '../engine/importing/import-api.ts';
import type { OpenedGround } from '../engine/assessing/open-network.ts';
import type { FileGuard } from '../io/guard/guard-file.ts';
import type { ReadChoice } from '../io/open/read-dataset.ts';
import type { OlderList } from '../io/mapping/apply/find-older-list.ts';
import type { UpdateDecisions } from '../io/mapping/update/update-list.ts';
import type { Mapping } from '../io/mapping/mapping.ts';

/** One dropped file on its way in. */
export interface PendingFile {
  key: number;
  /** What it is read from, as the worker numbers it; null until the drop is looked through. */
  dataset: number | null;
  fileName: string;
  status: 'reading' | 'ready' | 'refused';
  preview: FilePreview | null;
  /** A walking network or a relief, which has no columns to be understood. */
  ground: OpenedGround | null;
  /** The file itself where it is an extract, from which a whole project can be made. */
  extract: File | null;
  /** Share that is read, 0 to 1; null where nothing tells. */
  progress: number | null;
  /** The progress is that of the library that reads the file, not of the file. */
  loadsLibrary: boolean;
  /** How it is to be read where the guess is not followed: layer, encoding, header. */
  choice: ReadChoice;
  mapping: Mapping | null;
  replace: boolean;
  /** The loaded list of which it is a newer version, where it is taken in as one, and what was decided of its lines. */
  update: { sourceId: string; decisions: UpdateDecisions } | null;
  /** The loaded list of which it seems to be a newer version. */
  older: OlderList | null;
  /** What speaks for which coordinate system; null until it is weighed. */
  guard: FileGuard | null;
  /** The planner named the system themselves, or said yes to the guess. */
  crsChosen: boolean;
  /** The file whose system it took since both are silent about theirs in the same way. */
  crsAfter?: { key: number; fileName: string } | null;
  issues: Issue[];
  /** The rows around an issue that was clicked; null shows the first rows. */
  focus: { rows: string[][]; at: number; column: string | null } | null;
}

/** An import that the planner has not accepted yet: the project is as before until they do. */
export interface ImportState {
  files: PendingFile[];
  /** Key of the file whose preview is shown. */
  current: number | null;
  /** What accepting would make of the project; null while it is being worked out. */
  outcome: TakenOutcome | null;
  /** Branches whose lists are complete by the planner's answer; null while they have not answered: as the project says. */
  completeKinds: FacilityKind[] | null;
  /** What the outcome with this number would do to the verdicts in force; null while nobody knows. */
  effect: { outcome: number; changed: readonly FindingPair[] } | null;
  /** The outcome is being taken over. */
  accepting: boolean;
  failure: string | null;
}

export const emptyImport: ImportState = {
  files: [],
  current: null,
  outcome: null,
  effect: null,
  completeKinds: null,
  accepting: false,
  failure: null,
};

export const importStore = createStore<ImportState>(() => emptyImport);
