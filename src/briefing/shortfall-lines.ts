import type { Finding } from '../core/assess/findings/assessment.ts';
import { LIBRARY, type StandardLibrary } from '../core/standards/library.ts';
import type { Language } from '../i18n/catalogue.ts';
import { formatMeasured, formatValue } from '../i18n/format.ts';
import { translate } from '../i18n/translate.ts';

const MOST_LINES = 4;

/** How many findings have each verdict, as one line. */
export function verdictLine(findings: readonly Finding[], language: Language): string {
  const count = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return translate(language, 'card.counts', {
    met: count('met'),
    unmet: count('unmet'),
    unassessed: count('unassessed'),
  });
}

/** The standards that fall short, those with most areas first: the figures, or how many areas. */
export function shortfallLines(
  findings: readonly Finding[],
  language: Language,
  library: StandardLibrary = LIBRARY,
): string[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict !== 'unmet') continue;
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [...byRule]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_LINES)
    .map(([rule, list]) => {
      const standard = library.standardById(rule);
      const title = standard ? (language === 'en' ? standard.title.en : standard.title.zh) : rule;
      const only = list.length === 1 ? list[0] : undefined;
      if (!only) return translate(language, 'briefing.short-areas', { title, n: list.length });
      return translate(language, 'briefing.short-one', {
        title,
        area: only.areaName || translate(language, 'level.all'),
        measured: formatMeasured(language, only),
        target: formatValue(language, only.target, only.unit),
      });
    });
}
