import { changeProject, replaceProject } from '../../../src/commands/project/change-project.ts';
import { cancelImport } from '../../../src/commands/importing/import-files.ts';
import { importerInUse, listsStoodOn } from '../../../src/commands/importing/import-session.ts';
import { importFiles } from '../../../src/commands/importing/read-dropped.ts';
import { takeLists } from '../../../src/engine/importing/take-lists.ts';
import type { Project } from '../../../src/core/plan/project.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import {
  emptyImport,
  type ImportState,
  importStore,
  type PendingFile,
} from '../../../src/state/import-store.ts';
import { currentProject, projectStore } from '../../../src/state/project-store.ts';
import { smallExport } from '../small-export.ts';
import type { Parts } from './fuzz-samples.ts';

/** A sound file that stays in the dialog, so that its worker goes on from one changed file to the next. */
const ANCHOR = [
  '在手.csv',
  new TextEncoder().encode('名称,类型,经度,纬度\n甲,托儿所,106.5,29.5\n'),
] as const;
/** Seconds after which a file counts as one that hangs; the worker is then ended. */
const HANG_S = 30;

const pickedOf = (parts: Parts) =>
  parts.map(([path, bytes]) => ({ path, file: new File([bytes as BlobPart], path) }));

function isSettled({ files, outcome, failure }: ImportState): boolean {
  if (files.some(({ status }) => status === 'reading')) return false;
  return (
    failure !== null || !files.some(({ preview }) => preview) || outcome?.hygiene !== undefined
  );
}

/** Waits until every file is read or refused and what accepting would make is worked out; false when it hangs. */
export function settled(limitS: number = HANG_S): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (inTime: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(inTime);
    };
    const timer = setTimeout(() => done(false), limitS * 1000);
    const stop = importStore.subscribe((state) => {
      if (isSettled(state)) done(true);
    });
    if (isSettled(importStore.getState())) done(true);
  });
}

export interface Dropped {
  files: readonly PendingFile[];
  failure: string | null;
  /** The project that was opened, where the file is a whole one. */
  opened: Project | null;
  outcome: ImportState['outcome'];
  /** The project as it would be if the preview were accepted; null where there is nothing to be accepted. */
  accepted: Project | null;
  hung: boolean;
  ms: number;
  /** The project in hand is not the same object as before, or not the same bytes. */
  touched: boolean;
}

/** The product's own import, from the drop to the preview, with a project in hand that must stay as it is. */
export class FuzzImport {
  #before = projectStore.getState();
  #bytes = '';

  #areas = true;

  /** Begins anew; a network or an extract is clipped to the areas in hand, so that theirs has none. */
  async start(withAreas: boolean = true): Promise<void> {
    cancelImport();
    this.#areas = withAreas;
    const { project } = smallExport();
    replaceProject(withAreas ? project : { ...project, areas: [] });
    // Something to be undone, since a history that is lost would be a loss as well.
    changeProject('act.import', (draft) => {
      draft.title = '在手的项目';
    });
    this.#before = projectStore.getState();
    this.#bytes = new TextDecoder().decode(writeProject(currentProject()));
    importFiles(pickedOf([ANCHOR]));
    if (!(await settled(120))) throw new Error('the import does not start');
  }

  #isTouched(): boolean {
    const now = projectStore.getState();
    if (now !== this.#before) return true;
    return new TextDecoder().decode(writeProject(now.project)) !== this.#bytes;
  }

  async #accepted({ files, outcome }: ImportState): Promise<Project | null> {
    const importer = importerInUse();
    if (!importer || !outcome || !files.some(({ preview }) => preview)) return null;
    const lists = await takeLists(importer.api, outcome, listsStoodOn());
    const { sources, hygiene, issues } = outcome;
    return {
      ...currentProject(),
      ...lists,
      sources: [...sources],
      ...(hygiene && { hygiene }),
      issues: [...issues],
    } as Project;
  }

  async drop(parts: Parts, alone: boolean = false): Promise<Dropped> {
    const before = importStore.getState();
    if (alone) importStore.setState(emptyImport, true);
    const kept = new Set(before.files.map(({ key }) => key));
    const started = performance.now();
    importFiles(pickedOf(parts));
    const inTime = await settled();
    const ms = performance.now() - started;
    const { files, failure, outcome } = importStore.getState();
    const own = files.filter(({ key }) => !kept.has(key));
    const project = currentProject();
    const opened = files.length === 0 && project !== this.#before.project ? project : null;
    const touched = opened === null && this.#isTouched();
    const isNew = inTime && own.some(({ preview }) => preview) && failure === null;
    const accepted = isNew ? await this.#accepted(importStore.getState()) : null;
    if (!inTime || opened || touched || files.length === 0) await this.start(this.#areas);
    else {
      const handles = own.flatMap(({ preview }) => preview?.handle ?? []);
      void importerInUse()?.api.release(handles);
      importStore.setState(before, true);
    }
    return { files: own, failure, opened, outcome, accepted, hung: !inTime, ms, touched };
  }

  get hasAreas(): boolean {
    return this.#areas;
  }

  stop(): void {
    cancelImport();
  }
}
