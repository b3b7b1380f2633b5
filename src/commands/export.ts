import { kindsNamedBy } from '../core/standards/kinds-named-by.ts';
import { kindRecord } from '../core/plan/kinds.ts';
import { issue } from '../core/base/issue.ts';
import { translate } from '../i18n/translate.ts';
import { attributionOf } from '../io/export/export-input.ts';
import { coverageGeojson } from '../io/export/coverage-geojson.ts';
import { runJson, runRecord } from '../io/export/run-json.ts';
import { verdictsCsv } from '../io/export/verdicts-csv.ts';
import type { MapView } from '../map/map-view.ts';
import { today } from '../platform/clock.ts';
import { saveFile } from '../platform/files.ts';
import { currentLibrary } from '../state/library.ts';
import { activeScenario, currentProject } from '../state/project-store.ts';
import { resultsStore } from '../state/results-store.ts';
import { viewStore } from '../state/view-store.ts';
import { VERSION } from '../version.ts';
import { engine } from './engine-in-use.ts';
import { mapModelMaker } from './map-model-of.ts';
import { fileNameOf } from './project-file.ts';
import { questionOf } from './question-of.ts';
import { reportIssue } from './report-issue.ts';

export const EXPORTS = ['coverage', 'verdicts', 'picture', 'run'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** Device pixels to a CSS pixel in the exported picture. */
const PICTURE_RATIO = 2;

/** Title of the project with the scenario's name, as files and pictures are headed. */
function heading(): string {
  const project = currentProject();
  const scenario = activeScenario(project);
  const { language } = viewStore.getState();
  return `${project.title || translate(language, 'app.name')}-${scenario?.name ?? translate(language, 'ui.present-state')}`;
}

function save(suffix: string, bytes: BlobPart, mimeType: string): void {
  saveFile(`${fileNameOf(heading())}-${suffix}`, bytes, mimeType);
}

/** The assessment of what is shown now, asked anew so that it is never that of an earlier move. */
async function assessedNow() {
  const project = currentProject();
  const scenario = activeScenario(project);
  const request = questionOf(project, scenario);
  const { assessment } = await engine.answer(request, null);
  return { project, scenario, request, assessment };
}

async function exportCoverage(): Promise<void> {
  const { project, scenario, request, assessment } = await assessedNow();
  const library = currentLibrary();
  const standards = project.settings.standardIds
    .map((id) => library.standardById(id))
    .filter((standard) => standard !== undefined);
  const kinds = [...new Set([viewStore.getState().kind, ...kindsNamedBy(standards, library)])];
  const shapes = await engine.shapes(request, kinds);
  const bytes = coverageGeojson({ project, scenario, assessment, shapes });
  save('WGS84.geojson', bytes as BlobPart, 'application/geo+json');
}

/** Saves the verdict table in the planner's language. */
export async function exportVerdicts(): Promise<void> {
  const { project, scenario, assessment } = await assessedNow();
  const { language } = viewStore.getState();
  const bytes = verdictsCsv({ project, scenario, assessment }, language, currentLibrary());
  save('verdicts.csv', bytes as BlobPart, 'text/csv');
}

async function exportRun(): Promise<void> {
  const { project, scenario, assessment } = await assessedNow();
  const record = runRecord(
    { project, scenario, assessmentKey: assessment.key, version: VERSION, now: new Date() },
    currentLibrary(),
  );
  save('run.json', runJson(record) as BlobPart, 'application/json');
}

async function exportPicture(view: MapView): Promise<void> {
  const project = currentProject();
  const scenario = activeScenario(project);
  const looked = viewStore.getState();
  const { language } = looked;
  const pick = (text: { zh: string; en: string }) => (language === 'en' ? text.en : text.zh);
  const model = mapModelMaker()(project, resultsStore.getState(), looked, pick);
  const [{ exportPng }, { legendOf }] = await Promise.all([
    import('../map/export-png.ts'),
    import('../map/legend.ts'),
  ]);
  const kind = kindRecord(looked.kind);
  const standard =
    looked.ruleId === null ? undefined : currentLibrary().standardById(looked.ruleId);
  const subtitle = [
    scenario?.name ?? translate(language, 'ui.present-state'),
    kind ? pick(kind) : looked.kind,
    translate(language, 'setting.minutes-short', { minutes: project.settings.minutes }),
    ...(standard ? [`${standard.id} ${pick(standard.title)}`] : []),
  ].join(' · ');
  const blob = await exportPng({
    picture: await view.capture(PICTURE_RATIO),
    pixelRatio: PICTURE_RATIO,
    metresPerPixel: view.metresPerPixel(),
    language,
    title: project.title || translate(language, 'app.name'),
    subtitle,
    legend: legendOf(model, language),
    notices: model.notices,
    attribution: attributionOf(project),
    date: today(),
    ...(project.mapApprovalNo ? { approvalNo: project.mapApprovalNo } : {}),
  });
  save('map.png', blob, 'image/png');
}

/** Saves one result; what goes wrong is reported and nothing is half saved. */
export async function exportOne(kind: ExportKind, view: MapView | null): Promise<void> {
  try {
    if (kind === 'coverage') await exportCoverage();
    else if (kind === 'verdicts') await exportVerdicts();
    else if (kind === 'run') await exportRun();
    else if (view) await exportPicture(view);
    else reportIssue(issue('map-no-webgl', 'error'));
  } catch (error) {
    console.error(error);
    reportIssue(issue('export-failed', 'error', {}, { what: String(error) }));
  }
}
