import { issue } from '../../core/base/issue.ts';
import { type History, startHistory } from '../../core/plan/changes/history.ts';
import type { Project } from '../../core/plan/project.ts';
import { askToPersist } from '../../platform/room.ts';
import { BrowserSeat, type Seat } from '../../platform/seat.ts';
import { browserShelf, type Shelf } from '../../platform/shelf.ts';
import { untilVisible } from '../../platform/until-visible.ts';
import { keepingStore } from '../../state/keeping-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { isReadOnly } from '../project/change-project.ts';
import { isUntouched } from '../project/open-project.ts';
import { reportIssue, withdrawIssue } from '../view/report-issue.ts';
import { Follower } from './follower.ts';
import { keepHistory, keptHistory } from './keep-history.ts';
import type { LedgerWriter } from './ledger-writer.ts';
import { type Kept, ProjectKeeper } from './project-keeper.ts';
import { type FoundLedger, type PieceCache, readStored } from './read-ledger.ts';
import { LEGACY_NO } from './read-legacy.ts';
import { writerAfter } from './writer-after.ts';

export interface Keeper {
  /** Writes what is not written yet; true when all of it is on the disk, or another tab's to write. */
  saveNow(): Promise<boolean>;
  /** The same before the page is left for another, which finds what can be undone as well. */
  leave(): Promise<boolean>;
  stop(): void;
}

/** How long the storage may take to answer until the planner is told. */
const PATIENCE_MS = 8000;
const AGAIN_MS = 2000;

/** Says what lies on this machine and could not be opened whole. */
function reportFound(found: FoundLedger): void {
  if (found.state === 'newer')
    reportIssue(issue('stored-newer', 'error', {}, { ledger: found.no }));
  if (found.state !== 'damaged') return;
  const params = { ledger: found.no, lost: [...found.lost].join(' ') };
  reportIssue(issue('stored-damaged', 'error', {}, params));
}

/** What was found, as something that is only stood beside. */
function beside(found: FoundLedger): FoundLedger {
  if (found.state !== 'sound') return found;
  return { state: 'damaged', project: found.project, lost: new Set(), no: found.position.no };
}

/** How long the tab that wrote has to come back, when its page is loaded anew. */
const COMES_BACK_MS = 1500;

const TROUBLES = { full: 'not-saved-full', refused: 'not-saved-refused' } as const;

function show(project: Project): void {
  projectStore.setState(startHistory(project), true);
}

/** Keeps the project in hand on this machine, or follows the tab that does. */
class ProjectDesk {
  readonly #shelf: Shelf;
  readonly #seat: Seat;
  readonly #comesBackMs: number;
  readonly #cache: PieceCache = new Map();
  readonly #follower: Follower;
  #keeper: ProjectKeeper | null = null;
  #writer: LedgerWriter | null = null;
  /** The writer, which takes its turn when it is first wanted. */
  #goOn: () => Promise<LedgerWriter> = () => Promise.reject(new Error('nothing is read yet'));
  #stopped = false;
  #waits = false;
  /** What can be undone, as it lies beside the state that is on the disk. */
  #keptHistory: History | null = null;
  #askedToPersist = false;

  constructor(shelf: Shelf, seat: Seat, comesBackMs: number) {
    this.#comesBackMs = comesBackMs;
    this.#shelf = shelf;
    this.#seat = seat;
    this.#follower = new Follower(shelf, this.#cache, show);
    seat.listen((what) => {
      const { role } = keepingStore.getState();
      if (what === 'written' && role === 'follower') this.#follower.look();
      if (what === 'asked') void this.#handOver();
      if (what === 'lost') void this.#follow();
    });
  }

  /** A state of the project in hand. */
  keep(project: Project): void {
    if (keepingStore.getState().role === 'looking') return;
    this.#keeper?.keep(project);
  }

  /** Brings to the disk what is not there yet; also what can be undone, when the page goes out of sight and may not come back. */
  async flush(): Promise<void> {
    await this.#keeper?.settle();
    if (document.visibilityState === 'hidden') await this.leave();
  }

  async saveNow(): Promise<boolean> {
    if (['follower', 'stale'].includes(keepingStore.getState().role)) return true;
    return (await this.#keeper?.settle()) ?? false;
  }

  /** Keeps the project in hand as a version with a name; true when it is on the disk. */
  async keepVersion(name: string): Promise<boolean> {
    if (isReadOnly() || !(await this.saveNow())) return false;
    try {
      const writer = await this.#goOn();
      if (!writer.onDisk) await writer.write(currentProject());
      await writer.keepVersion(currentProject(), name);
      return true;
    } catch (error) {
      console.error('the version cannot be stored', error);
      reportIssue(issue('not-saved-refused', 'error'));
      return false;
    }
  }

  async leave(): Promise<boolean> {
    const isSaved = await this.saveNow();
    const { role } = keepingStore.getState();
    if (!isSaved || !this.#writer || role !== 'writer') return isSaved;
    const history = projectStore.getState();
    if (history === this.#keptHistory) return true;
    try {
      await keepHistory(this.#shelf, this.#writer.position, history);
      this.#keptHistory = history;
      return true;
    } catch (error) {
      console.error('what can be undone cannot be stored', error);
      reportIssue(issue('not-saved-refused', 'error'));
      return false;
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#keeper?.stop();
    this.#seat.close();
  }

  /** Opens what is there; `unanswered` hears it when the storage refuses or is slow, and it is asked again. */
  async open(unanswered: () => void): Promise<FoundLedger['state']> {
    const isWriter = await this.#seat.take();
    const found = await this.#read(unanswered);
    withdrawIssue('stored-unread');
    if (this.#stopped) return found.state;
    if (isWriter) {
      const history = await keptHistory(this.#shelf, found);
      this.#begin(found);
      if (history && 'project' in found && currentProject() === found.project)
        projectStore.setState(history);
    } else {
      if ('project' in found) show(found.project);
      await this.#follow();
    }
    return isWriter ? found.state : 'sound';
  }

  /** Takes the writing over from the tab that has it, and goes on with what lies there. */
  async takeOver(): Promise<void> {
    await this.#seat.takeOver();
    await this.#goOnHere();
  }

  async #goOnHere(): Promise<void> {
    const found = await this.#read(() => reportIssue(issue('stored-unread', 'error')));
    withdrawIssue('stored-unread');
    if ('project' in found) show(found.project);
    this.#begin(found, null);
  }

  async #read(unanswered: () => void): Promise<FoundLedger> {
    const timer = setTimeout(unanswered, PATIENCE_MS);
    for (;;) {
      try {
        const found = await readStored(this.#shelf, this.#cache);
        clearTimeout(timer);
        return found;
      } catch (error) {
        console.error('the storage cannot be read', error);
        clearTimeout(timer);
        unanswered();
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  /** Writes from now on; `done`: what was done while nothing could be read is kept beside what lies there, not in its place. */
  #begin(found: FoundLedger, done: Project | null = isUntouched() ? null : currentProject()): void {
    reportFound(found);
    if ('project' in found && !done) show(found.project);
    this.#writer = null;
    const start = done ? beside(found) : found;
    this.#goOn = async () => {
      this.#writer ??= await writerAfter(this.#shelf, start, this.#cache);
      return this.#writer;
    };
    const write = async (state: Project): Promise<void> => {
      await (await this.#goOn()).write(state);
      this.#seat.tell();
    };
    this.#keeper?.stop();
    // A head of this turn is written before there is anything to write, so that the first act is as quick as any other.
    const isReady = found.state === 'sound' && found.position.no !== LEGACY_NO && !done;
    const written = isReady || done ? null : currentProject();
    this.#keeper = new ProjectKeeper(written, write, (kept) => this.#tell(kept));
    for (const code of ['other-tab-writes', 'overtaken']) withdrawIssue(code);
    keepingStore.setState({ role: 'writer' });
    this.#tell('saved');
    if (isReady || done) this.#keeper.keep(currentProject());
  }

  #tell(kept: Kept): void {
    keepingStore.setState({ kept });
    for (const [trouble, code] of Object.entries(TROUBLES)) {
      if (trouble === kept) reportIssue(issue(code, 'error'));
      else withdrawIssue(code);
    }
    if (kept === 'overtaken') this.#beStale();
    const isDone = projectStore.getState().past.length > 0;
    if (kept === 'saving' && isDone && !this.#askedToPersist) {
      this.#askedToPersist = true;
      void askToPersist();
    }
  }

  async #handOver(): Promise<void> {
    const isSaved = await this.#keeper?.settle();
    this.#seat.release();
    if (isSaved === false) this.#beStale();
    else await this.#follow();
  }

  /** Another tab writes, and not all that is in hand here is on the disk: it stays in sight, to be saved as a file. */
  #beStale(): void {
    this.#keeper?.stop();
    this.#keeper = null;
    keepingStore.setState({ role: 'stale', kept: 'overtaken' });
    reportIssue(issue('overtaken', 'error'));
  }

  async #follow(): Promise<void> {
    this.#keeper?.stop();
    this.#keeper = null;
    if (keepingStore.getState().role === 'stale') return;
    keepingStore.setState({ role: 'follower', kept: 'saved' });
    reportIssue(issue('other-tab-writes', 'info'));
    this.#follower.look();
    void this.#succeed();
  }

  /** Goes on in the place of the tab that writes once that has gone, when this one is in sight. */
  async #succeed(): Promise<void> {
    if (this.#waits) return;
    this.#waits = true;
    const follows = () => !this.#stopped && keepingStore.getState().role === 'follower';
    while (follows()) {
      await this.#seat.untilFree();
      await untilVisible();
      await new Promise((resolve) => setTimeout(resolve, this.#comesBackMs));
      if (!follows() || !(await this.#seat.take())) continue;
      await this.#goOnHere();
    }
    this.#waits = false;
  }
}

let desk: ProjectDesk | null = null;

/** Takes the writing over from the tab that has it. */
export async function takeOverWriting(): Promise<void> {
  await desk?.takeOver();
}

/** Keeps the project in hand as a version with a name; true when it is on the disk. */
export async function nameVersion(name: string): Promise<boolean> {
  return (await desk?.keepVersion(name)) ?? false;
}

/**
 * Opens what this machine holds, and from then on keeps the project in hand there. Resolves when something was found, or
 * that nothing is there, or when the storage does not answer: then it goes on asking, and writes nothing before it has read.
 */
export async function keepProject(
  shelf: Shelf = browserShelf,
  seat: Seat = new BrowserSeat(),
  comesBackMs: number = COMES_BACK_MS,
): Promise<{ found: FoundLedger['state'] | 'unread'; keeper: Keeper }> {
  const own = new ProjectDesk(shelf, seat, comesBackMs);
  desk = own;
  keepingStore.setState({ role: 'writer', kept: 'saved' });
  const stopFollowing = projectStore.subscribe(() => own.keep(currentProject()));
  const flush = () => void own.flush();
  document.addEventListener('visibilitychange', flush);
  const found = await new Promise<FoundLedger['state'] | 'unread'>((resolve, reject) => {
    const unanswered = () => {
      keepingStore.setState({ kept: 'unread' });
      reportIssue(issue('stored-unread', 'error'));
      resolve('unread');
    };
    own.open(unanswered).then(resolve, reject);
  });
  return {
    found,
    keeper: {
      saveNow: () => own.saveNow(),
      leave: () => own.leave(),
      stop() {
        stopFollowing();
        document.removeEventListener('visibilitychange', flush);
        own.stop();
      },
    },
  };
}
