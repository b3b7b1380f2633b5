import { KINDS } from '../../core/vocabulary/kinds.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { OsmReport } from '../../io/osm-source/osm-project.ts';
import { FactsTable } from '../parts/table/facts-table.tsx';
import { useLanguage, usePick, useText } from '../use-text.ts';

/** What was made out of an extract, in figures. */
export function OsmReportView({ report }: { report: OsmReport }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const n = (value: number, decimals = 0) => formatNumber(language, value, decimals);
  const { levels, extentOnly, facilities, dwellings, network, basemapBytes, sourceDate } = report;
  const areas = levels.map(({ level, whole, cut }) =>
    t(cut > 0 ? 'osm.level-cut' : 'osm.level-count', {
      level: t(`level.${level}`),
      whole: n(whole),
      cut: n(cut),
    }),
  );
  if (extentOnly) areas.push(t('osm.extent-only'));
  const kinds = facilities.map(({ kind, count }) => {
    const record = KINDS.find(({ id }) => id === kind);
    return `${record ? pick(record) : kind} ${n(count)}`;
  });
  const { buildings, withLevels, floorAreaM2, points, outside } = dwellings;
  const homes =
    t('osm.dwellings', {
      buildings: n(buildings),
      area: n(floorAreaM2 / 10_000, 1),
      known: n(withLevels),
    }) +
    (points < buildings ? t('osm.dwellings-cells', { points: n(points) }) : '') +
    (outside > 0 ? t('osm.dwellings-outside', { outside: n(outside) }) : '');
  const km = (network?.lengthM ?? 0) / 1000;
  const rows: [string, string[]][] = [
    [t('osm.report-areas'), areas],
    [t('osm.report-facilities'), kinds.length > 0 ? kinds : [t('osm.none')]],
    [t('osm.report-dwellings'), [buildings > 0 ? homes : t('osm.none')]],
    [
      t('osm.report-network'),
      [network ? t('osm.network', { km: n(km), edges: n(network.edges) }) : t('osm.none')],
    ],
    [t('osm.report-basemap'), [t('osm.basemap', { mb: n(basemapBytes / 1024 / 1024, 1) })]],
    [t('osm.report-date'), [sourceDate?.slice(0, 10) ?? t('osm.date-unknown')]],
  ];
  return (
    <section aria-label={t('osm.report')}>
      <FactsTable
        className="osm-report"
        facts={rows.map(([title, lines]) => [
          title,
          title,
          title === t('osm.report-facilities')
            ? lines.join(' · ')
            : lines.map((line) => <div key={line}>{line}</div>),
        ])}
      />
    </section>
  );
}
