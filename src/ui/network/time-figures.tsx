import { formatFixed, formatNumber } from '../../i18n/format.ts';
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
    <table className="time-figures tabular">
      <caption>{t('walking.times-unit')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('walking.group')}</th>
          <th scope="col">{t('walking.mean')}</th>
          <th scope="col">{t('walking.median')}</th>
          <th scope="col">{t('walking.p90')}</th>
          <th scope="col">{t('walking.unreached')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.group}>
            <th scope="row">{t(`people.${row.group}`)}</th>
            <td>{minutes(row.meanS)}</td>
            <td>{minutes(row.medianS)}</td>
            <td>{minutes(row.p90S)}</td>
            <td>{formatNumber(language, row.unreached)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
