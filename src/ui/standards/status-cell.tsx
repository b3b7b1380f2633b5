import type { RowStatus } from '../../core/assess/findings/document-rows.ts';
import { formatMeasured } from '../../i18n/format.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLanguage, useText } from '../use-text.ts';

/** Verdict of a row with its figure, or with how many areas meet it. */
export function StatusCell({ status }: { status: RowStatus | null }) {
  const t = useText();
  const language = useLanguage();
  if (!status) return <small>{t('documents.applies-nowhere')}</small>;
  const { only, counts } = status;
  const all = counts.met + counts.unmet + counts.unassessed;
  const figure = only
    ? only.measured === null && !only.bounds
      ? ''
      : formatMeasured(language, only)
    : t('documents.areas-met', { met: counts.met, all });
  return (
    <>
      <VerdictMark verdict={status.verdict} /> <span className="tabular word">{figure}</span>
    </>
  );
}
