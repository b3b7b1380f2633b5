import type { DocumentRow } from '../../core/assess/findings/document-rows.ts';
import { OUTCOME_RANK, type Finding } from '../../core/assess/findings/assessment.ts';
import { FindingView } from '../card/finding-view.tsx';
import { usePick, useText } from '../use-text.ts';
import { ReportForm } from './report-form.tsx';

const MOST_SHOWN = 6;

interface RowDetailsProps {
  row: DocumentRow;
  /** Of this part, in all areas. */
  findings: readonly Finding[];
}

/** Notes and findings of one row, which shows its conflicts itself; the form for a row that is reported. */
export function RowDetails({ row: { standard, part }, findings }: RowDetailsProps) {
  const t = useText();
  const pick = usePick();
  const shown = findings.toSorted((a, b) => OUTCOME_RANK[a.verdict] - OUTCOME_RANK[b.verdict]);
  return (
    <div className="row-details">
      <div>
        {standard.notes ? <p className="hint">{pick(standard.notes)}</p> : null}
        {part.class === 'R'
          ? findings.map((finding) => (
              <ReportForm
                key={finding.areaId}
                standard={standard}
                part={part}
                areaId={finding.areaId}
              />
            ))
          : null}
      </div>
      <div>
        {shown.slice(0, MOST_SHOWN).map((finding) => (
          <div key={finding.areaId}>
            <small>{finding.areaId === 'all' ? t('level.all') : finding.areaName}</small>
            <FindingView finding={finding} />
          </div>
        ))}
        {shown.length > MOST_SHOWN ? (
          <p className="hint">{t('finding.and-more', { n: shown.length })}</p>
        ) : null}
      </div>
    </div>
  );
}
