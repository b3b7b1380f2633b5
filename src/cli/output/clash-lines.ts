import type { PlanAnswer, PlanClash } from '../../core/siting/question/plan-answer.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';

function nameOf({
  rule,
  part,
  areaName,
}: {
  rule: string;
  part?: string;
  areaName: string;
}): string {
  return [rule, part, areaName].filter((word) => word !== undefined && word !== '').join(' ');
}

function wordsOf(clash: PlanClash, language: Language): string {
  if (!('finding' in clash)) {
    const { code, people, points } = clash;
    const facts = { n: Math.round(people), points: points.length };
    return translate(language, `siting.clash.${code}`, facts);
  }
  const { code, finding, with: others = [] } = clash;
  const row = [finding.rule, finding.part].filter((word) => word !== undefined).join(' ');
  return translate(language, `siting.clash.${code}`, {
    row,
    area: finding.areaName,
    others: others.slice(0, 5).map(nameOf).join(', '),
  });
}

/** What stands in the way of a plan, and whether it is proven, as lines for a terminal. */
export function clashLines(answer: PlanAnswer, language: Language): string[] {
  const { clashes, proven, seconds, gapPct } = answer;
  return [
    ...clashes.map(
      (clash) => `${translate(language, 'severity.error')} | ${wordsOf(clash, language)}`,
    ),
    ...(proven
      ? []
      : [
          `${translate(language, 'severity.warning')} | ${translate(
            language,
            'site-cli.not-proven',
            {
              seconds: seconds.toFixed(1),
              gap: gapPct.toFixed(3),
            },
          )}`,
        ]),
  ];
}
