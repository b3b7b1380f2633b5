import { useState } from 'react';
import { jumpTo } from '../../commands/view/jump-to.ts';
import type { Issue } from '../../core/base/issue.ts';
import { issueWords } from '../../i18n/issue-text.ts';
import { useLanguage, useText } from '../use-text.ts';
import { goToSource } from './go-to-source.ts';

const FIRST_SHOWN = 30;
const SIGNS = { error: '✕', warning: '!', info: 'i' } as const;

/** To the record on the map; what no record stands for leads to its file. */
function jump({ place }: Issue): void {
  if (place.id === undefined && place.file !== undefined) goToSource(place.file);
  else jumpTo(place);
}

/** Issues as a list; each jumps to the row or the feature it speaks of. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const t = useText();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? issues : issues.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul className="issues">
        {shown.map((issue, index) => {
          const words = issueWords(language, issue);
          return (
            <li
              key={`${issue.code}/${index}`}
              className={`issue issue-${issue.severity}`}
              data-code={issue.code}
            >
              <button type="button" onClick={() => jump(issue)}>
                <span
                  className="issue-sign"
                  aria-label={t(`severity.${issue.severity}`)}
                  role="img"
                >
                  {SIGNS[issue.severity]}
                </span>
                <span>
                  <b>{words.title}</b>
                  {words.place ? <small>{words.place}</small> : null}
                  {words.detail ? <small>{words.detail}</small> : null}
                  {words.fix ? <small className="issue-fix">{words.fix}</small> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length < issues.length ? (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('data.all-issues', { n: issues.length })}
        </button>
      ) : null}
    </>
  );
}
