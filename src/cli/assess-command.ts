import { writeFileSync } from 'node:fs';
import { assess } from '../core/assess/assess.ts';
import { AssessMemo } from '../core/assess/cover/assess-memo.ts';
import { prepare } from '../core/assess/prepared/prepared.ts';
import { shapes } from '../core/assess/cover/shapes.ts';
import { type TimeBand, timeBands } from '../core/assess/walking/time-bands.ts';
import { nearestFacilities } from '../core/assess/walking/nearest-facilities.ts';
import type { Issue } from '../core/base/issue.ts';
import { type FacilityKind, isOfKind } from '../core/vocabulary/kinds.ts';
import type { Area } from '../core/plan/area.ts';
import { growthThrough, type Growth } from '../core/plan/growth.ts';
import { emptyProject, facilitiesIn, type Project } from '../core/plan/project.ts';
import { checkHygiene } from '../core/hygiene/check-hygiene.ts';
import { kindsNamedBy } from '../core/standards/kinds-named-by.ts';
import { printedPeople } from '../core/plan/in-force.ts';
import { LIBRARY, libraryWith } from '../core/standards/library.ts';
import type { KindBand } from '../io/export/export-input.ts';
import { hygieneCsv, hygieneJson } from '../io/export/hygiene-table.ts';
import { noticesFor } from '../io/mapping/parse/approximate-mark.ts';
import { shareByWalking } from '../io/mapping/outlines/share-by-walking.ts';
import { assessmentJson } from '../io/export/assessment-json.ts';
import { coverageGeojson } from '../io/export/coverage-geojson.ts';
import { runJson, runRecord } from '../io/export/run-json.ts';
import { timesCsv } from '../io/export/times-csv.ts';
import { verdictsCsv } from '../io/export/verdicts-csv.ts';
import { VERSION } from '../version.ts';
import { assessOptions, type AssessOptions } from './assess-options.ts';
import { issueLines } from './issue-lines.ts';
import { readInputs, UnreadableFile } from './read-inputs.ts';
import { type ReadNetwork, readNetwork } from './read-network.ts';
import { readGrowth, readReported } from './read-reported.ts';
import { readScenario } from './read-scenario.ts';
import { writeFolder } from './write-folder.ts';

export { issueLines };

/** Growth that the call names, else what the people printed by the most local document imply. */
function growthOf({ growth }: AssessOptions, areas: readonly Area[]): Growth | undefined {
  if (growth !== undefined) return readGrowth(growth);
  const printed = printedPeople(areas, LIBRARY.documents);
  return printed && growthThrough(printed.figures);
}

/** The areas, with approximate outlines shared out by walking time where the call asks for it. */
function areasOf(
  { outlinesByWalking, settings }: AssessOptions,
  areas: readonly Area[],
  read: ReadNetwork | null,
): Area[] {
  if (!outlinesByWalking || !read) return [...areas];
  const walker = read.network.prepared(settings);
  return shareByWalking(
    areas,
    (places, seats) => nearestFacilities(walker, seats, places).facility,
  );
}

/** Rings of walking time around the facilities of every kind; of kinds that are nowhere, none. */
function bandsOf(
  kinds: readonly FacilityKind[],
  minutes: readonly number[],
  of: (kind: FacilityKind, minutes: readonly number[]) => TimeBand[],
): KindBand[] {
  if (minutes.length === 0) return [];
  return kinds.flatMap((kind) =>
    of(kind, minutes).flatMap(({ fromMin, toMin, ground }) =>
      ground ? [{ kind, fromMin, toMin, ground }] : [],
    ),
  );
}

/** Runs `kequan assess`; gives the exit code. @throws Unusable, UnreadableFile */
export async function assessCommand(args: string[]): Promise<number> {
  const options = assessOptions(args);
  const gathered = await readInputs(options);
  const useless = gathered.issues.filter((each) => each.code === 'nothing-usable');
  if (useless.length > 0) throw new UnreadableFile(gathered.issues);
  const scenario = options.scenario ? readScenario(options.scenario) : null;
  const { ownDocuments } = options;
  const library = libraryWith(ownDocuments);
  const growth =
    options.settings.year === undefined ? undefined : growthOf(options, gathered.areas);
  const settings = { ...options.settings, ...(growth && { growth }) };
  const reported = options.reported ? readReported(options.reported, gathered.areas) : [];
  const read = await readNetwork(options, gathered);
  const standards = settings.standardIds
    .map((id) => library.standardById(id))
    .filter((standard) => standard !== undefined);
  const district = gathered.areas.find((area) => area.level === 'district');
  const project: Project = {
    ...emptyProject('terminal', district?.name ?? ''),
    areas: areasOf(options, gathered.areas, read),
    facilities: [...gathered.facilities],
    demand: [...gathered.demand],
    unplaced: [...(gathered.unplaced ?? [])],
    hygiene: checkHygiene(gathered),
    notices: noticesFor([], gathered.areas),
    sources: [...gathered.sources, ...(read?.sources ?? [])],
    settings,
    reported,
    ownDocuments,
    scenarios: scenario ? [scenario] : [],
    activeScenarioId: scenario?.id ?? null,
  };
  const prepared = prepare(project);
  const memo = new AssessMemo();
  const circles =
    settings.circle === 'network'
      ? read?.network.circles(prepared.table, settings, scenario?.network)
      : undefined;
  const input = { scenario, settings, standards, reported, library, ...(circles && { circles }) };
  const assessment = assess(prepared, input, memo);
  const kinds = kindsNamedBy(standards, library);
  const drawn = kinds.map((kind) => shapes(prepared, { ...input, kind }, memo));
  const bands = bandsOf(kinds, options.output.bands, (kind, minutes) => {
    const question = { kind, minutes, ground: 'rings', streets: false } as const;
    const walker = read?.network.prepared(settings, scenario?.network) ?? null;
    return timeBands(prepared, input, question, walker, memo);
  });
  const exported = { project, scenario, assessment, shapes: drawn, bands };
  const run = runRecord(
    { project, scenario, assessmentKey: assessment.key, version: VERSION },
    library,
  );

  const plain = [
    { name: 'assessment.json', bytes: assessmentJson(run, assessment) },
    { name: 'coverage.geojson', bytes: coverageGeojson(exported, options.language, library) },
    { name: 'verdicts.csv', bytes: verdictsCsv(exported, options.language, library) },
    { name: 'hygiene.json', bytes: hygieneJson(project, assessment.findings) },
    { name: 'hygiene.csv', bytes: hygieneCsv(project, assessment.findings, options.language) },
    { name: 'run.json', bytes: runJson(run) },
  ];
  const { out, output, language } = options;
  const written = await writeFolder(out, plain, exported, run, output, language, library);

  if (options.times && read) {
    const { times, timesKind: kind } = options;
    const found = facilitiesIn(project.facilities, scenario, settings.year);
    const facilities = found.filter((facility) => isOfKind(facility, kind));
    const nearest = nearestFacilities(
      read.network.prepared(settings, scenario?.network),
      facilities,
      project.demand,
    );
    writeFileSync(times, timesCsv(project.demand, facilities, nearest));
  }

  const edited = read?.network.edited(scenario?.network).issues ?? [];
  const issues = [...gathered.issues, ...(read?.issues ?? []), ...edited, ...written];
  for (const line of issueLines(issues, options.language)) console.error(line);
  // On the map the planner can still place what has no place; here the results are without it.
  const leavesOut = ({ severity, code }: Issue): boolean =>
    severity === 'error' || code === 'facility-unplaced';
  return issues.some(leavesOut) ? 1 : 0;
}
