import { Button } from 'antd';
import { useMemo } from 'react';
import { select, setTable } from '../../commands/view/look.ts';
import { VERDICTS } from '../../core/assess/findings/assessment.ts';
import { makeHeadline } from '../../core/assess/findings/headline.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useResults } from '../use-stores.ts';
import { useText } from '../use-text.ts';

/** What a chief reads first: binding rows of the documents in force here, and the areas that are worst off. */
export function HeadlineSection() {
  const t = useText();
  const library = useLibrary();
  const findings = useResults((results) => results.active?.findings);
  const headline = useMemo(() => makeHeadline(findings ?? [], library), [findings, library]);
  const { binding, documentIds, worst } = headline;
  if (documentIds.length === 0) return <p className="headline">{t('headline.none')}</p>;
  const judged = VERDICTS.reduce((sum, verdict) => sum + binding[verdict], 0);
  return (
    <section className="headline" aria-label={t('headline.title')}>
      <p>
        {t('headline.binding', { documents: documentIds.length, n: judged })}{' '}
        {VERDICTS.map((verdict) => (
          <Button
            key={verdict}
            type="link"
            size="small"
            aria-label={`${t('force.binding')} ${t(`verdict.${verdict}`)} ${binding[verdict]}`}
            onClick={() =>
              setTable({ open: true, standing: verdict, force: 'binding', documentId: null })
            }
          >
            <VerdictMark verdict={verdict} /> {binding[verdict]}
          </Button>
        ))}
      </p>
      {worst.length > 0 ? (
        <p>
          {t('headline.worst')}{' '}
          {worst.map(({ areaId, areaName, unmet }) => (
            <Button
              key={areaId}
              type="link"
              size="small"
              onClick={() => select({ type: 'area', id: areaId })}
            >
              {t('headline.worst-area', { area: areaName, n: unmet })}
            </Button>
          ))}
        </p>
      ) : null}
    </section>
  );
}
