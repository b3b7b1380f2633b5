import { countInForce } from '../../../../core/assess/findings/assessment.ts';
import { classifyTerm, type Term } from '../../../../core/plan/term.ts';
import { NEAR_TERM_END } from '../../../../core/plan/project.ts';
import { moneyWords } from '../../../../i18n/siting-text.ts';
import { figures, table, text, words } from '../words/blocks.ts';
import { siteCost } from '../words/site-cost.ts';
import type { ReportBlock } from '../words/report.ts';
import type { ReportContext } from '../words/report-context.ts';

const TERMS: readonly Term[] = ['near', 'far', 'any'];

/** What stands in the near term and what later, with what the near term alone brings. */
export function termBlocks(context: ReportContext): ReportBlock[] {
  const { input, t, join } = context;
  const { scenario, project, present, planned, nearTerm, language } = input;
  if (!scenario) return [];
  if (scenario.sites.length === 0) return text(t('report.no-sites'));
  const { nearTermEnd = NEAR_TERM_END } = project.settings;
  const dated = scenario.sites.some(({ year }) => year !== undefined);
  const before = countInForce(present.assessment.findings).unmet;
  const rows = TERMS.flatMap((term) => {
    const sites = scenario.sites.filter((site) => classifyTerm(site, project.settings) === term);
    if (sites.length === 0) return [];
    const yuan = sites.reduce((all, site) => all + (siteCost(site)?.yuan ?? 0), 0);
    const unknown = sites.filter((site) => siteCost(site) === null).length;
    const sum = moneyWords(language, yuan);
    return [
      [
        t(`term.${term}`),
        String(sites.length),
        unknown === 0 ? sum : t('report.money-part', { money: sum, n: unknown }),
        join(sites.map(({ name }, at) => name || t('site.default-name', { n: at + 1 }))),
      ],
    ];
  });
  return [
    ...text(t(dated ? 'report.terms-lead' : 'report.terms-none', { year: nearTermEnd })),
    ...table(
      t('report.table-terms'),
      [
        words(t('report.column-term'), 1.6),
        figures(t('report.column-sites'), 1),
        figures(t('report.cost-sum'), 2.2),
        words(t('report.column-names'), 6),
      ],
      rows,
    ),
    ...(nearTerm && planned
      ? text(
          t('report.terms-effect', {
            year: nearTermEnd,
            before,
            near: countInForce(nearTerm.findings).unmet,
            after: countInForce(planned.assessment.findings).unmet,
          }),
        )
      : []),
  ];
}
