import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Issue } from '../../core/base/issue.ts';
import { IssueList } from '../parts/issue-list.tsx';
import { useText } from '../use-text.ts';

interface ReadPreviewProps {
  issues: readonly Issue[];
  /** What taking it over would do; absent where nothing can be taken. */
  children?: ReactNode;
  onTake: () => void;
  onLeave: () => void;
}

/** What was read from a file and what is wrong with it, until the planner takes or leaves it. */
export function ReadPreview({ issues, children, onTake, onLeave }: ReadPreviewProps) {
  const t = useText();
  return (
    <section className="read-preview" role="status">
      {children ? <p>{children}</p> : null}
      {issues.length > 0 ? <IssueList issues={issues} /> : null}
      <div className="button-row">
        {children ? (
          <Button type="primary" size="small" onClick={onTake}>
            {t('delivery.take')}
          </Button>
        ) : null}
        <Button size="small" onClick={onLeave}>
          {t('delivery.leave')}
        </Button>
      </div>
    </section>
  );
}
