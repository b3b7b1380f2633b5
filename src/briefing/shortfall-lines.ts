import { countInForce, type Finding } from '../core/assess/findings/assessment.ts';
import { makeHeadline } from '../core/assess/findings/headline.ts';
import { LIBRARY, type StandardLibrary } from '../core/standards/library.ts';
import type { Language } from '../i18n/catalogue.ts';
import { formatMeasured, formatValue } from '../i18n/format.ts';
import { translate } from '../i18n/translate.ts';

const MOST_LINES = 4;

/** How many findings have each verdict, as one line. */
export function verdictLine(findings: readonly Finding[], language: Language): string {
  const { met, unmet, unassessed } = countInForce(findings);
  return translate(language, 'card.counts', { met, unmet, unassessed });
}

/** Binding rows of the documents in force here by what they come to, and the areas that are worst off. */
export function headlineLines(
  findings: readonly Finding[],
  language: Language,
  library: StandardLibrary = LIBRARY,
): string[] {
  const { binding, documentIds, worst } = makeHeadline(findings, library);
  if (documentIds.length === 0) return [];
  const { met, unmet, unassessed } = binding;
  const counts = { documents: documentIds.length, n: met + unmet + unassessed };
  const comma = translate(language, 'ui.list-comma');
  const names = worst.map(({ areaName, unmet: n }) =>
    translate(language, 'headline.worst-area', { area: areaName, n }),
  );
  return [
    `${translate(language, 'headline.binding', counts)} ${translate(language, 'card.counts', { met, unmet, unassessed })}`,
    ...(names.length > 0 ? [`${translate(language, 'headline.worst')} ${names.join(comma)}`] : []),
  ];
}

/** Unmet findings in force by row, those with most areas first. */
function worstRows(findings: readonly Finding[]): [rule: string, unmet: Finding[]][] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict !== 'unmet' || !finding.inForce) continue;
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  }
  return [...byRule].toSorted(([, a], [, b]) => b.length - a.length).slice(0, MOST_LINES);
}

function titleOf(rule: string, language: Language, library: StandardLibrary): string {
  const standard = library.standardById(rule);
  if (!standard) return rule;
  return language === 'en' ? standard.title.en : standard.title.zh;
}

/** The standards that fall short, those with most areas first: the figures, or how many areas. */
export function shortfallLines(
  findings: readonly Finding[],
  language: Language,
  library: StandardLibrary = LIBRARY,
): string[] {
  return worstRows(findings).map(([rule, list]) => {
    const title = titleOf(rule, language, library);
    const [only] = list;
    if (list.length > 1) {
      return translate(language, 'briefing.short-areas', { title, n: list.length });
    }
    return translate(language, 'briefing.short-one', {
      title,
      area: only!.areaName || translate(language, 'level.all'),
      measured: formatMeasured(language, only!),
      target: formatValue(language, only!.target, only!.unit),
    });
  });
}
