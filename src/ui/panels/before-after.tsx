import { Fragment, useDeferredValue, useMemo } from 'react';
import { lookAtRule } from '../../commands/view/look.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { countVerdicts } from '../table/finding-rows.ts';
import { useLibrary } from '../use-library.ts';
import { useResults } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

function byRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = groups.get(finding.rule);
    if (list) list.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return groups;
}

/** For each standard how many areas met it before and meet it now. */
export function BeforeAfter() {
  const t = useText();
  const pick = usePick();
  const library = useLibrary();
  const active = useDeferredValue(useResults((results) => results.active));
  const baseline = useDeferredValue(useResults((results) => results.baseline));
  const rows = useMemo(() => {
    const before = byRule(baseline?.findings ?? []);
    return [...byRule(active?.findings ?? [])].map(([rule, findings]) => ({
      rule,
      before: countVerdicts(before.get(rule) ?? []),
      after: countVerdicts(findings),
    }));
  }, [active, baseline]);
  return (
    <>
      <h3>{t('scenario.effect')}</h3>
      <table className="before-after">
        <thead>
          <tr>
            <th scope="col">{t('table.standard')}</th>
            <th scope="col">{t('scenario.before')}</th>
            <th scope="col">{t('scenario.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rule, before, after }) => {
            const standard = library.standardById(rule);
            const changed = before.met !== after.met || before.unmet !== after.unmet;
            return (
              <Fragment key={rule}>
                {changed && standard ? (
                  <tr className="changed-title">
                    <td colSpan={3}>{pick(standard.title)}</td>
                  </tr>
                ) : null}
                <tr className={changed ? 'changed' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      title={standard ? pick(standard.title) : rule}
                      onClick={() => lookAtRule(rule)}
                    >
                      {rule}
                    </button>
                  </th>
                  {[before, after].map((counts, index) => (
                    <td key={index === 0 ? 'before' : 'after'} className="tabular">
                      <VerdictMark verdict="met" short /> {counts.met}{' '}
                      <VerdictMark verdict="unmet" short /> {counts.unmet}
                      {counts.unassessed > 0 ? (
                        <>
                          {' '}
                          <VerdictMark verdict="unassessed" short /> {counts.unassessed}
                        </>
                      ) : null}
                    </td>
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
