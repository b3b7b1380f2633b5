import { Input, Select } from 'antd';
import { useState } from 'react';
import { setOwnFact } from '../../commands/standards/own-documents.ts';
import type { Issue } from '../../core/base/issue.ts';
import { FACTS, factText, type Fact } from '../../core/standards/form/document-facts.ts';
import { ISSUING_LEVELS, type StandardDocument } from '../../core/standards/standard.ts';
import { IssueList } from '../parts/issue-list.tsx';
import { useText } from '../use-text.ts';

/** The title stands above, where it is always seen. */
const SHOWN = FACTS.filter((fact) => fact !== 'title');

interface FactFieldProps {
  document: StandardDocument;
  fact: Fact;
  onIssues: (issues: Issue[]) => void;
}

function FactField({ document, fact, onIssues }: FactFieldProps) {
  const t = useText();
  const value = factText(document, fact);
  const label = t(`document.${fact}`);
  if (fact === 'issuingLevel' || fact === 'toBeConfirmed') {
    const options =
      fact === 'issuingLevel'
        ? ISSUING_LEVELS.map((level) => ({ value: level as string, label: t(`issuing.${level}`) }))
        : [{ value: 'yes', label: t('workbook.yes') }];
    return (
      <Select
        aria-label={label}
        value={value || undefined}
        allowClear
        placeholder={t('rule.unstated')}
        style={{ width: 130 }}
        options={options}
        onChange={(chosen?: string) => onIssues(setOwnFact(document.id, fact, chosen ?? ''))}
      />
    );
  }
  return (
    <Input
      // Undo changes the text from outside.
      key={value}
      aria-label={label}
      defaultValue={value}
      placeholder={fact === 'date' ? t('document.date-hint') : t('rule.unstated')}
      style={{ width: fact === 'source' ? 260 : 160 }}
      onBlur={(event) => {
        if (event.target.value !== value) {
          onIssues(setOwnFact(document.id, fact, event.target.value));
        }
      }}
    />
  );
}

/** What an own document says of itself: number, issuer, place, dates, and where it is in force. */
export function DocumentFacts({ document }: { document: StandardDocument }) {
  const t = useText();
  const [issues, setIssues] = useState<Issue[]>([]);
  return (
    <details className="rule-more">
      <summary>{t('own.facts')}</summary>
      <div className="rule-form">
        {SHOWN.map((fact) => (
          <label key={fact}>
            <span>{t(`document.${fact}`)}</span>
            <FactField document={document} fact={fact} onIssues={setIssues} />
          </label>
        ))}
      </div>
      {issues.length > 0 ? <IssueList issues={issues} /> : null}
    </details>
  );
}
