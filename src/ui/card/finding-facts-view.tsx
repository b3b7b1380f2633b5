import { useMemo } from 'react';
import { yearOfToday } from '../../commands/standards/look-ahead.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import { findFacts } from '../../core/assess/findings/finding-facts.ts';
import { formatValue } from '../../i18n/format.ts';
import { successionWords } from '../../i18n/succession-text.ts';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

/** Year, force, department, printed value, course and contradictions of a finding's row. */
export function FindingFactsView({ finding }: { finding: Finding }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const library = useLibrary();
  const reported = useProject((project) => project.reported);
  const settings = useProject((project) => project.settings);
  const facts = useMemo(
    () => findFacts(library, { reported, settings, yearNow: yearOfToday() })(finding),
    [library, reported, settings, finding],
  );
  const { targetYear, force, departments, printed, conflicts, onCourse } = facts;
  const succession = successionWords(language, facts, library);
  const words = [
    targetYear === null ? t('facts.no-year') : t('facts.year', { year: targetYear }),
    t(`force.${force ?? 'none'}`),
    ...(departments.length > 0
      ? [t('facts.departments', { names: departments.join(t('ui.list-comma')) })]
      : []),
    ...(printed
      ? [
          t(printed.year === null ? 'facts.printed-undated' : 'facts.printed', {
            value: formatValue(language, printed.value, printed.unit ?? finding.unit),
            year: printed.year ?? '',
          }),
        ]
      : []),
    ...(onCourse === undefined ? [] : [t(onCourse ? 'reported.on-course' : 'reported.off-course')]),
  ];
  return (
    <>
      <p className="finding-facts">{words.join(' · ')}</p>
      {succession === '' ? null : <p className="hint">{succession}</p>}
      {conflicts.map((conflict) => (
        <small key={conflict.zh} className="conflict">
          {t('standards.conflict')} {pick(conflict)}
        </small>
      ))}
    </>
  );
}
