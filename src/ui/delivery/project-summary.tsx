import { delayNow } from '../../commands/delivery/delays.ts';
import { type DeliveryProject, investmentYuan } from '../../core/plan/delivery/delivery-project.ts';
import { isStanding } from '../../core/plan/standing-projects.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';
import { hasPlace } from './project-table.tsx';

const WAN = 10_000;

/** What the projects come to, how many count in the year looked at, and how many are late. */
export function ProjectSummary({ projects }: { projects: readonly DeliveryProject[] }) {
  const t = useText();
  const language = useLanguage();
  const year = useProject((state) => state.settings.year);
  const scenarioId = useProject((state) => state.activeScenarioId);
  // What is known of no project is left out, not said to be 0.
  const sum = (
    key: 'delivery.sum-yuan' | 'delivery.sum-beds' | 'delivery.sum-places',
    value: (project: DeliveryProject) => number | undefined,
  ) => {
    const known = projects.map(value).filter((each) => each !== undefined);
    const n = known.reduce((all, each) => all + each, 0);
    return known.length > 0 ? [t(key, { n: formatNumber(language, n, 2) })] : [];
  };
  const late = projects.filter((each) => delayNow(each)).length;
  const counted = projects.filter(
    (each) => each.kinds.length > 0 && hasPlace(each) && isStanding(each, { scenarioId, year }),
  ).length;
  const at =
    year === undefined
      ? t(scenarioId === null ? 'delivery.now' : 'delivery.plan')
      : t('delivery.year-form', { year });
  return (
    <p className="delivery-summary">
      {[
        t('delivery.summary', { n: projects.length }),
        ...sum('delivery.sum-yuan', (project) => {
          const yuan = investmentYuan(project);
          return yuan === undefined ? undefined : yuan / WAN;
        }),
        ...sum('delivery.sum-beds', ({ beds }) => beds),
        ...sum('delivery.sum-places', ({ places }) => places),
      ].join(' · ')}
      {' · '}
      {t('delivery.counted-in', { year: at, n: counted })}
      {late > 0 ? <b className="late"> · {t('delivery.late', { n: late })}</b> : null}
    </p>
  );
}
