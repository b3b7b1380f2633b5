import type { Crs } from '../../core/vocabulary/crs.ts';
import { asksForCrs } from '../../io/guard/asks-for-crs.ts';
import { silentAlike } from '../../io/guard/silent-alike.ts';
import { importStore, type PendingFile } from '../../state/import-store.ts';
import { editFile } from './import-session.ts';

/** Whether a file takes the answer that was given for another one, or took an earlier one. */
function follows(file: PendingFile, { key, guard, preview }: PendingFile): boolean {
  if (file.key === key || !file.guard || !file.preview || !guard || !preview) return false;
  if (file.crsChosen) return file.crsAfter?.key === key;
  return (
    asksForCrs(file.guard) &&
    silentAlike(
      { fields: file.preview.fields, guard: file.guard },
      { fields: preview.fields, guard },
    )
  );
}

/** The answer for one file is that for all of the drop that are silent in the same way; each can still be changed. */
export function letSilentFollow(answered: PendingFile, crs: Crs): void {
  for (const file of importStore.getState().files) {
    if (!file.mapping || !follows(file, answered)) continue;
    const { swap: _swap, ...mapping } = file.mapping;
    editFile(file.key, {
      crsChosen: true,
      crsAfter: { key: answered.key, fileName: answered.fileName },
      mapping: { ...mapping, crs, ...(file.guard?.swap ? { swap: true } : {}) },
    });
  }
}
