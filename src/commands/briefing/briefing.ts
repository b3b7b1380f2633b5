import { type Camera, type MapSize, fitSceneZoom } from '../../briefing/camera-for.ts';
import { makeBriefing } from '../../briefing/make-briefing.ts';
import type { Scene } from '../../core/plan/project.ts';
import { translate } from '../../i18n/translate.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { yearOfToday } from '../standards/look-ahead.ts';
import { changeProject } from '../project/change-project.ts';

/** Makes title, present state, gaps, proposed sites and effect out of what is assessed now. */
export function makeFirstBriefing(): void {
  const project = currentProject();
  const { baseline, active } = resultsStore.getState();
  if (!baseline || !active) return;
  const { language, kind } = viewStore.getState();
  const scenes = makeBriefing({
    project,
    scenario: activeScenario(project),
    baseline,
    active,
    kind,
    language,
    yearNow: yearOfToday(),
  });
  changeProject('act.briefing-make', (draft) => {
    draft.briefing = scenes;
  });
}

/** The map as it is looked at now. */
function mapStateNow({ center, zoom }: Camera, size: MapSize): Scene['map'] {
  const { kind, show, ruleId } = viewStore.getState();
  return {
    center,
    zoom: fitSceneZoom(zoom, size),
    kind,
    scenarioId: currentProject().activeScenarioId,
    show: { circles: show.circles, gaps: show.gaps, verdicts: show.verdicts, sites: true },
    ruleId,
  };
}

/** Adds a scene of the map as it is looked at now. */
export function addScene(camera: Camera, size: MapSize): void {
  const { briefing } = currentProject();
  const taken = new Set(briefing.map((scene) => scene.id));
  let n = briefing.length + 1;
  while (taken.has(`scene-${n}`)) n++;
  const { language } = viewStore.getState();
  changeProject('act.scene-add', (draft) => {
    draft.briefing.push({
      id: `scene-${n}`,
      title: translate(language, 'scene.default-title', { n }),
      points: [],
      map: mapStateNow(camera, size),
    });
  });
}

export function editScene(id: string, fields: Partial<Omit<Scene, 'id' | 'map'>>): void {
  changeProject(
    'act.scene-edit',
    (draft) => {
      const scene = draft.briefing.find((each) => each.id === id);
      if (scene) Object.assign(scene, fields);
    },
    `scene-${id}-${Object.keys(fields).join('-')}`,
  );
}

/** Takes the map as it is looked at now into a scene. */
export function retakeScene(id: string, camera: Camera, size: MapSize): void {
  changeProject('act.scene-edit', (draft) => {
    const scene = draft.briefing.find((each) => each.id === id);
    if (scene) scene.map = mapStateNow(camera, size);
  });
}

export function moveScene(id: string, by: -1 | 1): void {
  changeProject('act.scene-move', (draft) => {
    const from = draft.briefing.findIndex((each) => each.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= draft.briefing.length) return;
    const [scene] = draft.briefing.splice(from, 1);
    draft.briefing.splice(to, 0, scene!);
  });
}

export function deleteScene(id: string): void {
  changeProject('act.scene-delete', (draft) => {
    draft.briefing = draft.briefing.filter((each) => each.id !== id);
  });
}
