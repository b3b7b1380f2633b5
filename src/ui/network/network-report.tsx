import { useState } from 'react';
import type { NetworkFacts } from '../../engine/session/load-network.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { hasText } from '../../i18n/translate.ts';
import { useLanguage, useText } from '../use-text.ts';

const KM = 1000;
const DAY_MS = 86_400_000;
/** Older than this an extract should be fetched again, in days. */
const OLD_AFTER_DAYS = 365;

function Age({ sourceDate }: { sourceDate: string | null }) {
  const t = useText();
  const language = useLanguage();
  const [now] = useState(() => Date.now());
  if (sourceDate === null) return <>{t('network.age-unknown')}</>;
  const days = Math.floor((now - Date.parse(sourceDate)) / DAY_MS);
  const date = sourceDate.slice(0, 10);
  if (Number.isNaN(days)) return <>{date}</>;
  // Clocks differ by hours, not by days.
  if (days < -1) return <b>{t('network.age-impossible', { date })}</b>;
  const words = t('network.age', { date, days: formatNumber(language, Math.max(0, days)) });
  return days > OLD_AFTER_DAYS ? <b>{words}</b> : <>{words}</>;
}

/** What a planner should know of a network before they trust it. */
export function NetworkReport({ facts: { report, sourceDate } }: { facts: NetworkFacts }) {
  const t = useText();
  const language = useLanguage();
  const km = (metres: number) => `${formatNumber(language, metres / KM, 1)} km`;
  const classes = Object.entries(report.lengthMByClass).toSorted((a, b) => b[1] - a[1]);
  const dropped = report.dropped.filter(({ ways }) => ways > 0);
  const classWords = (name: string) => {
    const key = `street-class.${name}`;
    return hasText(key) ? t(key) : name;
  };
  const ruleWords = (rule: string) => {
    const key = `dropped.${rule}`;
    return hasText(key) ? t(key) : rule;
  };
  const figures: [string, string][] = [
    [t('network.length'), km(report.lengthM)],
    [t('network.edges'), formatNumber(language, report.edges)],
    [
      t('network.components'),
      t('network.components-of', {
        n: formatNumber(language, report.components),
        share: formatShare(language, report.largestShare, 1),
      }),
    ],
    [t('network.steps'), formatNumber(language, report.flightsOfSteps)],
    [t('network.lifts'), formatNumber(language, report.lifts)],
    [t('network.barriers'), formatNumber(language, report.closedBarriers)],
  ];
  return (
    <section className="network-report" aria-label={t('network.report')}>
      <dl className="figures tabular">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('network.source-date')}</dt>
          <dd>
            <Age sourceDate={sourceDate} />
          </dd>
        </div>
      </dl>
      <details>
        <summary>{t('network.by-class')}</summary>
        <dl className="figures tabular">
          {classes.map(([name, lengthM]) => (
            <div key={name}>
              <dt>{classWords(name)}</dt>
              <dd>{km(lengthM)}</dd>
            </div>
          ))}
        </dl>
      </details>
      {dropped.length > 0 ? (
        <details>
          <summary>
            {t('network.dropped', { n: dropped.reduce((sum, { ways }) => sum + ways, 0) })}
          </summary>
          <dl className="figures tabular">
            {dropped.map(({ rule, ways, lengthM }) => (
              <div key={rule}>
                <dt>{ruleWords(rule)}</dt>
                <dd>
                  {t('network.dropped-ways', { n: ways })} · {km(lengthM)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  );
}
