import { useState } from 'react';
import { showIssue } from '../../commands/importing/import-files.ts';
import type { Issue } from '../../core/base/issue.ts';
import { issueWords } from '../../i18n/issue-text.ts';
import { useLanguage, useText } from '../use-text.ts';

const FIRST_SHOWN = 12;

function canJump({ place }: Issue): boolean {
  return place.row !== undefined || place.feature !== undefined;
}

/** Issues of files that are not taken in yet; each shows its row in the preview. */
export function PlainIssues({
  issues,
  first = FIRST_SHOWN,
}: {
  issues: readonly Issue[];
  /** How many are shown before the rest is asked for. */
  first?: number;
}) {
  const t = useText();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = issues.toSorted((a, b) => order[a.severity] - order[b.severity]);
  const shown = all ? sorted : sorted.slice(0, first);
  return (
    <ul className="plain-issues">
      {shown.map((issue, index) => {
        const words = issueWords(language, issue);
        return (
          <li key={`${issue.code}/${index}`} className={`issue-${issue.severity}`}>
            <b>{words.title}</b>{' '}
            {canJump(issue) ? (
              <button
                type="button"
                className="link issue-place"
                onClick={() => void showIssue(issue)}
              >
                {words.place}
              </button>
            ) : (
              <span className="issue-place">{words.place}</span>
            )}
            <small>
              {words.detail}
              {language === 'en' ? ' ' : ''}
              {words.fix}
            </small>
          </li>
        );
      })}
      {shown.length < sorted.length ? (
        <li>
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('data.all-issues', { n: sorted.length })}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
