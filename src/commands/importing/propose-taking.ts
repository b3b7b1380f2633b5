import type { Importer } from '../../engine/client.ts';
import type { Mapping } from '../../io/mapping/mapping.ts';
import type { OlderList } from '../../io/mapping/apply/find-older-list.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { awaitAnswer, standOnProject } from './import-session.ts';

/** How a file is taken in: beside what is loaded, as a newer version of a loaded list, or in its place. */
export type Taking = 'add' | 'update' | 'replace';

export function takingOf({ replace, update }: PendingFile): Taking {
  return update ? 'update' : replace ? 'replace' : 'add';
}

/** Records that are loaded of what a file holds. */
export function countLoaded({ role, level }: Mapping): number {
  const { areas, facilities, unplaced = [], demand, candidates = [] } = currentProject();
  if (role === 'areas') return areas.filter((area) => area.level === level).length;
  if (role === 'facilities') return facilities.length + unplaced.length;
  return role === 'demand' ? demand.length : candidates.length;
}

/** The loaded list of which a file is a newer version, asked of the worker; null where nothing of its kind is loaded. */
async function findOlder(
  importer: Importer,
  handle: number,
  mapping: Mapping,
): Promise<OlderList | null> {
  if (countLoaded(mapping) === 0) return null;
  await standOnProject(importer);
  return importer.api.findOlderList(handle, mapping);
}

/** Proposes how a file is taken in: it updates the list that it is a newer version of, and is added where there is none. */
export async function proposeTaking(
  importer: Importer,
  { preview, mapping }: Pick<PendingFile, 'preview' | 'mapping'>,
): Promise<Pick<PendingFile, 'replace' | 'update' | 'older'>> {
  const older =
    preview && mapping
      ? await awaitAnswer(importer, findOlder(importer, preview.handle, mapping))
      : null;
  const update = older && { sourceId: older.sourceId, decisions: {} };
  return { replace: false, update, older };
}
