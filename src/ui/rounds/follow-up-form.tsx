import './rounds.css';
import '../../i18n/later-texts.ts';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { setFollowUp } from '../../commands/rounds/follow-ups.ts';
import type { FollowUp, FollowUpSubject } from '../../core/plan/delivery/follow-up.ts';
import { useText } from '../use-text.ts';

interface FollowUpFormProps {
  subject: FollowUpSubject;
  words: Pick<FollowUp, 'title' | 'place'>;
  known?: FollowUp | undefined;
  /** Department that the document names. */
  department?: string | undefined;
  onDone: () => void;
}

/** Measure, department and deadline of what is followed up. */
export function FollowUpForm({ subject, words, known, department, onDone }: FollowUpFormProps) {
  const t = useText();
  const [measure, setMeasure] = useState(known?.measure ?? '');
  const [by, setBy] = useState(known?.department ?? department ?? '');
  const [due, setDue] = useState(known && !known.end ? known.due : '');
  const { title, place } = words;
  return (
    <form
      className="round-make follow-up-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = { measure: measure.trim(), department: by.trim(), due };
        if (setFollowUp(subject, { title, place }, form)) onDone();
      }}
    >
      <label>
        <span>{t('follow-up.measure')}</span>
        <Input
          value={measure}
          maxLength={200}
          className="long"
          onChange={(event) => setMeasure(event.target.value)}
        />
      </label>
      <label>
        <span>{t('follow-up.department')}</span>
        <Input value={by} maxLength={60} onChange={(event) => setBy(event.target.value)} />
      </label>
      <label>
        <span>{t('follow-up.due')}</span>
        <Input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
      </label>
      <Button
        type="primary"
        htmlType="submit"
        disabled={measure.trim() === '' || by.trim() === '' || due === ''}
      >
        {t('follow-up.save')}
      </Button>
    </form>
  );
}
