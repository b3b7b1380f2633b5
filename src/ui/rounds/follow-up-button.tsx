import '../../i18n/later-texts.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { findFollowUp, followUpsNow } from '../../commands/rounds/follow-ups.ts';
import type { FollowUp, FollowUpSubject } from '../../core/plan/delivery/follow-up.ts';
import { useProject, useResults } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { FollowUpForm } from './follow-up-form.tsx';

interface FollowUpButtonProps {
  subject: FollowUpSubject;
  words: Pick<FollowUp, 'title' | 'place'>;
  department?: string | undefined;
}

/** Opens a follow-up of what stands beside it, or says where the one that is there stands. */
export default function FollowUpButton({ subject, words, department }: FollowUpButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const followUps = useProject((project) => project.followUps) ?? [];
  useResults((results) => results.baseline);
  const known = findFollowUp(followUps, subject);
  const state = known && followUpsNow().find(({ followUp }) => followUp.id === known.id)?.state;
  return (
    <div>
      {known && state ? (
        <small className={state === 'late' || state === 'returned' ? 'follow-late' : 'hint'}>
          {t('follow-up.line', {
            state: t(`follow-up.state-${state}`),
            department: known.department,
            due: known.due,
          })}{' '}
        </small>
      ) : null}
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(known ? 'follow-up.edit' : 'follow-up.open')}
      </Button>
      {open ? (
        <FollowUpForm
          subject={subject}
          words={words}
          known={known}
          department={department}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
