import { issue } from '../../core/base/issue.ts';
import { browserStorage, type Storage } from '../../platform/storage.ts';
import { basemapStore } from '../../state/basemap-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { reportIssue } from '../view/report-issue.ts';

/** GeoJSON in bytes by layer. */
export type BasemapFiles = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

function storageKey(sha256: string): string {
  return `kequan/basemap/${sha256}`;
}

const LIST_KEY = 'kequan/basemaps';
/** Basemaps kept on a machine; the one used longest ago goes first. A few, so that undo finds those before. */
const MOST_KEPT = 4;

/** Remembers a basemap as the last one used and removes those beyond the number that is kept. */
async function keepFew(sha256: string, storage: Storage): Promise<void> {
  const listed = await storage.read(LIST_KEY);
  const known = Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : [];
  const all = [...known.filter((each) => each !== sha256), sha256];
  for (const each of all.slice(0, -MOST_KEPT)) await storage.remove(storageKey(each));
  await storage.write(LIST_KEY, all.slice(-MOST_KEPT));
}

function show(sha256: string, files: BasemapFiles): void {
  for (const url of Object.values(basemapStore.getState().kept?.urls ?? {})) {
    URL.revokeObjectURL(url);
  }
  const urls: Record<string, string> = {};
  for (const [layer, bytes] of Object.entries(files)) {
    urls[layer] = URL.createObjectURL(new Blob([bytes], { type: 'application/geo+json' }));
  }
  basemapStore.setState({ kept: { sha256, urls } });
}

/** Keeps a basemap on this machine and shows it; when that fails, for this visit, and says so. */
export async function keepBasemapFiles(
  sha256: string,
  files: BasemapFiles,
  storage: Storage = browserStorage,
): Promise<void> {
  show(sha256, files);
  if (await storage.write(storageKey(sha256), files)) await keepFew(sha256, storage);
  else reportIssue(issue('basemap-not-kept', 'warning'));
}

let wanted: string | null = null;

async function follow(storage: Storage): Promise<void> {
  const { basemap } = currentProject();
  const sha256 = basemap.kind === 'extract' ? basemap.sha256 : null;
  if (sha256 === wanted) return;
  wanted = sha256;
  if (sha256 === null || basemapStore.getState().kept?.sha256 === sha256) return;
  const files = await storage.read(storageKey(sha256));
  if (wanted !== sha256) return;
  if (typeof files === 'object' && files !== null) show(sha256, files as BasemapFiles);
  else reportIssue(issue('basemap-not-here', 'warning'));
}

/** Starts to bring the basemap of the project's extract to the map; gives the function that stops it. */
export function keepBasemap(storage: Storage = browserStorage): () => void {
  void follow(storage);
  return projectStore.subscribe(() => void follow(storage));
}
