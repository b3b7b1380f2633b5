import '../rounds/rounds.css';
import '../../i18n/later-texts.ts';
import { Button, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import {
  deleteFollowUp,
  endFollowUp,
  exportFollowUps,
  followUpsNow,
} from '../../commands/rounds/follow-ups.ts';
import { reportDate } from '../../commands/standards/reported.ts';
import { FOLLOW_UP_STATES } from '../../core/delivery/follow-ups/follow-up-state.ts';
import { FollowUpForm } from '../rounds/follow-up-form.tsx';
import { Changing } from '../parts/read-only.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { useProject, useResults } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';
import { DialogFrame } from '../parts/dialog-frame.tsx';

function EndForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useText();
  const [date, setDate] = useState(reportDate);
  const [proof, setProof] = useState('');
  return (
    <form
      className="round-make"
      onSubmit={(event) => {
        event.preventDefault();
        if (endFollowUp(id, date, proof)) onDone();
      }}
    >
      <label>
        <span>{t('follow-up.ended')}</span>
        <Input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      </label>
      <label>
        <span>{t('follow-up.proof')}</span>
        <Input
          value={proof}
          maxLength={200}
          className="long"
          onChange={(event) => setProof(event.target.value)}
        />
      </label>
      <Button type="primary" htmlType="submit" disabled={proof.trim() === ''}>
        {t('follow-up.end')}
      </Button>
    </form>
  );
}

/** What is followed up 台账: open, late, done, and what came back. */
export default function FollowUpsDialog() {
  const t = useText();
  const pick = usePick();
  useProject((project) => project);
  useResults((results) => results.baseline);
  const lines = followUpsNow();
  const [state, setState] = useState<string>('all');
  const [open, setOpen] = useState<{ id: string; what: 'end' | 'edit' } | null>(null);
  const shown = lines.filter((line) => state === 'all' || line.state === state);
  const count = (each: string) => lines.filter((line) => line.state === each).length;
  return (
    <DialogFrame title={t('follow-up.title')} width={1100}>
      {lines.length === 0 ? <p className="empty">{t('follow-up.empty')}</p> : null}
      {lines.length > 0 ? (
        <>
          <div className="round-make">
            <Select
              aria-label={t('follow-up.state')}
              style={{ width: 220 }}
              value={state}
              onChange={setState}
              options={[
                { value: 'all', label: t('follow-up.all', { n: lines.length }) },
                ...FOLLOW_UP_STATES.map((each) => ({
                  value: each,
                  label: `${t(`follow-up.state-${each}`)} ${count(each)}`,
                })),
              ]}
            />
            <Button onClick={() => void exportFollowUps()}>{t('follow-up.export')}</Button>
          </div>
          <div className="round-scroll">
            <DataTable
              className="ruled follow-ups"
              label={t('follow-up.title')}
              rows={shown}
              rowKey={({ followUp }) => followUp.id}
              columns={[
                {
                  id: 'state',
                  header: t('follow-up.state'),
                  render: (line) => (
                    <span
                      className={
                        line.state === 'late' || line.state === 'returned' ? 'follow-late' : ''
                      }
                    >
                      {t(`follow-up.state-${line.state}`)}
                    </span>
                  ),
                },
                {
                  id: 'subject',
                  header: t('follow-up.subject'),
                  namesRow: true,
                  render: ({ followUp }) => (
                    <>
                      {pick(followUp.title)}
                      <br />
                      <small>{followUp.place}</small>
                    </>
                  ),
                },
                {
                  id: 'measure',
                  header: t('follow-up.measure'),
                  render: ({ followUp }) => followUp.measure,
                },
                {
                  id: 'department',
                  header: t('follow-up.department'),
                  render: ({ followUp }) => followUp.department,
                },
                {
                  id: 'due',
                  header: t('follow-up.due'),
                  className: 'tabular',
                  render: ({ followUp }) => followUp.due,
                },
                {
                  id: 'ended',
                  header: t('follow-up.ended'),
                  render: ({ followUp: { end } }) => (end ? `${end.date} ${end.proof}` : '—'),
                },
                {
                  id: 'acts',
                  render: ({ followUp, state: own }) => (
                    <Changing>
                      <span className="version-acts">
                        {followUp.end ? null : (
                          <Button
                            size="small"
                            onClick={() => setOpen({ id: followUp.id, what: 'end' })}
                          >
                            {t('follow-up.end')}
                          </Button>
                        )}
                        <Button
                          size="small"
                          onClick={() => setOpen({ id: followUp.id, what: 'edit' })}
                        >
                          {t(own === 'returned' ? 'follow-up.again' : 'follow-up.edit')}
                        </Button>
                        <Popconfirm
                          title={t('follow-up.delete-confirm')}
                          onConfirm={() => deleteFollowUp(followUp.id)}
                        >
                          <Button size="small">{t('round.delete')}</Button>
                        </Popconfirm>
                      </span>
                    </Changing>
                  ),
                },
              ]}
              renderUnder={({ followUp }) => {
                if (open?.id !== followUp.id) return null;
                const close = () => setOpen(null);
                return open.what === 'end' ? (
                  <EndForm id={followUp.id} onDone={close} />
                ) : (
                  <FollowUpForm
                    subject={followUp.subject}
                    words={followUp}
                    known={followUp}
                    onDone={close}
                  />
                );
              }}
            />
          </div>
        </>
      ) : null}
    </DialogFrame>
  );
}
