import type { Issue } from '../../core/base/issue.ts';
import { checkHygiene, hygieneSteps } from '../../core/hygiene/check-hygiene.ts';
import type { Source } from '../../core/plan/project.ts';
import { useWords } from '../../core/vocabulary/own-words.ts';
import { needsGdal } from '../../io/gdal/epsg-by-gdal.ts';
import { guardFiles } from '../../io/guard/guard-file.ts';
import { gather, type Gathered, type ImportItem } from '../../io/mapping/apply/gather.ts';
import type { Gdal } from '../../io/gdal/gdal-api.ts';
import { guessMapping } from '../../io/mapping/guess/guess-mapping.ts';
import { findOlderList } from '../../io/mapping/apply/find-older-list.ts';
import { fingerprint } from '../../io/open/fingerprint.ts';
import { readDataset } from '../../io/open/read-dataset.ts';
import type { RecordSet } from '../../io/records.ts';
import { nextTask } from '../../platform/next-task.ts';
import { pacedShare } from '../../platform/paced-share.ts';
import { findDataset, surveyDrop } from './dropped-datasets.ts';
import { previewFile, rowsAround } from './file-preview.ts';
import { gatherSample } from './gather-sample.ts';
import { KeptOutcome } from './kept-outcome.ts';
import { ListIntake } from '../session/list-intake.ts';
import { DegreesOnce } from './degrees-once.ts';
import { openGdal } from './open-gdal.ts';
import { openWhole } from './open-whole.ts';
import type { ChosenFile, ImportApi, OpenedFile, TakenOutcome } from './import-api.ts';

interface Kept {
  set: RecordSet;
  sha256: string;
  sizeBytes: number;
}

const NOTHING: Gathered = { areas: [], facilities: [], demand: [], sources: [], issues: [] };

function sourceId(taken: ReadonlySet<string>): string {
  for (let n = taken.size + 1; ; n++) if (!taken.has(`source-${n}`)) return `source-${n}`;
}

/**
 * Reads files, weighs them and gathers what they would make of the project, which it keeps until it is accepted.
 * @param checksum SHA-256 of a file, in hexadecimal digits
 */
export function makeImportEngine(checksum: (file: Blob) => Promise<string>): ImportApi {
  const kept = new Map<number, Kept>();
  let nextHandle = 1;

  const intake = new ListIntake();
  /** The project as it is. */
  let before = NOTHING;
  let outcome: KeptOutcome | null = null;

  function keepOutcome(gathered: Gathered): TakenOutcome {
    outcome = new KeptOutcome(before, gathered);
    return outcome.summary();
  }

  let gdal: Gdal | null = null;
  let onLibrary: (share: number) => void = () => undefined;

  /** GDAL is started by the first file that needs it. */
  function gdalInUse(): Gdal {
    gdal ??= openGdal(undefined, (share) => onLibrary(share));
    return gdal;
  }

  function keptOf(handle: number): Kept {
    const found = kept.get(handle);
    if (!found) throw new Error(`no file with handle ${handle}`);
    return found;
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
    return chosen.map(({ handle, mapping, replace, update }): ImportItem => {
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
      // What a list is called is the planner's own, whichever version of it is loaded.
      const older = before.sources.find((each) => each.id === update?.sourceId);
      if (older?.title !== undefined) source.title = older.title;
      return { set, mapping, source, replace, ...(update && { update }) };
    });
  }

  return {
    useWords,

    survey: (files) => surveyDrop(files, checksum),

    async open(number, choice, remembered, clip, onProgress): Promise<OpenedFile> {
      const dataset = findDataset(number);
      const tell = onProgress && pacedShare(onProgress);
      if (dataset.form === 'file') {
        const opened = await openWhole(dataset, clip, tell);
        if (opened) return opened;
      }
      onLibrary = (share) => tell?.(share, 'library');
      // Worked out beside the reading; what cannot be read needs none.
      const print = fingerprint(dataset);
      print.catch(() => undefined);
      const read = await readDataset(dataset, choice, { gdal: gdalInUse });
      const { set, issues } = read;
      if (!set) return { issues };
      const handle = nextHandle++;
      kept.set(handle, { set, ...(await print) });
      return { preview: previewFile(handle, set, read, remembered), issues };
    },

    guess(handle, known) {
      return guessMapping(keptOf(handle).set, known);
    },

    guard(chosen) {
      const files = chosen.map(({ handle, mapping, crsKnown = false }) => {
        return { set: keptOf(handle).set, mapping, crsKnown, apart: needsGdal(mapping.crs) };
      });
      return guardFiles(files, before);
    },

    findOlderList: (handle, mapping) => findOlderList(keptOf(handle).set, mapping, before),

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

    async lookAtRecords(number, list, from) {
      if (outcome?.number !== number) throw new Error(`outcome ${number} is overtaken`);
      return outcome.look(list, from);
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

    rowsAround: (handle, place) => rowsAround(keptOf(handle).set, place),

    release(handles) {
      for (const handle of handles) {
        kept.delete(handle);
        degrees.forget(handle);
      }
    },

    async sample(files, baseUrl) {
      const { value, issues } = await gatherSample(files, baseUrl);
      return value ? { value: keepOutcome(value), issues } : { issues };
    },
  };
}
