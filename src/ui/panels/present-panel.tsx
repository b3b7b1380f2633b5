import { Button, Checkbox, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { look, lookAtRule, setTable, toggleShow } from '../../commands/view/look.ts';
import {
  countInForce,
  countOutcomes,
  OUTCOMES,
  VERDICTS,
  type CoverageRow,
  type Finding,
} from '../../core/assess/findings/assessment.ts';
import { KINDS, kindRecord, peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { formatShare } from '../../i18n/format.ts';
import { CircleComparisonSection } from '../network/circle-comparison.tsx';
import { DependentSection } from '../network/dependent-section.tsx';
import { NearestTimesSection } from '../network/nearest-times.tsx';
import { TimeBandsControl } from '../network/time-bands.tsx';
import { EmptyStart } from '../parts/empty-start.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { HeadlineSection } from './headline-section.tsx';
import { NearestAreasSection } from './nearest-areas-section.tsx';
import { wholeRow } from '../parts/whole-row.ts';
import { useLibrary } from '../use-library.ts';
import { useProject, useResults, useView } from '../use-stores.ts';
import { wayName } from '../../i18n/way-text.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

const ChartsSection = lazy(() => import('../charts/charts-section.tsx'));
const MonitoringSection = lazy(() => import('../rounds/monitoring-section.tsx'));

function CoverageFigure({ kind }: { kind: string }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const rows = useResults((results) => results.active?.coverage);
  const before = useResults((results) => results.baseline?.coverage);
  const row = wholeRow(rows ?? [], kind);
  const record = kindRecord(kind);
  if (!row || !record) return null;
  const group = peopleServedBy(kind);
  const known = row.people[group] !== undefined;
  const share = (each: CoverageRow | undefined) =>
    known
      ? formatShare(language, each?.covered[group], each?.people[group])
      : formatShare(language, each?.groundCoveredM2, each?.groundM2);
  const isLoaded = row.groundCoveredM2 !== undefined;
  const now = isLoaded ? share(row) : t('present.not-loaded');
  const then = share(wholeRow(before ?? [], kind));
  return (
    <button type="button" className="coverage-figure" onClick={() => look({ kind })}>
      <span>{pick(record)}</span>
      <b className="tabular">{now}</b>
      <small>
        {isLoaded && then !== now ? <s>{then}</s> : null}{' '}
        {known ? t(`people.${group}`) : t('present.by-ground')}
        {known && row.spreadEvenly ? ` · ${t('present.spread-evenly')}` : ''}
      </small>
    </button>
  );
}

function RuleLine({ ruleId, findings }: { ruleId: string; findings: readonly Finding[] }) {
  const t = useText();
  const pick = usePick();
  const chosen = useView((view) => view.ruleId === ruleId);
  const standard = useLibrary().standardById(ruleId);
  const own = findings.filter((finding) => finding.rule === ruleId);
  const counts = countOutcomes(own);
  const compared = own.length > 0 && own.every(({ inForce }) => !inForce);
  return (
    <button
      type="button"
      className={compared ? 'rule-line for-comparison' : 'rule-line'}
      aria-pressed={chosen}
      onClick={() => lookAtRule(chosen ? null : ruleId)}
    >
      <span className="rule-name">
        <b className="rule-id">{ruleId}</b> {standard ? pick(standard.title) : ''}
        {compared ? <small className="comparison-tag">{t('standing.comparison')}</small> : null}
      </span>
      {own.length === 0 ? (
        <small>{t('present.not-applicable')}</small>
      ) : (
        <>
          <span className="verdict-bar" aria-hidden="true">
            {OUTCOMES.map((verdict) =>
              counts[verdict] > 0 ? (
                <i
                  key={verdict}
                  className={`bar-${verdict}`}
                  style={{ flexGrow: counts[verdict] }}
                />
              ) : null,
            )}
          </span>
          <span className="rule-counts tabular">
            {OUTCOMES.map((verdict) =>
              counts[verdict] > 0 ? (
                <span key={verdict}>
                  <VerdictMark verdict={verdict} short /> {counts[verdict]}
                </span>
              ) : null,
            )}
          </span>
        </>
      )}
    </button>
  );
}

/** Where the place stands: coverage, verdicts by standard, and what the map shows. */
export function PresentPanel() {
  const t = useText();
  const pick = usePick();
  const findings = useResults((results) => results.active?.findings);
  const coverage = useResults((results) => results.active?.coverage);
  const standardIds = useProject((project) => project.settings.standardIds);
  const hasAreas = useProject((project) => project.areas.length > 0);
  const circle = useProject((project) => project.settings.circle);
  const language = useLanguage();
  const kind = useView((view) => view.kind);
  const show = useView((view) => view.show);
  if (!hasAreas) return <EmptyStart />;
  const kinds = [...new Set((coverage ?? []).map((row) => row.kind))];
  const counts = countInForce(findings ?? []);
  const compared = (findings ?? []).filter(({ inForce }) => !inForce).length;
  return (
    <>
      <HeadlineSection />
      <div className="verdict-totals">
        {VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            onClick={() => setTable({ open: true, standing: verdict })}
          >
            <VerdictMark verdict={verdict} />
            <b className="tabular">{counts[verdict]}</b>
          </button>
        ))}
      </div>
      <div className="standing-apart">
        {counts['not-applicable'] > 0 ? (
          <Button
            type="link"
            size="small"
            onClick={() => setTable({ open: true, standing: 'not-applicable' })}
          >
            {t('present.not-asked', { n: counts['not-applicable'] })}
          </Button>
        ) : null}
        {compared > 0 ? (
          <Button
            type="link"
            size="small"
            onClick={() => setTable({ open: true, standing: 'comparison' })}
          >
            {t('present.compared', { n: compared })}
          </Button>
        ) : null}
      </div>
      <h3>{t('present.coverage', { way: wayName(language, circle) })}</h3>
      <div className="coverage-figures">
        {kinds.map((each) => (
          <CoverageFigure key={each} kind={each} />
        ))}
      </div>
      <Suspense fallback={null}>
        <ChartsSection />
      </Suspense>
      <h3>{t('present.map-shows')}</h3>
      <Select
        aria-label={t('present.kind')}
        value={kind}
        style={{ width: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(value: string) => look({ kind: value })}
        options={KINDS.map((each) => ({ value: each.id, label: pick(each) }))}
      />
      <div className="show-flags">
        {(['circles', 'gaps', 'verdicts', 'facilities', 'labels'] as const).map((layer) => (
          <Checkbox key={layer} checked={show[layer]} onChange={() => toggleShow(layer)}>
            {t(`show.${layer}`)}
          </Checkbox>
        ))}
      </div>
      <TimeBandsControl />
      <NearestAreasSection />
      <h3>{t('present.by-standard')}</h3>
      {standardIds.length === 0 ? (
        <div className="empty">
          <p>{t('present.no-standards')}</p>
          <Button onClick={() => look({ step: 'standards' })}>{t('present.to-standards')}</Button>
        </div>
      ) : (
        <div className="rule-lines">
          {standardIds.map((ruleId) => (
            <RuleLine key={ruleId} ruleId={ruleId} findings={findings ?? []} />
          ))}
        </div>
      )}
      <CircleComparisonSection />
      <DependentSection />
      <NearestTimesSection />
      <Suspense fallback={null}>
        <MonitoringSection />
      </Suspense>
    </>
  );
}
