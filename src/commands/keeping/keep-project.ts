import { issue } from '../../core/base/issue.ts';
import type { Project } from '../../core/plan/project.ts';
import { browserShelf, type Shelf } from '../../platform/shelf.ts';
import { keepingStore } from '../../state/keeping-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { isUntouched } from '../project/open-project.ts';
import { replaceProject } from '../project/change-project.ts';
import { reportIssue, withdrawIssue } from '../view/report-issue.ts';
import { EPOCH_KEY } from './ledger-form.ts';
import { LedgerWriter, Overtaken } from './ledger-writer.ts';
import { type Kept, ProjectKeeper } from './project-keeper.ts';
import {
  type Found,
  lastPosition,
  listLedgers,
  type PieceCache,
  readStored,
} from './read-ledger.ts';
import { LEGACY_NO, legacyKeys } from './read-legacy.ts';

export interface Keeper {
  /** Writes what is not written yet; true when all of it is on the disk. */
  saveNow(): Promise<boolean>;
  stop(): void;
}

/** How long the storage may take to answer until the planner is told. */
const PATIENCE_MS = 8000;
const AGAIN_MS = 2000;

/** Makes this tab the one whose writing is read; the number of its turn. */
async function takeTurn(shelf: Shelf): Promise<number> {
  for (;;) {
    const value = (await shelf.read(EPOCH_KEY)) as number | undefined;
    const epoch = (value ?? 0) + 1;
    if (await shelf.change({ put: [[EPOCH_KEY, epoch]] }, { guard: { key: EPOCH_KEY, value } }))
      return epoch;
  }
}

/** Whether what was read is still the newest that lies there. */
async function stillStands(shelf: Shelf, found: Found): Promise<boolean> {
  const [newest = LEGACY_NO] = await listLedgers(shelf);
  if (found.state === 'none') return newest === LEGACY_NO;
  if (found.state !== 'sound') return newest === found.no;
  const { position } = found;
  if (newest !== position.no) return false;
  if (newest === LEGACY_NO) return true;
  const { epoch, seq } = await lastPosition(shelf, newest);
  return epoch === position.epoch && seq === position.seq;
}

/**
 * A writer that goes on where something was read, or in a ledger of its own beside what could not be read whole.
 * @throws Overtaken when another tab has written since it was read
 */
export async function writerAfter(
  shelf: Shelf,
  found: Found,
  cache: PieceCache,
): Promise<LedgerWriter> {
  const epoch = await takeTurn(shelf);
  if (!(await stillStands(shelf, found))) throw new Overtaken();
  if (found.state === 'sound' && found.position.no !== LEGACY_NO) {
    return LedgerWriter.goOn(shelf, found.project, found.position, epoch, cache);
  }
  const no = 'no' in found ? found.no : LEGACY_NO;
  const superseded = found.state === 'sound' ? legacyKeys(await shelf.keys()) : [];
  return LedgerWriter.begin(shelf, no + 1, epoch, superseded);
}

/** Says what lies on this machine and could not be opened whole. */
function reportFound(found: Found): void {
  if (found.state === 'newer')
    reportIssue(issue('stored-newer', 'error', {}, { ledger: found.no }));
  if (found.state !== 'damaged') return;
  const params = { ledger: found.no, lost: [...found.lost].join(' ') };
  reportIssue(issue('stored-damaged', 'error', {}, params));
}

/** What was found, as something that is only stood beside. */
function beside(found: Found): Found {
  if (found.state !== 'sound') return found;
  return { state: 'damaged', project: found.project, lost: new Set(), no: found.position.no };
}

const TROUBLES = { full: 'not-saved-full', refused: 'not-saved-refused' } as const;

function tell(kept: Kept): void {
  keepingStore.setState({ kept });
  for (const [trouble, code] of Object.entries(TROUBLES)) {
    if (trouble === kept) reportIssue(issue(code, 'error'));
    else withdrawIssue(code);
  }
}

/**
 * Opens what this machine holds, and from then on keeps the project in hand there. Resolves when something was found, or
 * that nothing is there, or when the storage does not answer: then it goes on asking, and writes nothing before it has read.
 */
export async function keepProject(
  shelf: Shelf = browserShelf,
): Promise<{ found: Found['state'] | 'unread'; keeper: Keeper }> {
  let project: ProjectKeeper | null = null;
  let stopped = false;
  const cache: PieceCache = new Map();

  const begin = async (found: Found): Promise<void> => {
    reportFound(found);
    const opened = 'project' in found ? found.project : null;
    // What was done while nothing could be read is kept beside what lies there, not in its place.
    const done = isUntouched() ? null : currentProject();
    if (opened && !done) replaceProject(opened);
    let writer: LedgerWriter | null = null;
    const write = async (state: Project): Promise<void> => {
      writer ??= await writerAfter(shelf, done ? beside(found) : found, cache);
      await writer.write(state);
    };
    project = new ProjectKeeper(done ? null : currentProject(), write, tell);
    tell('saved');
    if (done) project.keep(done);
  };

  const stopFollowing = projectStore.subscribe(() => project?.keep(currentProject()));
  const flush = () => void project?.settle();
  document.addEventListener('visibilitychange', flush);

  const ask = async (unanswered: (error: unknown) => void): Promise<Found> => {
    for (;;) {
      try {
        return await readStored(shelf, cache);
      } catch (error) {
        console.error('the storage cannot be read', error);
        unanswered(error);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  };
  const found = await new Promise<Found['state'] | 'unread'>((resolve, reject) => {
    const unanswered = () => {
      keepingStore.setState({ kept: 'unread' });
      reportIssue(issue('stored-unread', 'error'));
      resolve('unread');
    };
    const timer = setTimeout(unanswered, PATIENCE_MS);
    ask(unanswered)
      .then(async (answer) => {
        clearTimeout(timer);
        if (stopped) return;
        withdrawIssue('stored-unread');
        await begin(answer);
        resolve(answer.state);
      })
      .catch(reject);
  });
  return {
    found,
    keeper: {
      saveNow: async () => (await project?.settle()) ?? false,
      stop() {
        stopped = true;
        stopFollowing();
        document.removeEventListener('visibilitychange', flush);
        project?.stop();
      },
    },
  };
}
