import { formatMeasured, formatValue } from '../../i18n/format.ts';
import { yearOfToday } from '../../commands/standards/look-ahead.ts';
import { findFacts } from '../../core/assess/findings/finding-facts.ts';
import { successionWords } from '../../i18n/succession-text.ts';
import { useProject } from '../use-stores.ts';
import type { SortColumn } from '../../state/view-store.ts';
import type { TableColumn } from '../parts/table/table-column.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import type { FindingRow } from './finding-rows.ts';

/** Columns of a finding: area, standard, figures before and after, verdict, clause. */
export function useFindingColumns(): TableColumn<FindingRow, SortColumn>[] {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const library = useLibrary();
  const value = ({ finding }: FindingRow, figure: number | null) =>
    formatValue(language, figure, finding.unit);
  const nameStandard = (rule: string) => {
    const standard = library.standardById(rule);
    return standard && pick(standard.title);
  };
  const namePart = ({ finding: { rule, part } }: FindingRow) => {
    const title = part && library.partById(rule, part)?.title;
    return title ? ` · ${pick(title)}` : '';
  };
  const nameBasis = ({ finding: { rule, clause } }: FindingRow) => {
    const document = library.documentOf(rule);
    return `${document ? `${document.number ?? pick(document.place)} ` : ''}${clause}`;
  };
  const settings = useProject((project) => project.settings);
  const reported = useProject((project) => project.reported);
  const factsOf = findFacts(library, { reported, settings, yearNow: yearOfToday() });
  const nameFacts = ({ finding }: FindingRow) => {
    const facts = factsOf(finding);
    const { targetYear, force, departments } = facts;
    return [
      successionWords(language, facts, library),
      // A target year that has passed is told already.
      targetYear === null || facts.passedYear !== undefined
        ? ''
        : t('facts.year', { year: targetYear }),
      ...(force === null ? [] : [t(`force.${force}`)]),
      ...departments,
    ]
      .filter(Boolean)
      .join(' · ');
  };
  // One line: rows of a windowed table are of one height.
  const nameSource = (row: FindingRow) =>
    [nameBasis(row), nameFacts(row)].filter(Boolean).join(' · ');
  return [
    {
      id: 'area',
      header: t('table.area'),
      sortBy: 'area',
      width: '11%',
      render: ({ finding }) => finding.areaName,
    },
    {
      id: 'standard',
      header: t('table.standard'),
      sortBy: 'standard',
      hint: ({ finding: { rule } }) => nameStandard(rule) ?? rule,
      render: (row) => (
        <>
          {row.under ? <span title={t('table.same-ask')}>└ </span> : null}
          <b className="rule-id">{row.finding.rule}</b> {nameStandard(row.finding.rule)}
          {namePart(row)}
        </>
      ),
    },
    {
      id: 'measured',
      header: t('table.measured'),
      sortBy: 'measured',
      number: true,
      width: '10%',
      render: (row) => {
        const measured = formatMeasured(language, row.finding);
        const before = row.before && formatMeasured(language, row.before);
        return (
          <>
            {before !== null && before !== measured ? <s>{before}</s> : null} {measured}
          </>
        );
      },
    },
    {
      id: 'target',
      header: t('table.target'),
      sortBy: 'target',
      number: true,
      width: '10%',
      render: (row) => (
        <>
          {value(row, row.finding.target)}
          {row.finding.targetIsPlanners ? <sup title={t('table.planners-target')}>*</sup> : null}
          {row.finding.cityShare !== undefined && row.finding.cityShare !== row.finding.target ? (
            <small className="city-share">
              {t('table.city-share', { value: value(row, row.finding.cityShare) })}
            </small>
          ) : null}
        </>
      ),
    },
    {
      id: 'shortfall',
      header: t('table.shortfall'),
      sortBy: 'shortfall',
      number: true,
      width: '9%',
      render: (row) => {
        const { shortfall } = row.finding;
        return shortfall ? value(row, shortfall) : shortfall === 0 ? '0' : '—';
      },
    },
    {
      id: 'verdict',
      header: t('table.verdict'),
      sortBy: 'verdict',
      width: '11%',
      render: ({ finding, before }) => (
        <>
          {before && before.verdict !== finding.verdict ? (
            <>
              <VerdictMark verdict={before.verdict} short /> →{' '}
            </>
          ) : null}
          <VerdictMark verdict={finding.verdict} />
          {finding.inForce ? null : (
            <small className="comparison-tag">{t('standing.comparison')}</small>
          )}
        </>
      ),
    },
    {
      id: 'basis',
      header: t('table.basis'),
      className: () => 'basis',
      width: '16%',
      hint: nameSource,
      render: nameSource,
    },
  ];
}
