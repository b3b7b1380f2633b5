import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { traceRows, type RowLine } from '../../core/delivery/rounds/row-line.ts';
import type { Round } from '../../core/plan/delivery/round.ts';
import { formatValue } from '../../i18n/format.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { RowChart } from './row-chart.tsx';

const keyOf = ({ rule, part, areaId }: RowLine) => JSON.stringify([rule, part, areaId]);

/** One row in one area through the rounds, as a line and as a table. */
export function RowLines({ rounds }: { rounds: readonly Round[] }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const library = useLibrary();
  const areas = useProject((project) => project.areas);
  const lines = useMemo(() => {
    const byId = new Map(areas.map((area) => [area.id, area]));
    return traceRows(rounds, library, (id) => byId.get(id)).filter(({ points }) =>
      points.some(({ measured }) => measured !== null),
    );
  }, [rounds, library, areas]);
  const [key, setKey] = useState<string | null>(null);
  const line = lines.find((each) => keyOf(each) === key) ?? lines[0];
  if (!line) return <p className="empty">{t('round.no-lines')}</p>;
  const names = new Map(rounds.map(({ id, name }) => [id, name]));
  return (
    <>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('round.choose-row')}
        style={{ width: '100%' }}
        value={keyOf(line)}
        options={lines.map((each) => ({
          value: keyOf(each),
          label: `${each.rule} ${pick(each.title)} · ${each.areaName}`,
        }))}
        onChange={setKey}
      />
      <RowChart line={line} />
      <p className="hint">{t('round.chart-hint')}</p>
      <DataTable
        className="ruled"
        label={t('round.tab-lines')}
        rows={line.points}
        rowKey={({ roundId }) => roundId}
        columns={[
          {
            id: 'round',
            header: t('round.name'),
            namesRow: true,
            render: ({ roundId }) => names.get(roundId),
          },
          {
            id: 'measured',
            header: t('table.measured'),
            number: true,
            render: ({ measured }) => formatValue(language, measured, line.unit),
          },
          {
            id: 'target',
            header: t('table.target'),
            number: true,
            render: ({ target }) => formatValue(language, target, line.unit),
          },
          {
            id: 'course',
            header: t('round.course'),
            number: true,
            render: ({ expected }) => formatValue(language, expected ?? null, line.unit),
          },
          {
            id: 'verdict',
            header: t('table.verdict'),
            render: ({ verdict }) => <VerdictMark verdict={verdict} />,
          },
        ]}
      />
    </>
  );
}
