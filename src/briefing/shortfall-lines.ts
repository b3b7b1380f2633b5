import { countInForce, type Finding } from '../core/assess/findings/assessment.ts';
import { findFacts } from '../core/assess/findings/finding-facts.ts';
import { makeHeadline } from '../core/assess/findings/headline.ts';
import type { Project } from '../core/plan/project.ts';
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

/** What a document says beside the target: year, force, department, printed value. */
function tellFacts(
  finding: Finding,
  language: Language,
  factsOf: ReturnType<typeof findFacts>,
): string {
  const { targetYear, force, departments, printed } = factsOf(finding);
  const words = [
    ...(targetYear === null ? [] : [translate(language, 'facts.year', { year: targetYear })]),
    ...(force === null ? [] : [translate(language, `force.${force}`)]),
    ...departments,
    ...(printed
      ? [
          translate(language, 'facts.printed-undated', {
            value: formatValue(language, printed.value, printed.unit ?? finding.unit),
          }),
        ]
      : []),
  ];
  return words.length === 0 ? '' : `（${words.join(' · ')}）`;
}

/** The standards that fall short, those with most areas first: the figures, or how many areas. */
export function shortfallLines(
  findings: readonly Finding[],
  language: Language,
  project: Pick<Project, 'reported' | 'settings'>,
  library: StandardLibrary = LIBRARY,
): string[] {
  const factsOf = findFacts(library, project);
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict !== 'unmet' || !finding.inForce) continue;
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
      const facts = tellFacts(list[0]!, language, factsOf);
      if (!only)
        return `${translate(language, 'briefing.short-areas', { title, n: list.length })}${facts}`;
      return `${translate(language, 'briefing.short-one', {
        title,
        area: only.areaName || translate(language, 'level.all'),
        measured: formatMeasured(language, only),
        target: formatValue(language, only.target, only.unit),
      })}${facts}`;
    });
}
