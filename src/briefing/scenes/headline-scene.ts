import { countInForce, WHOLE_ID } from '../../core/assess/findings/assessment.ts';
import { makeHeadline } from '../../core/assess/findings/headline.ts';
import { projectTitle } from '../../core/plan/project-title.ts';
import type { MadeScene, SceneContext } from '../scene-context.ts';
import { documentWords } from '../document-words.ts';
import { headlineLines, verdictLine } from '../shortfall-lines.ts';

/** What a briefing is about: the project's name, else the one area that holds all others. */
function placeOf({ project, language }: SceneContext): string {
  const { areas } = project;
  const tops = areas.filter((area) => area.parentId === undefined);
  const title = projectTitle(project, ({ zh, en }) => (language === 'en' ? en : zh)).trim();
  return title || (tops.length === 1 ? tops[0]!.name : '');
}

/** The first page: of what place, by which documents, and what they come to. */
export function headlineScene(context: SceneContext): MadeScene {
  const { t, project, baseline, language, library, rowBasis } = context;
  const { findings } = baseline;
  const { documentIds, binding } = makeHeadline(findings, library);
  const asked = binding.met + binding.unmet + binding.unassessed;
  const documents = documentIds.flatMap((id) => {
    const document = library.documents.find((each) => each.id === id);
    return document ? [documentWords(document, language)] : [];
  });
  return {
    key: 'headline',
    title: t('briefing.title', { place: placeOf(context), minutes: project.settings.minutes }),
    basis: rowBasis,
    ...(asked > 0 && {
      figure: `${binding.unmet} / ${asked}`,
      figureLabel: t('slide.binding-unmet'),
    }),
    points: [
      t('briefing.facilities', { n: project.facilities.length }),
      ...headlineLines(findings, language, library),
      `${t('slide.all-rows')} ${verdictLine(findings, language)}`,
      ...(documents.length > 0 ? documents : [t('headline.none')]),
    ],
    notes: [
      t('slide.notes-headline', {
        areas: new Set(findings.filter(({ areaId }) => areaId !== WHOLE_ID).map((f) => f.areaId))
          .size,
        n: countInForce(findings).unmet,
      }),
      t('slide.notes-binding'),
    ].join('\n'),
    map: context.map(null, { verdicts: true }),
  };
}
