import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { select } from '../../commands/view/look.ts';
import { acceptSuggestion } from '../../commands/scenario/sites.ts';
import type { Finding, Missing } from '../../core/assess/findings/assessment.ts';
import { checkWords } from '../../i18n/check-text.ts';
import { formatMeasured, formatValue } from '../../i18n/format.ts';
import { suggestionWords } from '../../i18n/suggestion-text.ts';
import { fieldWord } from '../../i18n/hygiene-text.ts';
import { activeScenario } from '../../state/project-store.ts';
import { FindingFactsView } from './finding-facts-view.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject, useResults } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { FillInButton } from '../lists/fill-in-button.tsx';
import { RowOrigin } from './row-origin.tsx';

const FindingFollowUp = lazy(() => import('../rounds/finding-follow-up.tsx'));

const EVIDENCE_SHOWN = 8;

function MissingLine({ missing }: { missing: Missing }) {
  const t = useText();
  const areas = useProject((project) => project.areas);
  const facilities = useProject((project) => project.facilities);
  const field = fieldWord(useLanguage(), missing.field);
  const records = missing.of === 'area' ? areas : facilities;
  const names = missing.ids
    .slice(0, 3)
    .map((id) => records.find((record) => record.id === id)?.name ?? id);
  return (
    <li>
      {t('finding.missing', { field })}
      {names.length > 0
        ? t('finding.missing-of', {
            names: `${names.join(t('ui.list-comma'))}${missing.ids.length > 3 ? t('finding.and-more', { n: missing.ids.length }) : ''}`,
          })
        : ''}{' '}
      <FillInButton {...missing} />
    </li>
  );
}

function Evidence({ ids }: { ids: readonly string[] }) {
  const t = useText();
  const facilities = useProject((project) => project.facilities);
  const sites = useProject((project) => activeScenario(project)?.sites);
  if (ids.length === 0) return null;
  return (
    <p className="evidence">
      {t('finding.evidence')}{' '}
      {ids.slice(0, EVIDENCE_SHOWN).map((id) => {
        const site = sites?.find((each) => each.id === id);
        const record = site ?? facilities.find((each) => each.id === id);
        return (
          <button
            key={id}
            type="button"
            className="chip"
            onClick={() => select({ type: site ? 'site' : 'facility', id })}
          >
            {record?.name ?? id}
          </button>
        );
      })}
      {ids.length > EVIDENCE_SHOWN ? t('finding.and-more', { n: ids.length }) : null}
    </p>
  );
}

/** One verdict with its figures, its clause, what counts, what is missing and what would close it. */
export function FindingView({ finding }: { finding: Finding }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const suggestions = useResults((results) => results.suggestions);
  const library = useLibrary();
  const standard = library.standardById(finding.rule);
  const part = library.partById(finding.rule, finding.part);
  const document = library.documentOf(finding.rule);
  const own = (suggestions ?? []).filter(
    (each) =>
      each.rule === finding.rule && each.areaId === finding.areaId && each.part === finding.part,
  );
  const next = own[0];
  const value = (each: number | null) => formatValue(language, each, finding.unit);
  return (
    <article
      className={`finding finding-${finding.verdict}${finding.inForce ? '' : ' for-comparison'}`}
    >
      <header>
        <VerdictMark verdict={finding.verdict} />
        {finding.inForce ? null : (
          <span className="comparison-tag">{t('standing.comparison')}</span>
        )}
        <span className="clause">
          {document ? `${pick(document.place)} ` : ''}
          {finding.rule} · {finding.clause}
          {document?.toBeConfirmed && finding.clause !== t('documents.to-be-confirmed')
            ? ` · ${t('documents.to-be-confirmed')}`
            : ''}
        </span>
      </header>
      <p className="finding-title">
        {standard ? pick(standard.title) : finding.rule}
        {part?.title ? ` · ${pick(part.title)}` : ''}
      </p>
      <dl className="figures tabular">
        <div>
          <dt>{t('table.measured')}</dt>
          <dd>{formatMeasured(language, finding)}</dd>
        </div>
        <div>
          <dt>{t('table.target')}</dt>
          <dd>{value(finding.target)}</dd>
        </div>
        <div>
          <dt>{t('table.shortfall')}</dt>
          <dd>{finding.shortfall === null ? '—' : value(finding.shortfall)}</dd>
        </div>
      </dl>
      <FindingFactsView finding={finding} />
      {finding.onlyShown ? <p className="hint">{t('finding.only-shown')}</p> : null}
      {finding.verdict === 'not-applicable' && !finding.onlyShown ? (
        <p className="hint">
          {t('finding.not-asked')}{' '}
          {finding.cityShare === undefined
            ? t('finding.no-city-share')
            : t('finding.city-share', { value: value(finding.cityShare) })}
        </p>
      ) : null}
      {standard ? <RowOrigin standard={standard} /> : null}
      {finding.targetIsPlanners ? <p className="hint">{t('finding.planners-target')}</p> : null}
      {finding.checks ? (
        <ul className="checks">
          {finding.checks.map((check, at) => (
            // Checks have no name but their place.
            <li key={at}>
              <VerdictMark verdict={check.verdict} /> {checkWords(language, check)}
            </li>
          ))}
        </ul>
      ) : null}
      {finding.missing.length > 0 ? (
        <ul className="missing">
          {finding.missing.map((missing) => (
            <MissingLine key={`${missing.of}/${missing.field}`} missing={missing} />
          ))}
        </ul>
      ) : null}
      <Evidence ids={finding.evidence} />
      {next ? (
        <div className="finding-suggestion">
          <span>
            {t('finding.suggestion', { n: own.length })}
            <small>{suggestionWords(language, next).reason}</small>
            {part?.rule.shape === 'either' ? <small>{t('finding.either-cheaper')}</small> : null}
          </span>
          <Button
            size="small"
            type="primary"
            onClick={() => acceptSuggestion(next, suggestionWords(language, next).reason)}
          >
            {t('suggestion.accept')}
          </Button>
        </div>
      ) : null}
      <Suspense fallback={null}>
        <FindingFollowUp finding={finding} />
      </Suspense>
      {document?.number ? <p className="document-number">{document.number}</p> : null}
    </article>
  );
}
