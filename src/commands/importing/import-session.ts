import { type Issue, issue } from '../../core/base/issue.ts';
import { wordsInUse } from '../../core/vocabulary/own-words.ts';
import type { Importer } from '../../engine/client.ts';
import { sendLists } from '../../engine/session/send-lists.ts';
import type { Loaded } from '../../io/mapping/mapping.ts';
import type { Project } from '../../core/plan/project.ts';
import { emptyImport, importStore, type PendingFile } from '../../state/import-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { engines } from '../engines.ts';

/** Seconds after which a file that is not read is given up. */
const READ_LIMIT_S = 300;

/** Why the worker will not answer any more: it was ended, or it hangs or died and is now given up. */
export class NoAnswer extends Error {
  /** What to tell of a file; null where the planner ended it themselves. */
  readonly why: Pick<Issue, 'code' | 'params'> | null;
  constructor(why: NoAnswer['why']) {
    super(why?.code ?? 'stopped');
    this.why = why;
  }
}

let importer: Importer | null = null;
const NONE: readonly never[] = [];
let stoodOn: Loaded | null = null;
let stoodBeside: Pick<Project, 'sources' | 'hygiene'> | null = null;
let nextKey = 1;

/** The worker that reads the files at hand; null when none are. */
export function importerInUse(): Importer | null {
  return importer;
}

export function beginImporter(): Importer {
  if (importer) return importer;
  importer = engines().startImporter();
  // Calls are answered in their order: every file is read with these words.
  void importer.api.useWords(wordsInUse()).catch(() => undefined);
  return importer;
}

/** Ends the worker with whatever it is doing; its memory is free again. */
export function endImporter(): void {
  importer?.stop();
  importer = null;
  stoodOn = null;
  stoodBeside = null;
  forgetWaiting();
}

/** Tells the worker of the project as it is, against which the files are held. */
export async function standOnProject({ api }: Importer): Promise<void> {
  const { areas, facilities, demand, sources, hygiene } = currentProject();
  const { unplaced = NONE, candidates = NONE } = currentProject();
  const lists = { areas, facilities, demand, unplaced, candidates };
  const [held, beside] = [stoodOn, stoodBeside];
  const isTold =
    held !== null &&
    beside?.sources === sources &&
    beside.hygiene === hygiene &&
    Object.entries(lists).every(([name, list]) => held[name as keyof Loaded] === list);
  // Asked for each of hundreds of files.
  if (isTold) return;
  stoodOn = null;
  await sendLists(api, lists, held);
  await api.standOn({ sources, ...(hygiene && { hygiene }) });
  stoodOn = lists;
  stoodBeside = { sources, ...(hygiene && { hygiene }) };
}

/** The lists that the worker was told of last. */
export function listsStoodOn(): Loaded {
  if (!stoodOn) throw new Error('no project was told of');
  return stoodOn;
}

/** The answer of the worker, in time. @throws NoAnswer instead of waiting for ever for one that is ended, dead or hangs */
export async function awaitAnswer<T>(
  asked: Importer,
  answer: Promise<T>,
  limitS: number = READ_LIMIT_S,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const why = { code: 'gdal-too-slow', params: { seconds: limitS } };
    timer = setTimeout(() => reject(new NoAnswer(why)), limitS * 1000);
  });
  const ended = asked.ended.then((what): never => {
    throw new NoAnswer(asked === importer ? { code: 'gdal-died', params: { what } } : null);
  });
  try {
    return await Promise.race([answer, ended, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Gives a worker up that hangs or died; what it had read is gone with it, and the file by which it happened says so. */
export function giveUp(fileName: string, { code, params }: NonNullable<NoAnswer['why']>): void {
  endImporter();
  const issues = [issue(code, 'error', { file: fileName }, params)];
  const refused = { ...newPending(fileName), status: 'refused' as const, issues };
  importStore.setState({ ...emptyImport, files: [refused], current: refused.key });
}

export function findPendingFile(key: number): PendingFile | undefined {
  return importStore.getState().files.find((each) => each.key === key);
}

export function editFile(key: number, change: Partial<PendingFile>): void {
  const { files } = importStore.getState();
  importStore.setState({
    files: files.map((file) => (file.key === key ? { ...file, ...change } : file)),
  });
}

/** Shortest time between two drawings of files that are read one after another. */
const DRAWN_EVERY_MS = 150;
const waiting = new Map<number, Partial<PendingFile>>();
let drawnMs = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function forgetWaiting(): void {
  clearTimeout(timer);
  waiting.clear();
}

/** Puts what was found out of files in sight. */
export function showFound(): void {
  if (waiting.size > 0) {
    const { files } = importStore.getState();
    importStore.setState({
      files: files.map((file) =>
        waiting.has(file.key) ? { ...file, ...waiting.get(file.key) } : file,
      ),
    });
  }
  forgetWaiting();
  drawnMs = performance.now();
}

/** The same as `editFile`, with what is found out of other files at that time: to draw hundreds takes longer than to read one. */
export function editFileSoon(key: number, change: Partial<PendingFile>): void {
  waiting.set(key, { ...waiting.get(key), ...change });
  clearTimeout(timer);
  const waitMs = drawnMs + DRAWN_EVERY_MS - performance.now();
  if (waitMs <= 0) showFound();
  else timer = setTimeout(showFound, waitMs);
}

/** A file of which nothing is known yet but its name. */
export function newPending(fileName: string): PendingFile {
  return {
    key: nextKey++,
    dataset: null,
    fileName,
    status: 'reading',
    preview: null,
    ground: null,
    extract: null,
    progress: null,
    loadsLibrary: false,
    choice: {},
    mapping: null,
    replace: false,
    update: null,
    older: null,
    guard: null,
    crsChosen: false,
    issues: [],
    focus: null,
  };
}
