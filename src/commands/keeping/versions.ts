import { issue } from '../../core/base/issue.ts';
import {
  compareProjects,
  type ProjectDifference,
} from '../../core/plan/changes/compare-projects.ts';
import { type History, startHistory } from '../../core/plan/changes/history.ts';
import type { Project } from '../../core/plan/project.ts';
import { askToPersist, readRoom, type DiskRoom } from '../../platform/room.ts';
import { browserShelf, type Shelf } from '../../platform/shelf.ts';
import { keepingStore } from '../../state/keeping-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { isReadOnly } from '../project/change-project.ts';
import { openProject } from '../project/open-project.ts';
import { look } from '../view/look.ts';
import { reportIssue, withdrawIssue } from '../view/report-issue.ts';
import { recordKeys } from './read-legacy.ts';
import { readSetAside, type SetAside } from './read-set-aside.ts';
import { listVersions, readVersion, type VersionLine } from './read-versions.ts';

/** What is told of this machine's storage beside the project in hand. */
export interface StoredState {
  versions: VersionLine[];
  /** Lines of work that were not gone on with: they could not be read whole, or something else was done before they were read. */
  setAside: SetAside[];
  room: DiskRoom | null;
}

/** Everything that the list of versions shows; an issue is reported when the storage cannot be read. */
export async function readStoredState(shelf: Shelf = browserShelf): Promise<StoredState> {
  const room = await readRoom();
  try {
    return { versions: await listVersions(shelf), setAside: await readSetAside(shelf), room };
  } catch (error) {
    console.error(error);
    reportIssue(issue('stored-unread', 'error'));
    return { versions: [], setAside: [], room };
  }
}

/** Asks the browser to keep what is stored for good. */
export async function keepForGood(): Promise<boolean> {
  return askToPersist();
}

async function projectIn(key: string, shelf: Shelf): Promise<Project | null> {
  try {
    const made = await readVersion(shelf, key);
    if (made && 'project' in made) {
      if (made.state === 'damaged') {
        reportIssue(issue('version-damaged', 'warning', {}, { lost: [...made.lost].join(' ') }));
      }
      return made.project;
    }
  } catch (error) {
    console.error(error);
  }
  reportIssue(issue('version-unread', 'error'));
  return null;
}

/** How a version differs from the project in hand; null when it cannot be read. */
export async function compareVersion(
  key: string,
  shelf: Shelf = browserShelf,
): Promise<ProjectDifference | null> {
  const project = await projectIn(key, shelf);
  return project && compareProjects(project, currentProject());
}

/** The project in hand while a version is looked at. */
let inHand: History | null = null;

/** Shows a version in the place of the project in hand, read-only, until it is taken back or left. */
export async function lookAtVersion(
  { key, at }: Pick<VersionLine, 'key' | 'at'>,
  shelf: Shelf = browserShelf,
): Promise<void> {
  const { role } = keepingStore.getState();
  if (role !== 'looking' && isReadOnly()) return;
  const project = await projectIn(key, shelf);
  if (!project) return;
  if (role === 'writer') inHand = projectStore.getState();
  keepingStore.setState({ role: 'looking' });
  projectStore.setState(startHistory(project), true);
  withdrawIssue('looking-at-version');
  reportIssue(issue('looking-at-version', 'info', {}, { at }));
  look({ dialog: null, selection: null, tool: 'select', presenting: null });
}

/** Goes back to the project in hand, with everything that can be undone in it. */
export function leaveVersion(): void {
  withdrawIssue('looking-at-version');
  if (keepingStore.getState().role !== 'looking' || !inHand) return;
  projectStore.setState(inHand, true);
  keepingStore.setState({ role: 'writer' });
  inHand = null;
  look({ selection: null });
}

/** Puts the version that is looked at in the place of the project in hand; undoing it brings that back. */
export function takeBackShown(): void {
  const project = currentProject();
  if (keepingStore.getState().role !== 'looking') return;
  leaveVersion();
  openProject(project, 'act.version-back');
}

/** The same for one that is not looked at. */
export async function takeVersionBack(key: string, shelf: Shelf = browserShelf): Promise<void> {
  leaveVersion();
  const project = await projectIn(key, shelf);
  if (project) openProject(project, 'act.version-back');
}

/** Removes a version, or a line of work that was set aside. */
export async function removeStored(
  what: { version: string } | { ledger: number },
  shelf: Shelf = browserShelf,
): Promise<void> {
  try {
    const keys = 'version' in what ? [what.version] : recordKeys(what.ledger, await shelf.keys());
    await shelf.change({ remove: keys });
  } catch (error) {
    console.error(error);
    reportIssue(issue('stored-unread', 'error'));
  }
}
