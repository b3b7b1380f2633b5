import { Button } from 'antd';
import { askAlternatives, askCurve, showPlanWith } from '../../commands/siting/siting-more.ts';
import type { Alternatives } from '../../core/siting/question/plan-answer.ts';
import { formatNumber } from '../../i18n/format.ts';
import { list, objectiveWords } from '../../i18n/siting-text.ts';
import { wayName } from '../../i18n/way-text.ts';
import type { AskedPlan } from '../../state/siting-store.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { useLanguage, useText } from '../use-text.ts';
import { CurveChart, type CurveChartProps } from './curve-chart.tsx';
import { useSiting } from './use-siting.ts';

const ALTERNATIVES_SHOWN = 12;

type CurveTableProps = Pick<CurveChartProps, 'curve' | 'measure' | 'way'>;

function CurveTable({ curve, measure, way }: CurveTableProps) {
  const t = useText();
  const language = useLanguage();
  const { unit, points, knee } = curve;
  return (
    <details>
      <summary>{t('siting.curve-table')}</summary>
      <DataTable
        className="before-after siting-table"
        rows={points}
        rowKey={({ sites }) => sites}
        rowClass={({ sites }) => (sites === knee ? 'changed' : undefined)}
        columns={[
          {
            id: 'sites',
            header: t('siting.curve-sites'),
            namesRow: true,
            render: (point) => (
              <>
                <button
                  type="button"
                  className="link"
                  onClick={() => void showPlanWith(point.chosenIds, point)}
                >
                  {point.sites}
                </button>
                {point.sites === knee ? ` ${t('siting.knee')}` : ''}
              </>
            ),
          },
          {
            id: 'value',
            header: t(`siting.curve-value.${measure}`, { way }),
            number: true,
            render: ({ value }) => objectiveWords(language, unit, value),
          },
          {
            id: 'proven',
            header: t('siting.figure.proven'),
            number: true,
            render: ({ proven }) => t(proven ? 'siting.is-proven' : 'siting.not-proven'),
          },
        ]}
      />
    </details>
  );
}

function CurveSection({ asked, count }: { asked: AskedPlan; count: number }) {
  const { curve, answer } = asked;
  const measure = answer.ratio ? 'served' : answer.unit;
  const way = wayName(useLanguage(), answer.circle);
  const t = useText();
  const running = useSiting((state) => state.run !== null);
  return (
    <section aria-label={t('siting.curve')}>
      <h3>{t('siting.curve')}</h3>
      {curve ? (
        <>
          <CurveChart
            curve={curve}
            measure={measure}
            way={way}
            shown={count}
            onPoint={(point) => void showPlanWith(point.chosenIds, point)}
          />
          <p className="hint">
            {curve.knee === null ? t('siting.no-knee') : t('siting.knee-hint', { n: curve.knee })}
          </p>
          <CurveTable curve={curve} measure={measure} way={way} />
        </>
      ) : (
        <>
          <p className="hint">{t('siting.curve-hint')}</p>
          <Button disabled={running} onClick={() => void askCurve()}>
            {t('siting.ask-curve')}
          </Button>
        </>
      )}
    </section>
  );
}

function AlternativesSection({ plan, found }: { plan: AskedPlan; found: Alternatives | null }) {
  const t = useText();
  const language = useLanguage();
  const running = useSiting((state) => state.run !== null);
  const { unit, chosen } = plan.answer;
  const own = new Set(chosen.map(({ id }) => id));
  const names = new Map(chosen.map(({ id, name }) => [id, name]));
  return (
    <section aria-label={t('siting.alternatives')}>
      <h3>{t('siting.alternatives')}</h3>
      {found ? (
        <>
          <p className="hint">
            {t('siting.sure-list', {
              n: found.sureIds.length,
              names:
                list(
                  language,
                  found.sureIds.map((id) => names.get(id) || id),
                ) || '—',
            })}{' '}
            {found.complete ? '' : t('siting.alternatives-cut')}
          </p>
          {found.list.length === 0 ? <p className="empty">{t('siting.no-alternatives')}</p> : null}
          <ul className="plain-list">
            {found.list.slice(0, ALTERNATIVES_SHOWN).map((each, at) => (
              <li key={each.chosenIds.join('|')}>
                <button
                  type="button"
                  disabled={running}
                  onClick={() => void showPlanWith(each.chosenIds, null)}
                >
                  <b>{t('siting.alternative', { n: at + 1 })}</b>
                  <small className="tabular">
                    {t('siting.alternative-facts', {
                      value: objectiveWords(language, unit, each.objective),
                      behind: formatNumber(language, each.behindPct, 2),
                      other: each.chosenIds.filter((id) => !own.has(id)).length,
                    })}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className="hint">{t('siting.alternatives-hint')}</p>
          <Button disabled={running} onClick={() => void askAlternatives()}>
            {t('siting.ask-alternatives')}
          </Button>
        </>
      )}
    </section>
  );
}

/** How much each further site brings, and plans that are nearly as good. */
export function CurveView({ plan }: { plan: AskedPlan }) {
  const asked = useSiting((state) => state.first ?? state.plan)!;
  return (
    <>
      <CurveSection asked={asked} count={plan.answer.chosen.length} />
      <AlternativesSection plan={asked} found={asked.alternatives} />
    </>
  );
}
