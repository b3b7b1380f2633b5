import { WHOLE_ID } from '../../core/assess/assessment.ts';
import type { TimeBar, WorstPoint } from '../../core/assess/times-report.ts';
import { formatNumber } from '../../i18n/format.ts';
import { mapView } from '../map/map-handle.ts';
import { useLanguage, useText } from '../use-text.ts';
import { TimeFigures } from './time-figures.tsx';
import { useWalking } from './use-walking.ts';

/** Half the side of the ground that is shown around a point, in degrees: about 300 m. */
const AROUND_DEG = 0.003;

function Histogram({ bars }: { bars: readonly TimeBar[] }) {
  const t = useText();
  const language = useLanguage();
  const most = Math.max(1, ...bars.map(({ people }) => people));
  return (
    <ol className="time-bars" aria-label={t('walking.histogram')}>
      {bars.map(({ fromMin, toMin, people }) => (
        <li key={fromMin}>
          <span className="tabular">{toMin === null ? `> ${fromMin}` : `${fromMin}–${toMin}`}</span>
          <i style={{ width: `${(100 * people) / most}%` }} aria-hidden="true" />
          <span className="tabular">{formatNumber(language, people)}</span>
        </li>
      ))}
    </ol>
  );
}

function WorstLine({ point }: { point: WorstPoint }) {
  const t = useText();
  const language = useLanguage();
  const { id, lng, lat, people, areaName, timeS, snapM } = point;
  const reason = snapM === null ? t('walking.off-network') : t('walking.no-way');
  return (
    <li>
      <button
        type="button"
        onClick={() =>
          mapView()?.flyToBounds([
            lng - AROUND_DEG,
            lat - AROUND_DEG,
            lng + AROUND_DEG,
            lat + AROUND_DEG,
          ])
        }
      >
        <b>
          {areaName} {id}
        </b>
        <small className="tabular">
          {timeS === null
            ? reason
            : t('walking.minutes', { n: formatNumber(language, timeS / 60, 1) })}
          {' · '}
          {formatNumber(language, people)}
        </small>
      </button>
    </li>
  );
}

/** Time to the nearest facility of the shown kind: figures, histogram, and the points that are served worst. */
export function NearestTimesSection() {
  const t = useText();
  const times = useWalking((results) => results.times);
  if (!times) return null;
  return (
    <section className="walking" aria-label={t('walking.times')}>
      <h3>{t('walking.times')}</h3>
      <TimeFigures areaId={WHOLE_ID} />
      <h4>
        {t('walking.histogram')} · {t(`people.${times.group}`)}
      </h4>
      <Histogram bars={times.histogram} />
      <details>
        <summary>{t('walking.worst-points', { n: times.worst.length })}</summary>
        <ul className="plain-list">
          {times.worst.map((point) => (
            <WorstLine key={point.id} point={point} />
          ))}
        </ul>
      </details>
    </section>
  );
}
