import { WHOLE_ID } from '../../core/assess/findings/assessment.ts';
import type { TimeBar, WorstPoint } from '../../core/assess/walking/times-report.ts';
import { useStore } from 'zustand';
import { pointOut, showWorstPoints } from '../../commands/results/walking-look.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { formatNumber } from '../../i18n/format.ts';
import { walkingLookStore } from '../../state/walking-look-store.ts';
import { mapView } from '../parts/map-handle.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
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
          <span className="tabular">
            {toMin === null ? t('walking.unreached-bar') : `${fromMin}–${toMin}`}
          </span>
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
  const { id, lng, lat, people, areaName, timeS, snapM, island } = point;
  const pointed = useStore(walkingLookStore, ({ pointId }) => pointId === id);
  const reason = t(
    snapM === null ? 'walking.off-network' : island ? 'walking.on-island' : 'walking.no-way',
  );
  return (
    <li>
      <button
        type="button"
        aria-pressed={pointed}
        onClick={() => {
          pointOut(point);
          mapView()?.flyToBounds([
            lng - AROUND_DEG,
            lat - AROUND_DEG,
            lng + AROUND_DEG,
            lat + AROUND_DEG,
          ]);
        }}
      >
        <b>
          {areaName} {lng.toFixed(4)}, {lat.toFixed(4)}
        </b>
        <small className="tabular">
          {timeS === null
            ? reason
            : t('walking.minutes', { n: formatNumber(language, timeS / 60, 1) })}
          {' · '}
          {t('walking.worst-people', { n: formatNumber(language, people) })}
        </small>
      </button>
    </li>
  );
}

/** Time to the nearest facility of the shown kind: figures, histogram, and the points that are served worst. */
export function NearestTimesSection() {
  const t = useText();
  const pick = usePick();
  const times = useWalking((results) => results.times);
  const worst = useStore(walkingLookStore, (looked) => looked.worst);
  const compared = useWalking((results) => results.comparison !== null);
  if (!times) {
    return compared ? <p className="hint">{t('walking.times-need-people')}</p> : null;
  }
  const kind = kindRecord(times.kind);
  return (
    <section className="walking" aria-label={t('walking.times')}>
      <h3>{t('walking.times')}</h3>
      <p className="hint">{t('walking.of-kind', { kind: kind ? pick(kind) : times.kind })}</p>
      <TimeFigures areaId={WHOLE_ID} />
      <h4>
        {t('walking.histogram')} · {t(`people.${times.group}`)}
      </h4>
      <Histogram bars={times.histogram} />
      <details
        open={worst}
        onToggle={(event) => {
          if (event.currentTarget.open !== worst) showWorstPoints(event.currentTarget.open);
        }}
      >
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
