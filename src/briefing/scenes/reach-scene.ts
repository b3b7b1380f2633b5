import { WHOLE_ID } from '../../core/assess/findings/assessment.ts';
import { peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { coveredOfWhole, shareOf } from '../covered.ts';
import type { MadeScene, SceneContext } from '../scene-context.ts';

/** Share that straight circles claim, said behind the walked one; empty without a comparison. */
function straightBehind({ comparison, circle, language, t }: SceneContext, kind: string): string {
  const row = comparison?.rows.find((each) => each.kind === kind && each.areaId === WHOLE_ID);
  if (!row || circle !== 'network') return '';
  const group = peopleServedBy(kind);
  const total = row.people[group];
  const share =
    total === undefined
      ? formatShare(language, row.straightM2, row.groundM2)
      : formatShare(language, row.straight[group], total);
  return t('slide.straight-behind', { share });
}

/** The present state: who is within reach of each kind, and how many are not. */
export function reachScene(context: SceneContext): MadeScene {
  const { t, baseline, kind, language, basis, nameKind } = context;
  const whole = coveredOfWhole(baseline, kind);
  const kinds = [...new Set(baseline.coverage.map((row) => row.kind))];
  // The kind that the map shows comes first.
  const ordered = [kind, ...kinds.filter((each) => each !== kind)];
  const points = ordered.flatMap((each) => {
    const covered = coveredOfWhole(baseline, each);
    if (!covered) return [t('slide.reach-unknown', { kind: nameKind(each) })];
    const params = {
      kind: nameKind(each),
      share: shareOf(language, covered),
      behind: straightBehind(context, each),
    };
    if (covered.measure === 'ground') return [t('slide.reach-ground', params)];
    const outside = formatNumber(language, covered.outside);
    const group = t(`people.${peopleServedBy(each)}`);
    return [t('slide.reach-people', { ...params, outside, group })];
  });
  const what = whole?.measure === 'ground' ? 'slide.share-ground' : 'slide.share-people';
  return {
    key: 'reach',
    title: t(`slide.reach-title.${context.circle}`),
    basis,
    ...(whole && {
      figure: shareOf(language, whole),
      figureLabel: `${t(what, { way: context.way, kind: nameKind(kind), group: t(`people.${context.group}`) })}${straightBehind(context, kind)}`,
    }),
    points,
    notes: [
      whole
        ? t('slide.notes-share', {
            within: formatNumber(
              language,
              whole.measure === 'ground' ? whole.within / 1e6 : whole.within,
              2,
            ),
            total: formatNumber(
              language,
              whole.measure === 'ground' ? whole.total / 1e6 : whole.total,
              2,
            ),
            unit: t(whole.measure === 'ground' ? 'slide.unit-km2' : 'slide.unit-people'),
            share: shareOf(language, whole),
          })
        : t('slide.reach-unknown', { kind: nameKind(kind) }),
      t(`circle.notes.${context.circle}`),
    ].join('\n'),
    map: context.map(null, { circles: true, gaps: true }),
  };
}
