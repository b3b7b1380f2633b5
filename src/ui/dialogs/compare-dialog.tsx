import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import { compareAll, type ScenarioSummary } from '../../commands/scenario/compare.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { countVerdicts } from '../table/finding-rows.ts';
import { useLibrary } from '../use-library.ts';
import { usePick, useText } from '../use-text.ts';
import { useCoverageShare } from './use-coverage-share.ts';
import { DialogFrame } from './dialog-frame.tsx';

const VERDICTS = ['met', 'unmet', 'unassessed'] as const;

function countsOf({ findings }: ScenarioSummary, rule: string) {
  return countVerdicts(findings.filter((finding) => finding.rule === rule));
}

/** What a scenario changes stands out from what it leaves as it is. */
function cellClass(asPresent: boolean): string {
  return asPresent ? 'tabular' : 'tabular changed';
}

/** The present state and all scenarios side by side, for each standard and each kind. */
export default function CompareDialog() {
  const t = useText();
  const pick = usePick();
  const library = useLibrary();
  const share = useCoverageShare();
  const [columns, setColumns] = useState<ScenarioSummary[] | null>(null);
  useEffect(() => {
    void compareAll().then(setColumns);
  }, []);
  const first = columns?.[0];
  const rules = [...new Set(first?.findings.map((finding) => finding.rule))];
  const kinds = KINDS.filter((kind) => first?.coverage.some((row) => row.kind === kind.id));
  return (
    <DialogFrame title={t('compare.title')} width={960}>
      {columns === null ? <Spin /> : null}
      {columns ? (
        <div className="compare-scroll">
          <table className="before-after">
            <thead>
              <tr>
                <th scope="col">{t('table.standard')}</th>
                {columns.map((column) => (
                  <th scope="col" key={column.id ?? 'present'}>
                    {column.name ?? t('ui.present-state')}
                    <small>
                      {column.id ? t('compare.sites', { n: column.sites, m: column.closed }) : ''}
                    </small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind.id}>
                  <th scope="row">{t('compare.covered', { kind: pick(kind) })}</th>
                  {columns.map((column) => {
                    const shown = share(column.coverage, kind.id);
                    return (
                      <td
                        key={column.id ?? 'present'}
                        className={cellClass(shown === share(columns[0]!.coverage, kind.id))}
                      >
                        {shown}
                      </td>
                    );
                  })}
                </tr>
              ))}
              {rules.map((rule) => {
                const standard = library.standardById(rule);
                return (
                  <tr key={rule}>
                    <th scope="row">
                      <b className="rule-id">{rule}</b> {standard ? pick(standard.title) : ''}
                    </th>
                    {columns.map((column) => {
                      const counts = countsOf(column, rule);
                      const present = countsOf(columns[0]!, rule);
                      return (
                        <td
                          key={column.id ?? 'present'}
                          className={cellClass(VERDICTS.every((v) => counts[v] === present[v]))}
                        >
                          {VERDICTS.map((verdict) => (
                            <span key={verdict} className="compare-count">
                              <VerdictMark verdict={verdict} short /> {counts[verdict]}
                            </span>
                          ))}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : null}
    </DialogFrame>
  );
}
