import { countInForce, type Assessment } from '../../core/assess/findings/assessment.ts';
import type { Scenario } from '../../core/plan/project.ts';
import { coveredOfWhole, shareOf, type Covered } from '../covered.ts';
import type { MadeScene, SceneContext } from '../scene-context.ts';
import { shortfallLines, verdictLine } from '../shortfall-lines.ts';

/** Shortfalls left that are named beside the effect: a slide is read, not studied. */
const LEFT_LISTED = 3;

function countClosed(before: Assessment, after: Assessment): number {
  const key = ({ rule, part, areaId }: Assessment['findings'][number]) =>
    `${rule}/${part ?? ''}/${areaId}`;
  const unmet = new Set(
    before.findings.filter((each) => each.inForce && each.verdict === 'unmet').map(key),
  );
  return after.findings.filter((each) => each.verdict === 'met' && unmet.has(key(each))).length;
}

function percentOf(covered: Covered | undefined): number | null {
  if (!covered || covered.total <= 0) return null;
  return Math.round((1000 * covered.within) / covered.total) / 10;
}

/** Before and after: what the scenario closes, and the share within reach of each kind. */
export function effectScene(context: SceneContext, scenario: Scenario): MadeScene {
  const { t, baseline, active, kind, language, library, rowBasis, basis, nameKind } = context;
  const kinds = [...new Set(active.coverage.map((row) => row.kind))].filter(
    (each) => coveredOfWhole(baseline, each) && coveredOfWhole(active, each),
  );
  const [before, after] = [baseline, active].map((each) =>
    shareOf(language, coveredOfWhole(each, kind)),
  );
  const unmet = (each: Assessment) => countInForce(each.findings).unmet;
  // A share that stands still says nothing of what was gained.
  const sharesMove = before !== '—' && before !== after;
  return {
    key: 'effect',
    title: t('briefing.effect-title'),
    basis: sharesMove ? basis : rowBasis,
    figure: sharesMove ? `${before} → ${after}` : `${unmet(baseline)} → ${unmet(active)}`,
    figureLabel: sharesMove
      ? t('slide.share-people', {
          way: context.way,
          kind: nameKind(kind),
          group: t(`people.${context.group}`),
        })
      : `${t('briefing.unmet-label')}${t('slide.in-brackets', { words: t(`slide.rows.${context.circle}`) })}`,
    points: [
      t('slide.verdicts-change', { before: unmet(baseline), after: unmet(active) }),
      t('briefing.closed', { n: countClosed(baseline, active) }),
      verdictLine(active.findings, language),
      ...shortfallLines(active.findings, language, library).slice(0, LEFT_LISTED),
    ],
    ...(kinds.length > 0 && {
      chart: {
        title: t('slide.effect-axis'),
        unit: 'percent',
        names: kinds.map(nameKind),
        series: [baseline, active].map((each, at) => ({
          name: at === 0 ? t('ui.present-state') : scenario.name,
          values: kinds.map((one) => percentOf(coveredOfWhole(each, one))),
        })),
      },
    }),
    notes: [t('slide.notes-effect'), t(`circle.notes.${context.circle}`)].join('\n'),
    map: context.map(scenario.id, { verdicts: true, sites: true }),
  };
}
