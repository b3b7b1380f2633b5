import { transfer } from 'comlink';
import type { Box } from '../../core/geo/box.ts';
import { type Entry, EntryFault } from '../../io/open/entry.ts';
import type { Dataset } from '../../io/open/group-entries.ts';
import { isProjectFile } from '../../io/project/is-project-file.ts';
import { readProject } from '../../io/project/read-project.ts';
import type { ImportApi, OpenedFile } from './import-api.ts';
import { openGround } from '../assessing/open-network.ts';

/** A copy of a file's bytes; undefined for a damaged part of an archive, of which the reading of records tells. */
async function bytesOf(entry: Entry): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await entry.bytes());
  } catch (error) {
    if (error instanceof EntryFault) return undefined;
    throw error;
  }
}

/** A file that is a whole project, a network or a relief; undefined for one of records. */
export async function openWhole(
  { entries, name }: Dataset,
  clip: Box | undefined,
  onProgress: Parameters<ImportApi['open']>[4],
): Promise<OpenedFile | undefined> {
  const bytes = await bytesOf(entries[0]!);
  if (!bytes) return undefined;
  if (isProjectFile(bytes, name)) {
    const { value, issues } = readProject(bytes, name);
    return value ? { project: value, issues } : { issues };
  }
  const ground = await openGround(bytes, name, {
    ...(clip && { clip }),
    ...(onProgress && { onProgress: (share: number) => onProgress(share, 'file') }),
  });
  if (!ground) return undefined;
  const { value } = ground;
  if (!value) return { issues: ground.issues };
  return transfer({ ground: value, issues: ground.issues }, [value.bytes.buffer]);
}
