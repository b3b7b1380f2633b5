import { type Project, PROJECT_VERSION } from '../../core/plan/project.ts';
import { joinChecked } from '../../core/plan/project-schema.ts';
import { browserStorage, type Storage } from '../../platform/storage.ts';
import { readSavedLists, SavedListsKeeper } from './saved-lists.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';

// The long lists change with an import and are written in pieces; the plan with every act.
const PLAN_KEY = 'kequan/plan';
const VIEW_KEY = 'kequan/view';
/** Least time between two writes: a drag changes the project many times a second. */
const BETWEEN_WRITES_MS = 400;

/** The project and view of the last visit; undefined when there is none or it cannot be read. */
export async function restoreProject(
  storage: Storage = browserStorage,
): Promise<Project | undefined> {
  const [data, plan, view] = await Promise.all([
    readSavedLists(storage),
    storage.read(PLAN_KEY),
    storage.read(VIEW_KEY),
  ]);
  if (typeof view === 'object' && view !== null) {
    const { language, step } = view as Partial<ReturnType<typeof viewStore.getState>>;
    viewStore.setState({
      ...(language === 'en' || language === 'zh-CN' ? { language } : {}),
      ...(step ? { step } : {}),
    });
  }
  if (typeof plan !== 'object' || !data || !plan) return undefined;
  if ((plan as { version?: unknown }).version !== PROJECT_VERSION) return undefined;
  return joinChecked(plan, data);
}

export interface Keeper {
  /** Writes what is not written yet; resolves when it is on the disk. */
  saveNow(): Promise<void>;
  stop(): void;
}

/** Starts to keep the project on this machine as they work. */
export function keepSaved(storage: Storage = browserStorage): Keeper {
  const keeper = new SavedListsKeeper(storage);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = -Infinity;
  let writing: Promise<void> = Promise.resolve();
  const write = async () => {
    lastMs = performance.now();
    const { areas, facilities, demand, unplaced, candidates, ...plan } = currentProject();
    const lists = { areas, facilities, demand, ...(unplaced && { unplaced }) };
    const { language, step } = viewStore.getState();
    await keeper.write({ ...lists, ...(candidates && { candidates }) }, [
      [PLAN_KEY, plan],
      [VIEW_KEY, { language, step }],
    ]);
  };
  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write, write);
    return writing;
  };
  // The first act after a pause is written at once, so that a reload right after it loses nothing.
  const soon = () => {
    timer ??= setTimeout(
      () => void save(),
      Math.max(0, lastMs + BETWEEN_WRITES_MS - performance.now()),
    );
  };
  const stopProject = projectStore.subscribe(soon);
  const stopView = viewStore.subscribe(soon);
  const saveOnLeave = () => {
    if (document.visibilityState === 'hidden') void save();
  };
  document.addEventListener('visibilitychange', saveOnLeave);
  return {
    saveNow: save,
    stop() {
      stopProject();
      stopView();
      document.removeEventListener('visibilitychange', saveOnLeave);
      clearTimeout(timer);
    },
  };
}
