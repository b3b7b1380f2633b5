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
  const sum = (value: (project: DeliveryProject) => number | undefined) =>
    projects.reduce((all, each) => all + (value(each) ?? 0), 0);
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
      {t('delivery.summary', {
        n: projects.length,
        total: formatNumber(language, sum(investmentYuan) / WAN, 2),
        beds: sum(({ beds }) => beds),
        places: sum(({ places }) => places),
      })}
      {' · '}
      {t('delivery.counted-in', { year: at, n: counted })}
      {late > 0 ? <b className="late"> · {t('delivery.late', { n: late })}</b> : null}
    </p>
  );
}
