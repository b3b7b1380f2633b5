import type { Finding } from '../../../../core/assess/findings/assessment.ts';
import { findFacts } from '../../../../core/assess/findings/finding-facts.ts';
import { fieldWord } from '../../../../i18n/hygiene-text.ts';
import {
  formatMeasured,
  formatNumber,
  formatTarget,
  formatValue,
  unitWords,
} from '../../../../i18n/format.ts';
import type { ReportContext } from './report-context.ts';

/** Title of the row that a finding is of, with its part. */
export function ruleTitle(
  { input, layers }: ReportContext,
  { rule, part }: Pick<Finding, 'rule' | 'part'>,
): string {
  const standard = input.library.standardById(rule);
  const ofPart = part === undefined ? undefined : input.library.partById(rule, part);
  const words = [layers.pick(standard?.title), layers.pick(ofPart?.title)];
  return words.filter((word) => word !== '').join(' · ') || rule;
}

/** What a finding is held against, such as `≥32 张/千名老年人`, with whose figure it is. */
export function targetWords({ input, t }: ReportContext, finding: Finding): string {
  const part = input.library.partById(finding.rule, finding.part);
  const words = part
    ? formatTarget(input.language, part.comparison, finding.target, finding.unit)
    : formatValue(input.language, finding.target, finding.unit);
  return finding.targetIsPlanners ? t('report.planners-target', { words }) : words;
}

/** Verdict in words, with what stands beside it: 参照, 只列示, the field that is missing. */
export function verdictWords({ input, t, join }: ReportContext, finding: Finding): string {
  const { verdict, inForce, onlyShown, missing } = finding;
  const word = t(`verdict.${verdict}`);
  const fields = [...new Set(missing.map(({ field }) => fieldWord(input.language, field)))];
  const beside = [
    ...(inForce ? [] : [t('standing.comparison')]),
    ...(onlyShown ? [t('report.only-shown')] : []),
    ...(verdict === 'unassessed' && fields.length > 0
      ? [t('report.lacks', { fields: join(fields) })]
      : []),
  ];
  return beside.length === 0 ? word : t('report.beside', { word, beside: join(beside) });
}

export function measuredWords({ input }: ReportContext, finding: Finding): string {
  return formatMeasured(input.language, finding);
}

/** What is missing to the target in its unit; a dash where nothing is or nobody knows. */
export function shortfallWords({ input }: ReportContext, { shortfall, unit }: Finding): string {
  if (shortfall === null || shortfall === 0) return '—';
  const n = formatNumber(input.language, shortfall, 2);
  // What a share is short of its target is told in points, not in percent of something.
  if (unit === 'percent') {
    return `${n} ${unitWords(input.language, 'percentage-point', n)}`;
  }
  return formatValue(input.language, shortfall, unit);
}

/** Facts of a finding's row in words: force, target year, departments. */
export function factWords(context: ReportContext): (finding: Finding) => {
  force: string;
  year: string;
  /** The leading one, and how many there are. */
  departments: string;
  everyDepartment: string;
} {
  const { input, t, join } = context;
  const factsOf = findFacts(input.library, input.project);
  return (finding) => {
    const { force, targetYear, departments } = factsOf(finding);
    return {
      force: t(`force.${force ?? 'none'}`),
      year: targetYear === null ? '—' : String(targetYear),
      departments:
        departments.length > 1
          ? t('report.departments', { leading: departments[0]!, n: departments.length })
          : (departments[0] ?? '—'),
      everyDepartment: departments.length === 0 ? '—' : join(departments),
    };
  };
}

/** How many findings in force of a place are unmet, of those binding, and how many are not assessed. */
export function countFindings(
  { input }: ReportContext,
  findings: readonly Finding[],
): { unmet: number; binding: number; unassessed: number; met: number } {
  const own = findings.filter(({ inForce }) => inForce);
  const count = (verdict: Finding['verdict']) =>
    own.filter((finding) => finding.verdict === verdict).length;
  const binding = own.filter(
    ({ verdict, rule }) =>
      verdict === 'unmet' && input.library.standardById(rule)?.force === 'binding',
  );
  return {
    unmet: count('unmet'),
    binding: binding.length,
    unassessed: count('unassessed'),
    met: count('met'),
  };
}
