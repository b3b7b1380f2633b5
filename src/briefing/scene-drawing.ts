import type { Assessment, KindShapes } from '../core/assess/findings/assessment.ts';
import { verdictsByArea } from '../core/assess/findings/verdicts-by-area.ts';
import type { Rect } from '../core/base/rect.ts';
import type { Project, Scenario } from '../core/plan/project.ts';
import type { Scene } from '../core/plan/scene.ts';
import { AREA_LEVELS } from '../core/vocabulary/area-levels.ts';
import type { Language } from '../i18n/catalogue.ts';
import type { Drawing } from '../io/export/drawing/drawing.ts';
import { chooseReportLevel } from '../io/export/report/words/report-context.ts';
import { flowLegend } from '../io/export/sheet/figure-drawing.ts';
import { frameMark, northMarks, scaleMarks } from '../io/export/sheet/furniture.ts';
import { legendLines } from '../io/export/sheet/legend.ts';
import { fineScale, fitFrame } from '../io/export/sheet/map-frame.ts';
import { mapMarks } from '../io/export/sheet/map-marks.ts';
import { mapSubject, type MapSubject } from '../io/export/sheet/map-subject.ts';
import { groundOfCamera } from './camera-for.ts';

/** What the map of a scene is drawn from. */
export interface SceneState {
  project: Project;
  scenario: Scenario | null;
  assessment: Assessment;
  shapes: KindShapes | null;
}

/** Letters of a slide are read from the back of a room: paper's sizes times this. */
const SIZE = 1.7;

function sceneSubject(
  { map }: Scene,
  { project, scenario, assessment, shapes }: SceneState,
): MapSubject | null {
  const byArea = map.show.verdicts ? verdictsByArea(assessment.findings, map.ruleId) : null;
  const judged = project.areas.filter(({ id }) => byArea?.has(id));
  const level =
    AREA_LEVELS.findLast((each) => judged.some((area) => area.level === each)) ??
    chooseReportLevel(project.areas);
  const state = { assessment, shapes: shapes ? [shapes] : [] };
  const whole = mapSubject(project, map.show.sites ? scenario : null, state, {
    kind: map.kind,
    level,
  });
  if (!whole) return null;
  const { circles = null, gaps = null } = shapes ?? {};
  return {
    ...whole,
    ground: groundOfCamera(map),
    closed: new Set(scenario?.closedFacilityIds),
    shapes: shapes
      ? { ...shapes, circles: map.show.circles ? circles : null, gaps: map.show.gaps ? gaps : null }
      : undefined,
    ...(byArea && { verdicts: byArea }),
  };
}

/** The map of a scene as shapes and words with legend, scale and north; null where there is nothing to show. */
export function sceneDrawing(
  scene: Scene,
  state: SceneState,
  language: Language,
  { width, height }: Pick<Rect, 'width' | 'height'>,
): Drawing | null {
  const subject = sceneSubject(scene, state);
  if (!subject) return null;
  const { settings } = state.project;
  const circle = scene.map.circle ?? settings.circle;
  const lines = legendLines(subject, { ...settings, circle }, language);
  const legendMm = flowLegend(lines, 0, width, SIZE).bottom;
  const box = { x: 0.2, y: 0.2, width: width - 0.4, height: height - legendMm - 2 };
  const frame = fitFrame(subject.ground, box, language, { steps: fineScale });
  const legend = flowLegend(lines, box.y + box.height + 1.2, width, SIZE);
  return {
    widthMm: width,
    heightMm: height,
    marks: [
      mapMarks(subject, frame, SIZE),
      ...scaleMarks(frame, language, SIZE),
      ...northMarks(frame, language, SIZE),
      frameMark(frame),
      ...legend.marks,
    ],
  };
}
