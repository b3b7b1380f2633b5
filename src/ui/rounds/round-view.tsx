import { OUTCOME_RANK } from '../../core/assess/findings/assessment.ts';
import { readFindings } from '../../core/delivery/rounds/read-results.ts';
import { restoreWhole } from '../../core/delivery/rounds/round-state.ts';
import type { Round } from '../../core/plan/delivery/round.ts';
import { formatMeasured, formatNumber, formatValue } from '../../i18n/format.ts';
import { WindowedTable } from '../parts/table/windowed-table.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

/** What a round froze: its figures, its versions and every verdict. */
export function RoundView({ round }: { round: Round }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const rounds = useProject((project) => project.rounds) ?? [];
  const state = restoreWhole(rounds, round.id);
  const findings = readFindings(round.results).toSorted(
    (a, b) => OUTCOME_RANK[a.verdict] - OUTCOME_RANK[b.verdict],
  );
  const year = state?.settings.year;
  return (
    <>
      <p className="hint">
        {state
          ? t('round.holds', {
              areas: formatNumber(language, state.areas.length),
              facilities: formatNumber(language, state.facilities.length),
              demand: formatNumber(language, state.demand.length),
              reported: formatNumber(language, state.reported.length),
            })
          : t('round.damaged')}{' '}
        {t('round.version', { version: round.versions.product })}{' '}
        {state ? (year === undefined ? t('round.last-targets') : t('round.of-year', { year })) : ''}
      </p>
      <div className="round-scroll">
        <WindowedTable
          label={round.name}
          rows={findings}
          rowKey={({ rule, part, areaId }) => JSON.stringify([rule, part, areaId])}
          columns={[
            {
              id: 'row',
              header: t('table.standard'),
              width: '40%',
              namesRow: true,
              render: ({ rule, title }) => `${rule} ${pick(title)}`,
            },
            { id: 'area', header: t('table.area'), width: '18%', render: (row) => row.areaName },
            {
              id: 'measured',
              header: t('table.measured'),
              number: true,
              width: '15%',
              render: (row) => formatMeasured(language, row),
            },
            {
              id: 'target',
              header: t('table.target'),
              number: true,
              width: '15%',
              render: ({ target, unit }) => formatValue(language, target, unit),
            },
            {
              id: 'verdict',
              header: t('table.verdict'),
              width: '12%',
              render: ({ verdict }) => <VerdictMark verdict={verdict} />,
            },
          ]}
        />
      </div>
    </>
  );
}
