import { Button, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { takeOverWriting } from '../../commands/keeping/keep-project.ts';
import { leaveVersion } from '../../commands/keeping/versions.ts';
import { keepingStore } from '../../state/keeping-store.ts';
import { useText } from '../use-text.ts';

/** Where nothing can be changed: why, and what that is left by. */
export const READ_ONLY = {
  follower: {
    why: 'issues.other-tab-writes.title',
    text: 'keeping.take-over',
    run: () => void takeOverWriting(),
  },
  stale: {
    why: 'issues.overtaken.title',
    text: 'keeping.open-newest',
    run: () => void takeOverWriting(),
  },
  looking: { why: 'issues.version-read-only.title', text: 'versions.leave', run: leaveVersion },
} as const;

/** Controls that change the project: they rest while nothing may be changed here. */
export function Changing({ children }: { children: ReactNode }) {
  const rests = useStore(keepingStore, ({ role }) => role !== 'writer');
  return <ConfigProvider componentDisabled={rests}>{children}</ConfigProvider>;
}

/** Controls among those that only show or save something: they never rest. */
export function Showing({ children }: { children: ReactNode }) {
  return <ConfigProvider componentDisabled={false}>{children}</ConfigProvider>;
}

/** Says above controls that rest why they do, with the way out. */
export function WhyReadOnly() {
  const t = useText();
  const role = useStore(keepingStore, (keeping) => keeping.role);
  if (role === 'writer') return null;
  const { why, text, run } = READ_ONLY[role];
  return (
    <p className="why-read-only" role="status">
      {t('keeping.read-only')} · {t(why)}{' '}
      <Button size="small" type="primary" onClick={run}>
        {t(text)}
      </Button>
    </p>
  );
}
