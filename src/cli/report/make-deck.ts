import { askBriefingAnswers } from '../../engine/exporting/briefing-answers.ts';
import type { AssessRequest, EngineApi } from '../../engine/assessing/engine-api.ts';
import type { Asked } from '../../engine/session/engine-session.ts';
import { layOutBriefing } from '../../briefing/layout/lay-out.ts';
import type { MapBlock, Page, PageFormat } from '../../briefing/layout/page.ts';
import { makeBriefing } from '../../briefing/make-briefing.ts';
import { pageFooter } from '../../briefing/page-footer.ts';
import type { DeckPicture } from '../../briefing/pptx/deck-picture.ts';
import { writePptx } from '../../briefing/pptx/write-pptx.ts';
import { sceneDrawing } from '../../briefing/scene-drawing.ts';
import type { Project, Scenario } from '../../core/plan/project.ts';
import { withProjects } from '../../core/plan/standing-projects.ts';
import { projectTitle } from '../../core/plan/project-title.ts';
import type { Scene } from '../../core/plan/scene.ts';
import { costsWith } from '../../core/siting/question/costs.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { drawingEmf } from '../../io/export/drawing/emf-drawing.ts';

/** A page is 7.5 inches high. */
const MM_PER_PX = (7.5 * 25.4) / 1080;

export interface DeckInput {
  engine: Asked<EngineApi>;
  project: Project;
  scenario: Scenario | null;
  /** The engine holds a network: what is walked leads. */
  hasNetwork: boolean;
  kind: FacilityKind;
  format: PageFormat;
  language: Language;
  /** Year by which target years have passed; absent: the one that the settings look at. */
  yearNow?: number;
}

function requestFor({
  settings,
  reported,
  ownDocuments,
}: Project): Omit<AssessRequest, 'scenario'> {
  return { settings, reported, ownDocuments };
}

/** Pages of the project as they were made, or those that the product makes of it. */
async function scenes({ project: stored, ...input }: DeckInput): Promise<Scene[]> {
  if (stored.briefing.length > 0) return stored.briefing;
  const { engine, scenario, hasNetwork, kind, language, yearNow } = input;
  const circle = hasNetwork ? 'network' : stored.settings.circle;
  const project = { ...stored, settings: { ...stored.settings, circle } };
  return makeBriefing({
    ...{ project, scenario, kind, language, circle },
    costs: costsWith({}, project.candidates),
    ...(yearNow !== undefined && { yearNow }),
    ...(await askBriefingAnswers(engine, project, requestFor(project), scenario, kind)),
  });
}

/** Maps of the pages as shapes and words, each state of the map asked once. */
async function drawMaps(
  pages: readonly Page[],
  { engine, project, language }: DeckInput,
): Promise<Map<string, DeckPicture>> {
  const { deliveryProjects = [], facilities } = project;
  const asked = new Map<string, ReturnType<typeof engine.answer>>();
  const pictures = new Map<string, DeckPicture>();
  for (const { scene, blocks } of pages) {
    const place = blocks.find((block): block is MapBlock => block.type === 'map');
    if (!place || pictures.has(scene.id)) continue;
    const { scenarioId, kind, circle = project.settings.circle } = scene.map;
    const scenario = project.scenarios.find(({ id }) => id === scenarioId) ?? null;
    const settings = { ...project.settings, circle };
    const standing = withProjects(deliveryProjects, facilities, scenario, settings.year);
    const key = JSON.stringify([scenarioId, kind, circle]);
    const answer =
      asked.get(key) ??
      engine.answer({ ...requestFor(project), settings, scenario: standing }, kind);
    asked.set(key, answer);
    const drawing = sceneDrawing(scene, { project, scenario, ...(await answer) }, language, {
      width: place.width * MM_PER_PX,
      height: place.height * MM_PER_PX,
    });
    if (drawing) pictures.set(scene.id, { type: 'emf', bytes: drawingEmf(drawing) });
  }
  return pictures;
}

/** The briefing of a project as a deck, its maps as shapes and words; the same bytes for the same input. */
export async function makeDeck(input: DeckInput): Promise<Uint8Array> {
  const { project, scenario, format, language } = input;
  const settings = { format, language, footer: pageFooter(project, language) };
  const pages = layOutBriefing(await scenes(input), settings);
  const place = projectTitle(project, ({ zh, en }) => (language === 'en' ? en : zh));
  const state = scenario?.name ?? translate(language, 'ui.present-state');
  return writePptx({
    ...{ pages, format, language },
    title: `${place || translate(language, 'app.name')} · ${state}`,
    pictures: await drawMaps(pages, input),
  });
}
