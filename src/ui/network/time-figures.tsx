import { formatFixed, formatNumber } from '../../i18n/format.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { useLanguage, useText } from '../use-text.ts';
import { useWalking } from './use-walking.ts';

/** Walking times of an area's groups of people: mean, median and what nine in ten need at most. */
export function TimeFigures({ areaId }: { areaId: string }) {
  const t = useText();
  const language = useLanguage();
  const times = useWalking((results) => results.times);
  const rows = times?.rows.filter((row) => row.areaId === areaId) ?? [];
  if (rows.length === 0) return null;
  const minutes = (timeS: number | null) =>
    timeS === null ? '—' : formatFixed(language, timeS / 60, 1);
  return (
    <DataTable
      className="time-figures"
      caption={t('walking.times-unit')}
      rows={rows}
      rowKey={({ group }) => group}
      columns={[
        {
          id: 'group',
          header: t('walking.group'),
          namesRow: true,
          render: ({ group }) => t(`people.${group}`),
        },
        {
          id: 'mean',
          header: t('walking.mean'),
          number: true,
          render: (row) => minutes(row.meanS),
        },
        {
          id: 'median',
          header: t('walking.median'),
          number: true,
          render: (row) => minutes(row.medianS),
        },
        { id: 'p90', header: t('walking.p90'), number: true, render: (row) => minutes(row.p90S) },
        {
          id: 'unreached',
          header: t('walking.unreached'),
          number: true,
          render: ({ unreached }) => formatNumber(language, unreached),
        },
      ]}
    />
  );
}
