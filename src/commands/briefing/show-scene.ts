import type { Text } from '../../core/base/text.ts';
import type { Scene } from '../../core/plan/scene.ts';
import type { MapModel } from '../../map/model/map-model.ts';
import { currentProject } from '../../state/project-store.ts';
import { initialView } from '../../state/view-store.ts';
import { assessingEngine } from '../engines.ts';
import { mapModelMaker } from '../map/make-map-model.ts';
import { readMapState } from '../map/map-state.ts';
import { toAssessRequest } from '../assess-request.ts';

/** The map of a scene, made from the scene alone: what is looked at meanwhile changes nothing. */
export async function showScene(scene: Scene, pick: (text: Text) => string): Promise<MapModel> {
  const { map } = scene;
  const inHand = currentProject();
  // The map shows the circles that the words speak of, whatever is drawn at work.
  const project =
    map.circle && map.circle !== inHand.settings.circle
      ? { ...inHand, settings: { ...inHand.settings, circle: map.circle } }
      : inHand;
  const scenario = project.scenarios.find((each) => each.id === map.scenarioId) ?? null;
  const request = toAssessRequest(project, scenario);
  const engine = await assessingEngine(project);
  const { assessment, shapes } = await engine.answer(request, map.kind);
  const state = readMapState();
  return mapModelMaker()(
    {
      ...state,
      history: {
        ...state.history,
        project: { ...project, activeScenarioId: scenario?.id ?? null },
      },
      results: {
        baseline: null,
        active: assessment,
        shapes,
        suggestions: null,
        suggestionsOutdated: false,
        busy: false,
        failure: null,
      },
      view: {
        ...initialView,
        language: state.view.language,
        step: 'briefing',
        kind: map.kind,
        ruleId: map.ruleId,
        selection: null,
        show: {
          circles: map.show.circles,
          gaps: map.show.gaps,
          verdicts: map.show.verdicts,
          facilities: true,
          labels: true,
        },
      },
    },
    pick,
  );
}
