import { useDeferredValue, useMemo } from 'react';
import { lookAtRule } from '../../commands/view/look.ts';
import {
  countOutcomes,
  type Finding,
  type Verdict,
} from '../../core/assess/findings/assessment.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
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

type VerdictCounts = Record<Verdict, number>;

function isChanged({ before, after }: { before: VerdictCounts; after: VerdictCounts }): boolean {
  return before.met !== after.met || before.unmet !== after.unmet;
}

function Counts({ counts }: { counts: VerdictCounts }) {
  return (
    <>
      <VerdictMark verdict="met" short /> {counts.met} <VerdictMark verdict="unmet" short />{' '}
      {counts.unmet}
      {counts.unassessed > 0 ? (
        <>
          {' '}
          <VerdictMark verdict="unassessed" short /> {counts.unassessed}
        </>
      ) : null}
    </>
  );
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
    const all = [...byRule(active?.findings ?? [])].map(([rule, findings]) => ({
      rule,
      before: countOutcomes(before.get(rule) ?? []),
      after: countOutcomes(findings),
    }));
    // What the scenario changes is not looked for among dozens that it leaves as they are.
    return all.toSorted((a, b) => Number(isChanged(b)) - Number(isChanged(a)));
  }, [active, baseline]);
  const titleOf = (rule: string) => {
    const standard = library.standardById(rule);
    return standard && pick(standard.title);
  };
  return (
    <>
      <h3>{t('scenario.effect')}</h3>
      <DataTable
        className="before-after"
        rows={rows}
        rowKey={({ rule }) => rule}
        rowClass={(row) => (isChanged(row) ? 'changed' : undefined)}
        renderOver={(row) => (isChanged(row) ? titleOf(row.rule) : null)}
        columns={[
          {
            id: 'standard',
            header: t('table.standard'),
            namesRow: true,
            render: ({ rule }) => (
              <button
                type="button"
                className="link"
                title={titleOf(rule) ?? rule}
                onClick={() => lookAtRule(rule)}
              >
                {rule}
              </button>
            ),
          },
          {
            id: 'before',
            header: t('scenario.before'),
            className: 'tabular',
            render: ({ before }) => <Counts counts={before} />,
          },
          {
            id: 'after',
            header: t('scenario.after'),
            className: 'tabular',
            render: ({ after }) => <Counts counts={after} />,
          },
        ]}
      />
    </>
  );
}
