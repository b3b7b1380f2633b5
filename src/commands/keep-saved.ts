import type { Project } from '../core/plan/project.ts';
import { PROJECT_VERSION } from '../core/plan/project.ts';
import { checkProject } from '../core/plan/project-schema.ts';
import { browserStorage, type Storage } from '../platform/storage.ts';
import { currentProject, projectStore } from '../state/project-store.ts';
import { viewStore } from '../state/view-store.ts';

// Two records: the data change with an import, the plan with every act.
const DATA_KEY = 'kequan/data';
const PLAN_KEY = 'kequan/plan';
const VIEW_KEY = 'kequan/view';
/** Least time between two writes: a drag changes the project many times a second. */
const BETWEEN_WRITES_MS = 400;

type Data = Pick<Project, 'areas' | 'facilities' | 'demand'>;

function split(project: Project): { data: Data; plan: Omit<Project, keyof Data> } {
  const { areas, facilities, demand, ...plan } = project;
  return { data: { areas, facilities, demand }, plan };
}

/** The project and view of the last visit; undefined when there is none or it cannot be read. */
export async function restoreProject(
  storage: Storage = browserStorage,
): Promise<Project | undefined> {
  const [data, plan, view] = await Promise.all([
    storage.read(DATA_KEY),
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
  if (typeof data !== 'object' || typeof plan !== 'object' || !data || !plan) return undefined;
  const joined = { ...plan, ...data } as { version?: unknown };
  if (joined.version !== PROJECT_VERSION) return undefined;
  return checkProject(joined).value;
}

export interface Keeper {
  /** Writes what is not written yet; resolves when it is on the disk. */
  saveNow(): Promise<void>;
  stop(): void;
}

/** Starts to keep the project on this machine as she works. */
export function keepSaved(storage: Storage = browserStorage): Keeper {
  let savedData: Data | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = -Infinity;
  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    lastMs = performance.now();
    const { data, plan } = split(currentProject());
    const { language, step } = viewStore.getState();
    const sameData =
      savedData?.areas === data.areas &&
      savedData.facilities === data.facilities &&
      savedData.demand === data.demand;
    const writes = [storage.write(PLAN_KEY, plan), storage.write(VIEW_KEY, { language, step })];
    if (!sameData) {
      savedData = data;
      writes.push(storage.write(DATA_KEY, data));
    }
    await Promise.all(writes);
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
