import type { Finding } from '../../core/assess/findings/assessment.ts';
import type { WalkerFindings } from '../../state/walking-store.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useText } from '../use-text.ts';
import { fromSlowToFast } from './from-slow-to-fast.ts';

function keyOf({ rule, part }: Pick<Finding, 'rule' | 'part'>): string {
  return part ? `${rule} ${part}` : rule;
}

/** All but a few is 99.9, never 100. */
const ALL_BUT_A_FEW_PCT = 99.9;

/** Verdicts of one area's walking rules for each walker, the slowest first; a column whose verdicts differ depends on the assumption. */
export function WalkerStrip({
  areaId,
  byWalker,
  nameOf,
}: {
  areaId: string;
  byWalker: readonly WalkerFindings[];
  nameOf: (walkerId: string) => string;
}) {
  const t = useText();
  const language = useLanguage();
  const percent = (measured: number) =>
    formatNumber(language, measured < 100 ? Math.min(measured, ALL_BUT_A_FEW_PCT) : measured, 1);
  const own = fromSlowToFast(byWalker).map(({ walkerId, findings }) => ({
    walkerId,
    findings: new Map(
      findings.filter((each) => each.areaId === areaId).map((each) => [keyOf(each), each]),
    ),
  }));
  const rules = [...(own[0]?.findings.keys() ?? [])];
  if (rules.length === 0) return null;
  return (
    <table className="walker-strip">
      <caption>{t('walking.strip')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('walking.walker')}</th>
          {rules.map((rule) => {
            const [id, part] = rule.split(' ');
            return (
              <th key={rule} scope="col">
                {id} {part ? t(`part.${part}` as 'part.eldercare') : null}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {own.map(({ walkerId, findings }) => (
          <tr key={walkerId}>
            <th scope="row">{nameOf(walkerId)}</th>
            {rules.map((rule) => {
              const finding = findings.get(rule);
              return (
                <td key={rule} className="tabular">
                  {finding ? <VerdictMark verdict={finding.verdict} short /> : null}{' '}
                  {finding && finding.measured !== null ? percent(finding.measured) : ''}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('walking.depends')}</th>
          {rules.map((rule) => {
            const verdicts = own.map(({ findings }) => findings.get(rule)?.verdict);
            const depends = new Set(verdicts).size > 1;
            return <td key={rule}>{depends ? <b>{t('walking.yes')}</b> : t('walking.no')}</td>;
          })}
        </tr>
      </tbody>
    </table>
  );
}
