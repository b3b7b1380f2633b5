import { Spin } from 'antd';
import { useStore } from 'zustand';
import type { HygieneReport } from '../../core/plan/hygiene-report.ts';
import type { TakenOutcome } from '../../engine/importing/import-api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { importStore } from '../../state/import-store.ts';
import { CompleteLists } from '../parts/complete-lists.tsx';
import { useProject } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';
import { ImportUpdate } from './import-update.tsx';
import { UpdateEffect } from './update-effect.tsx';
import { PlainIssues } from '../parts/plain-issues.tsx';

function hygieneCount({ counts }: HygieneReport): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** What accepting would make of the project, and what would be left out. */
export function ImportOutcome({
  outcome,
  failure,
}: {
  outcome: TakenOutcome | null;
  failure: string | null;
}) {
  const t = useText();
  const language = useLanguage();
  const answered = useStore(importStore, ({ completeKinds }) => completeKinds);
  const saved = useProject((project) => project.settings.completeKinds);
  if (failure !== null) return <p className="empty">{t('import.failure', { what: failure })}</p>;
  if (!outcome) {
    return (
      <div className="import-outcome">
        <Spin size="small" /> {t('import.working')}
      </div>
    );
  }
  return (
    <section className="import-outcome" aria-live="polite">
      <h3>{t('import.outcome')}</h3>
      <p className="tabular">
        {t('import.totals', {
          areas: formatNumber(language, outcome.counts.areas),
          facilities: formatNumber(language, outcome.counts.facilities),
          demand: formatNumber(language, outcome.counts.demand),
        })}
        {outcome.counts.candidates > 0
          ? ` · ${t('siting.import-total', { n: formatNumber(language, outcome.counts.candidates) })}`
          : ''}
      </p>
      {(outcome.updates ?? []).map((update) => (
        <ImportUpdate key={update.newSourceId} update={update} />
      ))}
      {outcome.updates?.length ? <UpdateEffect /> : null}
      {outcome.counts.facilities > 0 ? (
        <CompleteLists
          complete={answered ?? saved ?? []}
          onChange={(completeKinds) => importStore.setState({ completeKinds })}
        />
      ) : null}
      {outcome.hygiene && outcome.hygiene.items.length > 0 ? (
        <p>{t('hygiene.in-import', { n: hygieneCount(outcome.hygiene) })}</p>
      ) : null}
      {outcome.issues.length > 0 ? <PlainIssues issues={outcome.issues} /> : null}
    </section>
  );
}
