import { issue } from '../../core/base/issue.ts';
import { keepOffline, onLaunchedFiles } from '../../platform/offline.ts';
import { importFiles } from '../importing/read-dropped.ts';
import { reportIssue } from '../view/report-issue.ts';

let takeWaiting: (() => void) | null = null;

/** Tells the planner that a newer version is there; it is taken when they say so. */
export function offerUpdate(take: () => void): void {
  const isTold = takeWaiting !== null;
  takeWaiting = take;
  if (!isTold) reportIssue(issue('new-version', 'info'));
}

/** Loads the newer version that was offered. */
export function takeUpdate(): void {
  takeWaiting?.();
}

/** Keeps the app on this machine and opens the files that it is started with; gives the function that stops it. */
export function keepAppOffline(): () => void {
  onLaunchedFiles((files) => importFiles(files.map((file) => ({ path: file.name, file }))));
  return keepOffline(offerUpdate);
}
