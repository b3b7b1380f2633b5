import { proxy } from 'comlink';
import { studyBox } from '../../core/assess/prepared/study-box.ts';
import { type Issue, issue } from '../../core/base/issue.ts';
import type { Importer } from '../../engine/client.ts';
import type { ReadChoice } from '../../io/open/read-dataset.ts';
import { droppedFiles, pickFiles, type PickedFile } from '../../platform/files.ts';
import { emptyImport, importStore, type PendingFile } from '../../state/import-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { keepFiles } from './kept-files.ts';
import { proposeTaking } from './propose-taking.ts';
import { cancelImport, correctMapping, workOut } from './import-files.ts';
import {
  awaitAnswer,
  beginImporter,
  editFile,
  editFileSoon,
  endImporter,
  giveUp,
  importerInUse,
  newPending,
  NoAnswer,
  findPendingFile,
  showFound,
} from './import-session.ts';
import { isProvinceFile } from '../../io/province/is-province-file.ts';
import { showProvince } from './show-province.ts';
import { look } from '../view/look.ts';
import { isReadOnly } from '../project/change-project.ts';
import { openProject } from '../project/open-project.ts';
import { reportIssue } from '../view/report-issue.ts';

export async function chooseFiles(): Promise<void> {
  // It starts while the planner looks for their files.
  beginImporter();
  const files = await pickFiles('', true);
  if (files.length === 0 && importStore.getState().files.length === 0) endImporter();
  importFiles(files.map((file) => ({ path: file.name, file })));
}

/**
 * Reads files into previews; a project file is opened at once when it comes alone, which can be undone. The result of a
 * province is shown beside the project, also where it comes with the folder of its districts.
 */
export function importFiles(files: readonly PickedFile[]): void {
  const province = files.find(({ file }) => isProvinceFile(file.name));
  if (province) return void showProvince(province.file);
  if (files.length === 0 || isReadOnly()) return;
  keepFiles(files.map(({ file }) => file));
  const importer = beginImporter();
  const waiting = newPending(files[0]!.file.name);
  const before = importStore.getState().files;
  importStore.setState({ ...emptyImport, files: [...before, waiting], current: waiting.key });
  look({ dialog: 'import' });
  void readAll(importer, waiting, files);
}

/** Puts what a drop turned out to hold in the place of the one that stood for it. */
function putInPlace(waiting: PendingFile, found: readonly PendingFile[]): void {
  const { files, current } = importStore.getState();
  const list = files.flatMap((file) => (file.key === waiting.key ? found : [file]));
  const next = current === waiting.key ? (found[0]?.key ?? list[0]?.key ?? null) : current;
  importStore.setState({ files: list, current: next });
}

/** What cannot be read at all, one line for each file that issues speak of. */
function refusedOf(issues: readonly Issue[]): PendingFile[] {
  const byFile = new Map<string, Issue[]>();
  for (const each of issues) {
    const name = each.place.file ?? '';
    byFile.set(name, [...(byFile.get(name) ?? []), each]);
  }
  return [...byFile].map(([name, own]) => ({
    ...newPending(name),
    status: 'refused',
    issues: own,
  }));
}

const SMALL_TABLE_BYTES = 200_000;
const SMALL_TABLES_AT_ONCE = 8;

/**
 * In which steps files are read: of hundreds of small tables each would wait longer for its answer than it is read, so
 * several of them are asked for at once. All others are read one after another.
 */
function readTogether<Found extends { file: File | null }>(found: readonly Found[]): Found[][] {
  const isSmall = ({ file }: Found) =>
    file !== null && file.size <= SMALL_TABLE_BYTES && /\.(csv|tsv|txt)$/i.test(file.name);
  const steps: Found[][] = [];
  for (const each of found) {
    const last = steps.at(-1);
    const joins = last && last.length < SMALL_TABLES_AT_ONCE && isSmall(each) && isSmall(last[0]!);
    if (joins) last.push(each);
    else steps.push([each]);
  }
  return steps;
}

async function readAll(
  importer: Importer,
  waiting: PendingFile,
  files: readonly PickedFile[],
): Promise<void> {
  try {
    const { items, issues } = await awaitAnswer(importer, importer.api.survey(files));
    if (importer !== importerInUse()) return;
    const found = items.map(({ name, dataset, path }) => ({
      pending: { ...newPending(name), dataset },
      file: files.find((each) => each.path === path)?.file ?? null,
    }));
    putInPlace(waiting, [...found.map(({ pending }) => pending), ...refusedOf(issues)]);
    for (const together of readTogether(found)) {
      await Promise.all(together.map(({ pending, file }) => readOne(importer, pending.key, file)));
    }
    showFound();
    // What stood in the list before is accepted as well, also where nothing new can be.
    if (importer === importerInUse()) workOut();
  } catch (error) {
    refuse(importer, waiting.key, waiting.fileName, error);
  }
}

function refuse(importer: Importer, key: number, file: string, error: unknown): void {
  if (error instanceof NoAnswer) {
    // Of several that were asked for at once the first tells of it.
    if (error.why && importer === importerInUse()) giveUp(file, error.why);
    return;
  }
  console.error(error);
  const what = String(error);
  const issues = [issue('import-failed', 'error', { file }, { what })];
  editFileSoon(key, { status: 'refused', issues });
}

/** Reads a file; what is found is in sight a moment later, or with `showFound`. */
async function readOne(importer: Importer, key: number, file: File | null): Promise<void> {
  const pending = findPendingFile(key);
  if (pending?.dataset == null || importer !== importerInUse()) return;
  const { fileName, choice } = pending;
  // Known from the start: an extract of another place is refused as a network and still makes a project.
  if (file && /\.pbf$/i.test(fileName)) editFile(key, { extract: file });
  try {
    const { mappings, areas } = currentProject();
    const onProgress = (progress: number, of: 'file' | 'library') =>
      editFile(key, { progress, loadsLibrary: of === 'library' && progress < 1 });
    const opened = await awaitAnswer(
      importer,
      importer.api.open(pending.dataset, choice, mappings, studyBox(areas), proxy(onProgress)),
    );
    if (importer !== importerInUse()) return;
    const { preview, ground, project, issues } = opened;
    if (project && importStore.getState().files.length > 1) {
      const alone = issue('project-not-alone', 'error', { file: fileName });
      editFileSoon(key, { status: 'refused', issues: [...issues, alone] });
    } else if (project) {
      cancelImport();
      openProject(project);
      for (const each of issues) reportIssue(each);
    } else if (ground) {
      editFileSoon(key, { status: 'ready', ground, issues });
    } else if (!preview) {
      editFileSoon(key, { status: 'refused', issues });
    } else {
      const { mapping } = preview.guess;
      const taking = await proposeTaking(importer, { preview, mapping });
      const crsChosen = preview.remembered;
      editFileSoon(key, { status: 'ready', preview, mapping, ...taking, crsChosen, issues });
    }
  } catch (error) {
    refuse(importer, key, fileName, error);
  }
}

/** Reads a file again in another layer or encoding, or with other rows as its header; a chosen system stays chosen. */
export async function readAgain(key: number, change: ReadChoice): Promise<void> {
  const importer = importerInUse();
  const pending = findPendingFile(key);
  if (!importer || !pending) return;
  const { preview } = pending;
  if (preview) await importer.api.release([preview.handle]);
  // The layer in sight stays the one that is read, however else it is read now.
  const inSight = preview?.layer === undefined ? {} : { layer: preview.layer };
  editFile(key, {
    status: 'reading',
    choice: { ...inSight, ...pending.choice, ...change },
    preview: null,
    mapping: null,
    guard: null,
    focus: null,
    progress: null,
    issues: [],
  });
  await readOne(importer, key, null);
  showFound();
  const { crsChosen, mapping } = pending;
  if (!crsChosen || !mapping || !findPendingFile(key)?.mapping) {
    if (importer === importerInUse()) workOut();
    return;
  }
  editFile(key, { crsChosen });
  correctMapping(key, { crs: mapping.crs, ...(mapping.swap ? { swap: true } : {}) });
}

/** Takes exactly these layers of a file: one file in the list for each. */
export async function chooseLayers(key: number, layers: readonly string[]): Promise<void> {
  const importer = importerInUse();
  const pending = findPendingFile(key);
  if (!importer || !pending || layers.length === 0) return;
  const { files } = importStore.getState();
  const own = files.filter(({ dataset }) => dataset === pending.dataset);
  const layerOf = (file: PendingFile) => file.preview?.layer ?? file.choice.layer;
  const gone = own.filter((file) => !layers.includes(layerOf(file) ?? ''));
  const added = layers
    .filter((layer) => !own.some((file) => layerOf(file) === layer))
    .map((layer) => ({
      ...newPending(pending.fileName),
      dataset: pending.dataset,
      choice: { ...pending.choice, header: undefined, layer },
    }));
  const kept = files.filter((file) => !gone.includes(file));
  const at = kept.findLastIndex(({ dataset }) => dataset === pending.dataset) + 1;
  const list = [...kept.slice(0, at), ...added, ...kept.slice(at)];
  const isGone = gone.some((file) => file.key === importStore.getState().current);
  const next = added[0]?.key ?? kept.find(({ dataset }) => dataset === pending.dataset)?.key;
  importStore.setState({ files: list, ...(isGone || added.length > 0 ? { current: next } : {}) });
  for (const file of added) await readOne(importer, file.key, null);
  showFound();
  if (importer === importerInUse()) workOut();
}

/** Starts to take files that are dropped on the window; gives the function that stops it. */
export function listenForDrops(): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    void droppedFiles(event.dataTransfer).then(importFiles);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}
