import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { issue } from '../../core/base/issue.ts';
import { boundGeometry, joinBoxes, type Box } from '../../core/geo/box.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { Project, Scenario } from '../../core/plan/project.ts';
import { projectTitle } from '../../core/plan/project-title.ts';
import { translate } from '../../i18n/translate.ts';
import { wayMinutes } from '../../i18n/way-text.ts';
import { buildLegend } from '../../map/legend/legend.ts';
import type { MapView } from '../../map/map-view.ts';
import { today } from '../../platform/clock.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentLibrary } from '../../state/library.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { VERSION } from '../../version.ts';
import { assessedNow, exportHeading } from './export-results.ts';
import { mapModelMaker } from '../map/make-map-model.ts';
import { readMapState } from '../map/map-state.ts';
import { reportIssue } from '../view/report-issue.ts';

export const EXPORTS = ['coverage', 'verdicts', 'picture', 'run'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** What a picture shows: the whole study area with the scenario's sites, or what is seen now. */
export const PICTURE_EXTENTS = ['all', 'view'] as const;
export type PictureExtent = (typeof PICTURE_EXTENTS)[number];

/** Device pixels to a CSS pixel in the exported picture. */
const PICTURE_RATIO = 2;

function save(suffix: string, bytes: BlobPart, mimeType: string): void {
  saveFile(`${toFileName(exportHeading())}-${suffix}`, bytes, mimeType);
}

async function exportCoverage(): Promise<void> {
  const { project, scenario, assessment, shapes, yearNow } = await assessedNow();
  const { language } = viewStore.getState();
  const input = { project, scenario, assessment, shapes: await shapes(), yearNow };
  const { coverageGeojson } = await import('../../io/export/coverage-geojson.ts');
  const bytes = coverageGeojson(input, language, currentLibrary());
  save('WGS84.geojson', bytes as BlobPart, 'application/geo+json');
}

async function exportVerdicts(): Promise<void> {
  const { project, scenario, assessment, yearNow } = await assessedNow();
  const { language } = viewStore.getState();
  const input = { project, scenario, assessment, yearNow };
  const { verdictsCsv } = await import('../../io/export/verdicts-csv.ts');
  const bytes = verdictsCsv(input, language, currentLibrary());
  save('verdicts.csv', bytes as BlobPart, 'text/csv');
}

async function exportRun(): Promise<void> {
  const { project, scenario, assessment } = await assessedNow();
  const { runJson, runRecord } = await import('../../io/export/values/run-json.ts');
  const record = runRecord(
    { project, scenario, assessmentKey: assessment.key, version: VERSION, now: new Date() },
    currentLibrary(),
  );
  save('run.json', runJson(record) as BlobPart, 'application/json');
}

/** Everything that the study area and the scenario hold. */
function wholeBox({ areas, facilities }: Project, scenario: Scenario | null): Box {
  const point = ({ lng, lat }: LngLat): Box => [lng, lat, lng, lat];
  const ground = areas.map(({ geometry }) => boundGeometry(geometry));
  return joinBoxes([
    ...(ground.length > 0 ? ground : facilities.map(point)),
    ...(scenario?.sites ?? []).map(point),
  ]);
}

async function exportPicture(view: MapView, extent: PictureExtent): Promise<void> {
  const project = currentProject();
  const scenario = activeScenario(project);
  const looked = viewStore.getState();
  const { language } = looked;
  const pick = (text: { zh: string; en: string }) => (language === 'en' ? text.en : text.zh);
  const model = mapModelMaker()(readMapState(), pick);
  const [{ exportPng }, { mapPicture }] = await Promise.all([
    import('../../map/picture/export-png.ts'),
    import('../../map/map-picture.ts'),
  ]);
  const whole = wholeBox(project, scenario);
  const bounds = extent === 'view' || !(whole[0] <= whole[2]) ? view.bounds() : whole;
  const drawn = await mapPicture(model, bounds, PICTURE_RATIO, language, reportIssue);
  const kind = kindRecord(looked.kind);
  const standard =
    looked.ruleId === null ? undefined : currentLibrary().standardById(looked.ruleId);
  const subtitle = [
    scenario?.name ?? translate(language, 'ui.present-state'),
    kind ? pick(kind) : looked.kind,
    wayMinutes(language, project.settings.circle, project.settings.minutes),
    ...(standard ? [`${standard.id} ${pick(standard.title)}`] : []),
    translate(language, `export.extent-${extent}`),
  ].join(' · ');
  const blob = await exportPng({
    ...drawn,
    pixelRatio: PICTURE_RATIO,
    language,
    title: projectTitle(project, pick) || translate(language, 'app.name'),
    subtitle,
    legend: buildLegend(model, language),
    notices: model.notices,
    attribution: model.attribution,
    date: today(),
    ...(project.mapApprovalNo ? { approvalNo: project.mapApprovalNo } : {}),
  });
  save('map.png', blob, 'image/png');
}

/** Saves one result; what goes wrong is reported and nothing is half saved. */
export async function exportOne(
  kind: ExportKind,
  view: MapView | null,
  extent: PictureExtent = 'all',
): Promise<void> {
  try {
    if (kind === 'coverage') await exportCoverage();
    else if (kind === 'verdicts') await exportVerdicts();
    else if (kind === 'run') await exportRun();
    else if (view) await exportPicture(view, extent);
    else reportIssue(issue('map-no-webgl', 'error'));
  } catch (error) {
    console.error(error);
    reportIssue(issue('export-failed', 'error', {}, { what: String(error) }));
  }
}
