import type { Area } from '../../../../core/plan/areas/area.ts';
import { kindName } from '../../../../i18n/plan-text.ts';
import { figureDrawing } from '../../sheet/figure-drawing.ts';
import { mapSubject } from '../../sheet/map-subject.ts';
import type { ReportBlock } from '../words/report.ts';
import type { ReportContext } from '../words/report-context.ts';

/** Width of the text of a page. */
const FIGURE_MM = 156;

function noticeWords({ input, layers, t }: ReportContext): string[] {
  const { notices, mapApprovalNo } = input.project;
  return [
    mapApprovalNo ? t('map.export.approval', { number: mapApprovalNo }) : t('map.export.internal'),
    ...notices.filter(({ kind }) => kind !== 'attribution').map(layers.pick),
  ];
}

/** A figure of circles and gaps, a map for each kind, before or after; nothing where there is no ground to show. */
export function circlesFigure(
  context: ReportContext,
  caption: string,
  { planned = false, focus }: { planned?: boolean; focus?: Area },
): ReportBlock[] {
  const { input, level } = context;
  const { project, scenario, present, kinds, language } = input;
  const state = planned && input.planned ? input.planned : present;
  const maps = kinds.flatMap((kind) => {
    const choice = { kind, level, ...(focus && { focus }) };
    const subject = mapSubject(project, planned ? scenario : null, state, choice);
    return subject ? [{ title: kindName(language, kind), subject }] : [];
  });
  if (maps.length === 0) return [];
  const words = { notices: noticeWords(context) };
  const drawing = figureDrawing(maps, project.settings, words, language, FIGURE_MM);
  return [{ type: 'figure', caption, drawing }];
}

/** A figure of the areas by how many findings they do not meet. */
export function unmetFigure(context: ReportContext, caption: string): ReportBlock[] {
  const { input, level } = context;
  const { project, present, kinds, language } = input;
  if (present.assessment.findings.length === 0) return [];
  const choice = { kind: kinds[0] ?? 'eldercare', level, verdicts: true };
  const subject = mapSubject(project, null, present, choice);
  if (!subject) return [];
  const words = { notices: noticeWords(context) };
  const maps = [{ title: context.t('sheet.unmet-title'), subject }];
  const drawing = figureDrawing(maps, project.settings, words, language, FIGURE_MM);
  return [{ type: 'figure', caption, drawing }];
}
