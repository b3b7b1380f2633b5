import type { Issue } from '../../core/base/issue.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import { firstStandardIds } from '../../core/plan/areas/in-force.ts';
import { LIBRARY } from '../../core/standards/library.ts';
import type { Project, RememberedMapping, Source } from '../../core/plan/project.ts';
import type { Importer } from '../../engine/client.ts';
import type { ChosenFile, FilePreview, TakenOutcome } from '../../engine/importing/import-api.ts';
import { Latest } from '../../engine/session/latest.ts';
import { type TakenLists, takeLists } from '../../engine/importing/take-lists.ts';
import type { FileGuard } from '../../io/guard/guard-file.ts';
import type { Known } from '../../io/mapping/guess/guess-mapping.ts';
import type { Mapping } from '../../io/mapping/mapping.ts';
import { noticesFor } from '../../io/mapping/parse/approximate-mark.ts';
import { nextTask } from '../../platform/next-task.ts';
import { emptyImport, importStore, type PendingFile } from '../../state/import-store.ts';
import { changeProject } from '../project/change-project.ts';
import { checkHygieneLater } from '../hygiene/check-hygiene.ts';
import {
  awaitAnswer,
  editFile,
  endImporter,
  giveUp,
  importerInUse,
  listsStoodOn,
  NoAnswer,
  findPendingFile,
  standOnProject,
} from './import-session.ts';
import { proposeTaking } from './propose-taking.ts';
import { weighUpdate } from './weigh-update.ts';
import { letSilentFollow } from './follow-silent.ts';
import { keptIssues } from './kept-issues.ts';
import { look } from '../view/look.ts';
import { keepGround } from '../network-files.ts';

/** Whether the planner is asked what a file is: it may be areas or people, and it came with others that depend on it. */
export function asksForRole({ preview }: PendingFile, files: number): boolean {
  return files > 1 && preview?.guess.orRole !== undefined && !preview.remembered;
}

const outcomes = new Latest<null>(
  async (_input, overtaken) => {
    const { files } = importStore.getState();
    const importer = importerInUse();
    const ready = files.filter((file) => file.preview && file.mapping);
    if (!importer || ready.length === 0) return;
    try {
      await awaitAnswer(importer, gatherAll(importer, overtaken));
    } catch (error) {
      if (error instanceof NoAnswer) {
        if (error.why) giveUp(ready.at(-1)!.fileName, error.why);
        return;
      }
      console.error(error);
      importStore.setState({ outcome: null, failure: String(error) });
    }
  },
  () => undefined,
);

async function gatherAll(importer: Importer, overtaken: () => boolean): Promise<void> {
  // The dialog is drawn first.
  await nextTask();
  if (importer !== importerInUse()) return;
  await standOnProject(importer);
  const outcome = await gatherWeighed(importer);
  if (overtaken()) return;
  importStore.setState({ outcome, failure: null });
  if (outcome.updates?.length) void weighUpdate(outcome).catch(console.error);
  const hygiene = await importer.api.hygiene(outcome.number);
  if (hygiene && !overtaken()) importStore.setState({ outcome: { ...outcome, hygiene } });
}

function chosenFiles(): ChosenFile[] {
  return importStore
    .getState()
    .files.flatMap(({ preview, mapping, replace, update, crsChosen }) => {
      if (!preview || !mapping) return [];
      const { handle } = preview;
      return [{ handle, mapping, replace, ...(update && { update }), crsKnown: crsChosen }];
    });
}

/** Weighs the coordinate systems of all files at once, takes what is sure where the planner has not chosen, and gathers them. */
async function gatherWeighed({ api }: Importer): Promise<TakenOutcome> {
  const files = importStore.getState().files.filter((file) => file.preview && file.mapping);
  const guards = await api.guard(chosenFiles());
  for (const [at, { key }] of files.entries()) takeGuard(key, guards[at]);
  // In the same breath as the guards are taken, so that the worker goes on while they are drawn.
  return api.gather(chosenFiles());
}

function takeGuard(key: number, guard: FileGuard | undefined): void {
  const file = findPendingFile(key);
  if (!guard || !file?.mapping) return;
  const [best] = guard.choices;
  const takes = best && guard.sure && !file.crsChosen;
  const { swap: _swap, ...mapping } = file.mapping;
  const taken = takes && { ...mapping, crs: best.crs, ...(guard.swap ? { swap: true } : {}) };
  editFile(key, { guard, ...(taken ? { mapping: taken } : {}) });
}

/** Names the coordinate system of a file, or says yes to the one it is read in. */
export function chooseCrs(key: number, crs: Crs): void {
  const file = findPendingFile(key);
  if (!file?.mapping) return;
  const swap = file.guard?.choices.some((choice) => choice.crs === crs) ? file.guard.swap : false;
  editFile(key, { crsChosen: true, crsAfter: null });
  const { files, outcome } = importStore.getState();
  const isRead = file.mapping.crs === crs && (file.mapping.swap ?? false) === swap;
  // A yes to how the only file is read already changes nothing of what would come of it.
  if (isRead && files.length === 1 && outcome) return;
  letSilentFollow(file, crs);
  correctMapping(key, { crs, ...(swap ? { swap } : {}) });
}

/** Works out anew what accepting would make of the project. */
export function workOut(): void {
  importStore.setState({ outcome: null, effect: null });
  outcomes.ask(null);
}

export function showPending(key: number): void {
  importStore.setState({ current: key });
}

/** Corrects how a file is understood. */
export function correctMapping(key: number, change: Partial<Mapping>): void {
  const file = findPendingFile(key);
  if (!file?.mapping) return;
  editFile(key, { mapping: { ...file.mapping, ...change } });
  workOut();
}

/** Guesses anew after what the planner knows better: the role, the level or the column of kinds. */
export async function guessAgain(key: number, known: Known): Promise<void> {
  const file = findPendingFile(key);
  const importer = importerInUse();
  if (!file?.preview || !file.mapping || !importer) return;
  const guess = await importer.api.guess(file.preview.handle, known);
  const { crs, swap } = file.mapping;
  const mapping: Mapping = { ...guess.mapping, crs, ...(swap ? { swap } : {}) };
  const preview: FilePreview = { ...file.preview, guess, remembered: false };
  const taking = await proposeTaking(importer, { preview, mapping });
  editFile(key, { preview, mapping, ...taking });
  workOut();
}

/** Shows the row of the file that an issue speaks of; an issue of no file in hand changes nothing. */
export async function showIssue({ place }: Issue): Promise<void> {
  const file = importStore.getState().files.find((each) => each.fileName === place.file);
  const importer = importerInUse();
  if (!file?.preview || !importer) return;
  const around = await importer.api.rowsAround(file.preview.handle, place);
  editFile(file.key, { focus: around && { ...around, column: place.column ?? null } });
  importStore.setState({ current: file.key });
}

export function dropPending(key: number): void {
  const { files } = importStore.getState();
  const left = files.filter((file) => file.key !== key);
  const handle = files.find((file) => file.key === key)?.preview?.handle;
  if (handle !== undefined) void importerInUse()?.api.release([handle]);
  if (left.length === 0) {
    cancelImport();
    return;
  }
  importStore.setState({ files: left, current: left[0]!.key });
  workOut();
}

/** Gives the import up, also while a file is being read; the project is as before. */
export function cancelImport(): void {
  endImporter();
  importStore.setState(emptyImport, true);
  look({ dialog: null });
}

function remember(files: readonly PendingFile[]): RememberedMapping[] {
  return files.flatMap(({ preview, mapping }) => {
    if (!preview || !mapping) return [];
    const { role, level, crs, columns, kindValues, defaultKind } = mapping;
    return [
      {
        headerKey: JSON.stringify(preview.fields),
        role,
        crs,
        columns: { ...columns } as Record<string, string>,
        kindValues: { ...kindValues },
        ...(level ? { level } : {}),
        ...(defaultKind ? { defaultKind } : {}),
      },
    ];
  });
}

/** A network takes the place of the one before, a relief that of the relief before; ground stays when streets change. */
function withGround(sources: readonly Source[], source: Omit<Source, 'id'>): Source[] {
  const kept = sources.filter(({ role }) => role !== source.role);
  const taken = new Set(kept.map(({ id }) => id));
  let n = kept.length + 1;
  while (taken.has(`source-${n}`)) n++;
  return [...kept, { ...source, id: `source-${n}` }];
}

/** Takes the outcome into the project, as one act that can be undone; until all of it is here the project is as before. */
export async function acceptImport(): Promise<void> {
  const { outcome, files, accepting } = importStore.getState();
  const importer = importerInUse();
  const grounds = files.flatMap((file) => file.ground ?? []);
  if (!importer || accepting || (!outcome && grounds.length === 0)) return;
  importStore.setState({ accepting: true });
  try {
    for (const ground of grounds) await keepGround(ground);
    const lists =
      outcome && (await awaitAnswer(importer, takeLists(importer.api, outcome, listsStoodOn())));
    if (importer === importerInUse()) await takeIn(files, outcome, lists);
  } catch (error) {
    if (error instanceof NoAnswer) {
      if (error.why) giveUp(files.at(-1)!.fileName, error.why);
      return;
    }
    console.error(error);
    importStore.setState({ accepting: false, failure: String(error) });
  }
}

async function takeIn(
  files: readonly PendingFile[],
  outcome: TakenOutcome | null,
  lists: TakenLists | null,
): Promise<void> {
  const learned = remember(files);
  const readIssues = files.flatMap((file) => file.issues);
  const readAnew = new Set(files.map(({ fileName }) => fileName));
  const { completeKinds } = importStore.getState();
  const mergeKey = `import-${files[0]?.key ?? 0}`;
  const accept = (draft: Project): void => {
    if (lists) {
      // The first areas tell which documents are in force; what was chosen before stays.
      if (draft.areas.length === 0 && draft.settings.standardIds.length === 0) {
        draft.settings.standardIds = firstStandardIds(lists.areas, LIBRARY.documents);
      }
      Object.assign(draft, lists);
      draft.notices = noticesFor(draft.notices, lists.areas);
    }
    if (completeKinds) draft.settings.completeKinds = completeKinds;
    if (outcome) draft.sources = [...outcome.sources];
    if (outcome?.hygiene) draft.hygiene = outcome.hygiene;
    const before = outcome ? keptIssues(draft.issues, draft.sources, readAnew) : draft.issues;
    draft.issues = [...readIssues, ...(outcome?.issues ?? []), ...before];
    for (const { ground } of files) {
      if (ground) draft.sources = withGround(draft.sources, ground.source);
    }
    const known = new Set(learned.map((each) => each.headerKey));
    draft.mappings = [...draft.mappings.filter((each) => !known.has(each.headerKey)), ...learned];
  };
  changeProject('act.import', accept, mergeKey);
  await nextTask();
  cancelImport();
  // Accepted before the data were looked through: that follows, as part of the same act.
  if (outcome && !outcome.hygiene) await checkHygieneLater(mergeKey, 'act.import');
}
