import { editFile, findPendingFile } from './import-session.ts';
import { workOut } from './import-files.ts';
import type { Taking } from './propose-taking.ts';

/** Chooses how a file is taken in. */
export function chooseTaking(key: number, taking: Taking): void {
  const file = findPendingFile(key);
  const sourceId = file?.older?.sourceId;
  const update = taking === 'update' && sourceId !== undefined ? { sourceId, decisions: {} } : null;
  editFile(key, { replace: taking === 'replace', update });
  workOut();
}

/** Accepts lines of an update, or not. */
export function decideLines(key: number, lines: readonly string[], accepted: boolean): void {
  const file = findPendingFile(key);
  if (!file?.update) return;
  const decisions = { ...file.update.decisions };
  for (const line of lines) decisions[line] = accepted;
  editFile(key, { update: { ...file.update, decisions } });
  workOut();
}
