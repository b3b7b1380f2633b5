import { type Camera, type MapSize, fitSceneZoom } from '../../briefing/camera-for.ts';
import type { Scene } from '../../core/plan/scene.ts';
import { translate } from '../../i18n/translate.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';

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

function freeId(): string {
  const { briefing } = currentProject();
  const taken = new Set(briefing.map((scene) => scene.id));
  let n = briefing.length + 1;
  while (taken.has(`scene-${n}`)) n++;
  return `scene-${n}`;
}

/** Adds a scene of the map as it is looked at now. */
export function addScene(camera: Camera, size: MapSize): void {
  const { language } = viewStore.getState();
  const id = freeId();
  changeProject('act.scene-add', (draft) => {
    draft.briefing.push({
      id,
      title: translate(language, 'scene.default-title', { n: id.replace('scene-', '') }),
      points: [],
      map: mapStateNow(camera, size),
    });
  });
}

/** From then on the page is the planner's: making the briefing anew leaves it alone. */
function markChanged(scene: Scene): void {
  if (scene.made) scene.made = { ...scene.made, changed: true };
}

export function editScene(id: string, fields: Partial<Omit<Scene, 'id' | 'map' | 'made'>>): void {
  changeProject(
    'act.scene-edit',
    (draft) => {
      const scene = draft.briefing.find((each) => each.id === id);
      if (!scene) return;
      Object.assign(scene, fields);
      markChanged(scene);
    },
    `scene-${id}-${Object.keys(fields).join('-')}`,
  );
}

/** Takes the map as it is looked at now into a scene. */
export function retakeScene(id: string, camera: Camera, size: MapSize): void {
  changeProject('act.scene-edit', (draft) => {
    const scene = draft.briefing.find((each) => each.id === id);
    if (!scene) return;
    scene.map = mapStateNow(camera, size);
    markChanged(scene);
  });
}

/** Leaves a scene out of what is shown and exported, or takes it in again. */
export function hideScene(id: string, hidden: boolean): void {
  changeProject('act.scene-hide', (draft) => {
    const scene = draft.briefing.find((each) => each.id === id);
    if (scene) scene.hidden = hidden;
  });
}

/** Puts a copy of a scene after it; the copy is the planner's own. */
export function duplicateScene(id: string): void {
  const copyId = freeId();
  changeProject('act.scene-duplicate', (draft) => {
    const at = draft.briefing.findIndex((each) => each.id === id);
    if (at < 0) return;
    const { made: _made, ...own } = structuredClone(currentProject().briefing[at]!);
    draft.briefing.splice(at + 1, 0, { ...own, id: copyId });
  });
}

/** Moves a scene by some places; beyond the ends nothing happens. */
export function moveScene(id: string, by: number): void {
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
