import type { Issue } from '../../core/base/issue.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Project } from '../../core/plan/project.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import { kindsNamedBy } from '../../core/standards/kinds-named-by.ts';
import { libraryWith } from '../../core/standards/library.ts';
import type { KindBand } from '../../io/export/values/export-input.ts';
import { hygieneCsv, hygieneJson } from '../../io/export/values/hygiene-table.ts';
import type { Gathered } from '../../io/mapping/apply/gather.ts';
import { assessmentJson } from '../../io/export/assessment-json.ts';
import { coverageGeojson } from '../../io/export/coverage-geojson.ts';
import { runJson, runRecord } from '../../io/export/values/run-json.ts';
import { verdictsCsv } from '../../io/export/verdicts-csv.ts';
import { Engine } from '../../engine/assessing/engine.ts';
import type { AssessRequest, EngineApi } from '../../engine/assessing/engine-api.ts';
import { type Asked, EngineSession } from '../../engine/session/engine-session.ts';
import { inProcess } from '../../engine/session/in-process.ts';
import { VERSION } from '../../version.ts';
import type { AssessOptions } from './assess-options.ts';
import { readNetwork } from '../input/read-network.ts';
import { readReported } from './read-reported.ts';
import { readScenario } from './read-scenario.ts';
import type { Output } from '../output/write-files.ts';
import { makeFolder } from './make-folder.ts';
import { nearestAreasCsv, nearestAreasGeojson } from '../../io/export/nearest-areas.ts';
import { makeTimes } from './make-times.ts';
import { toProject } from './to-project.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

/** Rings of walking time around the facilities of every kind; of kinds that are nowhere, none. */
async function bandsOf(
  engine: Asked<EngineApi>,
  request: AssessRequest,
  kinds: readonly FacilityKind[],
  minutes: readonly number[],
): Promise<KindBand[]> {
  if (minutes.length === 0) return [];
  const all: KindBand[] = [];
  for (const kind of kinds) {
    const question = { kind, minutes, ground: 'rings', streets: false } as const;
    for (const { fromMin, toMin, ground } of await engine.bands(request, question)) {
      if (ground) all.push({ kind, fromMin, toMin, ground });
    }
  }
  return all;
}

/** What an assessment in the terminal comes to, before anything is written. */
export interface AssessResults {
  /** What was assessed. */
  project: Project;
  outputs: Output[];
  /** Of everything but the reading of the lists. */
  issues: Issue[];
}

/** Kinds of which nearest times are written. @throws Unusable where there are none */
export function kindsOfTimes({ settings, ownDocuments, times, timesKinds }: AssessOptions): {
  kinds: FacilityKind[];
  timesKinds: FacilityKind[];
} {
  const library = libraryWith(ownDocuments);
  const standards = settings.standardIds
    .map((id) => library.standardById(id))
    .filter((standard) => standard !== undefined);
  const kinds = kindsNamedBy(standards, library);
  const asked = timesKinds.length > 0 ? timesKinds : kinds;
  if (times && asked.length === 0) {
    throw new Unusable(say('terminal.times-chosen-standards-name-no'));
  }
  return { kinds, timesKinds: asked };
}

/**
 * Assesses lists that were read, with the files that the options name beside them.
 * @param beyond facilities outside the areas that serve people inside them; they are in no list of the results
 * @throws Unusable, UnreadableFile
 */
export async function makeResults(
  options: AssessOptions,
  gathered: Gathered,
  beyond: readonly Facility[] = [],
): Promise<AssessResults> {
  const library = libraryWith(options.ownDocuments);
  const { kinds, timesKinds } = kindsOfTimes(options);
  const scenario = options.scenario ? readScenario(options.scenario) : null;
  const { ownDocuments } = options;
  const reported = options.reported ? readReported(options.reported, gathered.areas) : [];
  const session = new EngineSession(inProcess(() => new Engine()));
  const read = await readNetwork(options, session, gathered);
  const asRead = await session.holding(gathered, read?.network);
  const placed = { scenario: null, settings: options.settings };
  const ofPlaces = await asRead.placeIssues(placed);
  const outlines = options.outlinesByWalking ? await asRead.walkingOutlines(placed) : null;
  const project = toProject(options, gathered, {
    beyond,
    sources: read?.sources ?? [],
    reported,
    scenario,
    ...(outlines && { outlines }),
  });
  const { settings } = project;
  const engine = await session.holding(project, read?.network);
  const request = { scenario, settings, reported, ownDocuments };
  const { assessment } = await engine.answer(request, null);
  const drawn = await engine.shapes(request, kinds);
  const bands = await bandsOf(engine, request, kinds, options.output.bands);
  const yearNow = new Date().getFullYear();
  const exported = { project, scenario, assessment, shapes: drawn, bands, yearNow };
  const run = runRecord(
    { project, scenario, assessmentKey: assessment.key, version: VERSION },
    library,
  );

  const plain = [
    { name: 'assessment.json', bytes: assessmentJson(run, exported, library) },
    { name: 'coverage.geojson', bytes: coverageGeojson(exported, options.language, library) },
    { name: 'verdicts.csv', bytes: verdictsCsv(exported, options.language, library) },
    { name: 'hygiene.json', bytes: hygieneJson(project, assessment.findings) },
    { name: 'hygiene.csv', bytes: hygieneCsv(project, assessment.findings, options.language) },
    { name: 'run.json', bytes: runJson(run) },
  ];
  const { out, output, language } = options;
  for (const kind of options.nearestKinds) {
    const nearest = await engine.nearestAreas(request, kind);
    plain.push(
      { name: `nearest-${kind}.csv`, bytes: nearestAreasCsv(nearest, language) },
      { name: `nearest-${kind}.geojson`, bytes: nearestAreasGeojson(nearest) },
    );
  }
  const made = await makeFolder(out, plain, exported, run, output, language, library);
  const outputs: Output[] = [...made.outputs];

  const issuesOfTimes: Issue[] = [];
  if (options.times) {
    const times = await makeTimes(project, timesKinds, { engine, request }, language);
    outputs.push({ path: options.times, bytes: times.bytes });
    issuesOfTimes.push(...times.issues);
  }

  const edited = scenario?.network ? await engine.networkIssues(scenario.network) : [];
  const ofNetwork = read ? [...read.issues, ...ofPlaces, ...edited] : [];
  return { project, outputs, issues: [...ofNetwork, ...issuesOfTimes, ...made.issues] };
}
