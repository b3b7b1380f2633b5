import { issue, type Issue } from '../../core/base/issue.ts';
import { firstStandardIds } from '../../core/plan/areas/in-force.ts';
import { emptyProject, type Project } from '../../core/plan/project.ts';
import { LIBRARY } from '../../core/standards/library.ts';
import { type TakenLists, takeLists } from '../../engine/importing/take-lists.ts';
import type {
  SampleDelivery,
  SampleEntry,
  SampleManifest,
} from '../../io/project/sample-manifest.ts';
import { openingStore } from '../../state/opening-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { engines } from '../engines.ts';
import { look } from '../view/look.ts';
import { printedGrowth } from '../standards/look-ahead.ts';
import { openProject } from '../project/open-project.ts';
import { reportIssue } from '../view/report-issue.ts';

/** Address of a file of the samples that ship with the product. */
function sampleUrl(path: string): URL {
  return new URL(`samples/${path}`, document.baseURI);
}

async function readJson<T>(path: string): Promise<T> {
  const response = await fetch(sampleUrl(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

function unreachable(path: string, error: unknown): Issue {
  return issue('sample-unreachable', 'error', { file: path }, { status: String(error) });
}

/** The samples that ship with the product; an issue is reported when they cannot be read. */
export async function listSamples(): Promise<SampleEntry[]> {
  try {
    return await readJson<SampleEntry[]>('index.json');
  } catch (error) {
    reportIssue(unreachable('index.json', error));
    return [];
  }
}

type SampleData = TakenLists & Pick<Project, 'sources' | 'issues'>;

interface ReadSample {
  data: SampleData;
  /** What reading it gave notice of. */
  issues: readonly Issue[];
}

/** Samples as they were read, by their manifests: opened again, one is the same records and not another copy of them. */
const samplesRead = new Map<string, ReadSample>();

async function readSample(id: string, manifest: SampleManifest): Promise<ReadSample | undefined> {
  const known = samplesRead.get(JSON.stringify(manifest));
  if (known) return known;
  const importer = engines().startImporter();
  try {
    const { value, issues } = await importer.api.sample(manifest.files, sampleUrl(id).href);
    if (!value) {
      for (const each of issues) reportIssue(each);
      return undefined;
    }
    const lists = await takeLists(importer.api, value, {});
    const areas = lists.areas.map((area) =>
      area.zone || area.parentId !== undefined ? area : { ...area, zone: manifest.zone },
    );
    const read: ReadSample = {
      data: {
        ...lists,
        areas: Object.freeze(areas) as Project['areas'],
        sources: [...value.sources],
        issues: [...value.issues],
      },
      issues,
    };
    samplesRead.set(JSON.stringify(manifest), read);
    return read;
  } finally {
    importer.stop();
  }
}

/** Opens a sample in the place of the project; the project stays when the sample cannot be read. */
export async function openSample(id: string): Promise<void> {
  openingStore.setState({ what: 'sample' });
  try {
    const manifest = await readJson<SampleManifest>(`${id}/sample.json`);
    const read = await readSample(id, manifest);
    if (!read) return;
    const { data, issues } = read;
    for (const each of issues) reportIssue(each);
    const example = manifest.files.find(({ role }) => role === 'delivery');
    const delivery = example ? await readJson<SampleDelivery>(`${id}/${example.path}`) : {};
    const { language } = viewStore.getState();
    const title = language === 'en' ? manifest.title.en : manifest.title.zh;
    const empty = emptyProject(`sample-${id}`, title);
    const growth = printedGrowth(data);
    const project: Project = {
      ...empty,
      ...data,
      ...delivery,
      notices: manifest.notices,
      settings: {
        ...empty.settings,
        standardIds: firstStandardIds(data.areas, LIBRARY.documents),
        ...(growth && { growth }),
      },
      mappings: currentProject().mappings,
      basemap: { kind: 'sample', sampleId: id },
      sampleId: id,
      sampleTitle: manifest.title,
    };
    openProject(project, 'act.sample-open');
    look({ kind: manifest.kind });
  } catch (error) {
    reportIssue(unreachable(id, error));
  } finally {
    openingStore.setState({ what: null });
  }
}

/** The sample that is offered first. */
const FIRST_SAMPLE = 'yuzhong';

/** Opens the first sample where its findings stand. */
export async function openFirstSample(): Promise<void> {
  await openSample(FIRST_SAMPLE);
  if (currentProject().sampleId === FIRST_SAMPLE) look({ step: 'present', panelOpen: true });
}
