import { expose, transfer } from 'comlink';
import { issue, type Issue, type Result } from '../core/base/issue.ts';
import { checkHygiene, hygieneSteps } from '../core/hygiene/check-hygiene.ts';
import type { Box } from '../core/geo/box.ts';
import type { RememberedMapping, Source } from '../core/plan/project.ts';
import { needsGdal } from '../io/crs/epsg-by-gdal.ts';
import { guardFile } from '../io/crs/guard-file.ts';
import { gather, type Gathered, type ImportItem } from '../io/import/gather.ts';
import type { Gdal } from '../io/gdal/gdal-api.ts';
import { guessMapping } from '../io/mapping/guess-mapping.ts';
import { type Mapping, plainRecord } from '../io/mapping/mapping.ts';
import { type Entry, EntryFault } from '../io/open/entry.ts';
import { fingerprint } from '../io/open/fingerprint.ts';
import type { Dataset } from '../io/open/group-entries.ts';
import { type ReadDataset, readDataset } from '../io/open/read-dataset.ts';
import { isProjectFile } from '../io/project/is-project-file.ts';
import { readProject } from '../io/project/read-project.ts';
import { readFile } from '../io/read-file.ts';
import { cellText, type RecordSet } from '../io/records.ts';
import type { SampleFile } from '../io/sample/sample-manifest.ts';
import { nextTask } from '../platform/next-task.ts';
import { datasetOf, surveyDrop } from './dropped-datasets.ts';
import { KeptOutcome } from './kept-outcome.ts';
import { ListIntake } from './list-intake.ts';
import { DegreesOnce } from './degrees-once.ts';
import { openGdal } from './open-gdal.ts';
import { openGround } from './open-network.ts';
import type { ChosenFile, FilePreview, ImportApi, OpenedFile, Outcome } from './import-api.ts';

const FIRST_ROWS = 8;

interface Kept {
  set: RecordSet;
  sha256: string;
  sizeBytes: number;
}

const kept = new Map<number, Kept>();
let nextHandle = 1;

const NOTHING: Gathered = { areas: [], facilities: [], demand: [], sources: [], issues: [] };
const intake = new ListIntake();
/** The project as it is. */
let before = NOTHING;
let outcome: KeptOutcome | null = null;

function keepOutcome(gathered: Gathered): Outcome {
  outcome = new KeptOutcome(before, gathered);
  return outcome.summary();
}

/** Identifies a header line, so that the same columns are understood the same way next time. */
function headerKey(set: RecordSet): string {
  return JSON.stringify(set.fields);
}

function recall(set: RecordSet, remembered: readonly RememberedMapping[]): Mapping | undefined {
  const known = remembered.findLast((each) => each.headerKey === headerKey(set));
  if (!known) return undefined;
  const { role, level, crs, columns, kindValues, defaultKind } = known;
  return {
    role,
    crs,
    columns,
    kindValues: plainRecord(Object.entries(kindValues)),
    ...(level ? { level } : {}),
    ...(defaultKind ? { defaultKind } : {}),
  };
}

let gdal: Gdal | null = null;
let onLibrary: (share: number) => void = () => undefined;

/** GDAL is started by the first file that needs it. */
function gdalInUse(): Gdal {
  gdal ??= openGdal(undefined, (share) => onLibrary(share));
  return gdal;
}

function previewOf(
  handle: number,
  set: RecordSet,
  { layers, encodings, topRows }: ReadDataset,
  remembered: readonly RememberedMapping[],
): FilePreview {
  const guess = guessMapping(set);
  const known = recall(set, remembered);
  return {
    handle,
    fileName: set.fileName,
    ...(set.encoding ? { encoding: set.encoding } : {}),
    encodings,
    layers,
    ...(set.layer === undefined ? {} : { layer: set.layer }),
    topRows: topRows.map(({ row, cells }) => ({ row, cells: cells.map(cellText) })),
    ...(set.header ? { header: set.header } : {}),
    fields: set.fields,
    count: set.records.length,
    hasGeometry: set.records.some((record) => record.geometry),
    firstRows: set.records.slice(0, FIRST_ROWS).map((record) => record.values.map(cellText)),
    guess: known ? { ...guess, mapping: known } : guess,
    remembered: known !== undefined,
  };
}

function keptOf(handle: number): Kept {
  const found = kept.get(handle);
  if (!found) throw new Error(`no file with handle ${handle}`);
  return found;
}

function sourceId(taken: ReadonlySet<string>): string {
  for (let n = taken.size + 1; ; n++) if (!taken.has(`source-${n}`)) return `source-${n}`;
}

const degrees = new DegreesOnce(gdalInUse);

/**
 * Chosen files as they are to be taken in, in degrees where only GDAL knows their system; one in a system that nobody
 * knows is left out with an issue.
 */
async function inDegrees(
  chosen: readonly ChosenFile[],
): Promise<{ items: ImportItem[]; issues: Issue[] }> {
  const items: ImportItem[] = [];
  const issues: Issue[] = [];
  for (const [at, item] of itemsOf(chosen).entries()) {
    if (!needsGdal(item.mapping.crs)) {
      items.push(item);
      continue;
    }
    const { value, issues: found } = await degrees.of(chosen[at]!.handle, item);
    issues.push(...found);
    if (value) items.push({ ...item, ...value });
  }
  return { items, issues };
}

/** Chosen files, each with a source of its own. */
function itemsOf(chosen: readonly ChosenFile[]): ImportItem[] {
  const taken = new Set(before.sources.map((source) => source.id));
  return chosen.map(({ handle, mapping, replace }): ImportItem => {
    const { set, sha256, sizeBytes } = keptOf(handle);
    const id = sourceId(taken);
    taken.add(id);
    const source: Source = {
      id,
      role: mapping.role,
      fileName: set.fileName,
      sha256,
      sizeBytes,
      crs: mapping.crs,
      ...(set.encoding ? { encoding: set.encoding } : {}),
      count: 0,
    };
    return { set, mapping, source, replace };
  });
}

/** The lines of a network lie beside its graph for other programs. */
function isForOthers({ role, path }: SampleFile): boolean {
  return role === 'network' && !path.endsWith('.kqgraph');
}

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
async function openWhole(
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

const api: ImportApi = {
  survey: surveyDrop,

  async open(number, choice, remembered, clip, onProgress): Promise<OpenedFile> {
    const dataset = datasetOf(number);
    if (dataset.form === 'file') {
      const opened = await openWhole(dataset, clip, onProgress);
      if (opened) return opened;
    }
    onLibrary = (share) => onProgress?.(share, 'library');
    const read = await readDataset(dataset, choice, { gdal: gdalInUse });
    const { set, issues } = read;
    if (!set) return { issues };
    const handle = nextHandle++;
    kept.set(handle, { set, ...(await fingerprint(dataset)) });
    return { preview: previewOf(handle, set, read, remembered), issues };
  },

  guess(handle, known) {
    return guessMapping(keptOf(handle).set, known);
  },

  guard(handle, chosen) {
    const own = chosen.find((each) => each.handle === handle);
    if (!own) return null;
    const others = chosen.filter((each) => each !== own && !needsGdal(each.mapping.crs));
    const weighed = others.map((each) => ({ ...each, set: keptOf(each.handle).set }));
    return guardFile(keptOf(handle).set, own.mapping, before, weighed);
  },

  putRecords: (list, records, isFirst) => intake.put(list, records, isFirst),

  standOn(beside) {
    before = { ...intake.lists, ...beside, issues: [] };
  },

  async gather(chosen) {
    const { items, issues } = await inDegrees(chosen);
    return keepOutcome(gather({ ...before, issues: [...before.issues, ...issues] }, items));
  },

  async records(number, list, from) {
    if (outcome?.number !== number) throw new Error(`outcome ${number} is overtaken`);
    return outcome.records(list, from);
  },

  async hygiene(number) {
    const own = outcome;
    if (own?.number !== number) return null;
    const steps = hygieneSteps(own.gathered, own.gathered.hygiene);
    for (;;) {
      if (own !== outcome || own.accepted) return null;
      const { done, value } = steps.next();
      if (done) return value;
      // Who accepts meanwhile is answered between the steps.
      await nextTask();
    }
  },

  hygieneOfProject: (report) => checkHygiene(intake.lists, report),

  rowsAround(handle, place) {
    const { records } = keptOf(handle).set;
    const index = records.findIndex((record) =>
      place.row === undefined
        ? place.feature !== undefined && record.feature === place.feature
        : record.row === place.row,
    );
    if (index < 0) return null;
    const first = Math.max(0, Math.min(index - FIRST_ROWS / 2, records.length - FIRST_ROWS));
    const shown = records.slice(first, first + FIRST_ROWS);
    return { rows: shown.map((record) => record.values.map(cellText)), at: index - first };
  },

  release(handles) {
    for (const handle of handles) {
      kept.delete(handle);
      degrees.forget(handle);
    }
  },

  async sample(files: readonly SampleFile[], baseUrl: string): Promise<Result<Outcome>> {
    const items: ImportItem[] = [];
    const others: Source[] = [];
    for (const [index, file] of files.entries()) {
      if (file.role === 'basemap' || isForOthers(file)) continue;
      const source: Source = {
        id: `source-${index + 1}`,
        role: file.role,
        fileName: file.path,
        sha256: file.sha256,
        sizeBytes: file.sizeBytes,
        crs: 'wgs84',
        attribution: file.attribution,
        licence: file.licence,
        count: file.count,
      };
      if (file.role === 'network' || file.role === 'relief') {
        others.push(source);
        continue;
      }
      const response = await fetch(`${baseUrl}/${file.path}`);
      if (!response.ok) {
        const params = { status: response.status };
        return { issues: [issue('sample-unreachable', 'error', { file: file.path }, params)] };
      }
      const { value: set, issues } = readFile(
        new Uint8Array(await response.arrayBuffer()),
        file.path,
      );
      if (!set) return { issues };
      const known = { role: file.role, ...(file.level ? { level: file.level } : {}) };
      const { mapping } = guessMapping(set, known);
      items.push({
        set,
        mapping,
        source,
        replace: false,
        ...(file.synthetic ? { synthetic: true } : {}),
      });
    }
    const gathered = gather(NOTHING, items);
    const sources = [...gathered.sources, ...others];
    return { value: keepOutcome({ ...gathered, sources }), issues: [] };
  },
};

expose(api);
