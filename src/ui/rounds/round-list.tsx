import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import {
  saveMonitoringReport,
  saveMonitoringTables,
} from '../../commands/rounds/monitoring-report.ts';
import { addRound, deleteRound } from '../../commands/rounds/rounds.ts';
import { reportDate } from '../../commands/standards/reported.ts';
import { countInForce } from '../../core/assess/findings/assessment.ts';
import { readFindings } from '../../core/delivery/rounds/read-results.ts';
import type { Round } from '../../core/plan/delivery/round.ts';
import { formatNumber } from '../../i18n/format.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { Changing } from '../parts/read-only.tsx';
import { useProject } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';
import { DepartmentForm } from './department-form.tsx';
import { RoundView } from './round-view.tsx';

/** Name that a round of a day goes by unless another is typed. */
function proposeName(language: string, date: string): string {
  const [year, month] = date.split('-');
  return language === 'en' ? `${year}-${month}` : `${year}年${Number(month)}月`;
}

function MakeRound() {
  const t = useText();
  const language = useLanguage();
  const [date, setDate] = useState(reportDate);
  const [name, setName] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = name ?? proposeName(language, date);
  const make = async () => {
    setBusy(true);
    try {
      if (await addRound({ name: shown, date })) setName(null);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="round-make"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <label>
        <span>{t('round.date')}</span>
        <Input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      </label>
      <label>
        <span>{t('round.name')}</span>
        <Input value={shown} maxLength={40} onChange={(event) => setName(event.target.value)} />
      </label>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('round.make')}
      </Button>
    </form>
  );
}

/** The rounds with what each found, and the making of one. */
export function RoundList() {
  const t = useText();
  const language = useLanguage();
  const rounds = useProject((project) => project.rounds) ?? [];
  const [open, setOpen] = useState<string | null>(null);
  const rows = rounds.toReversed().map((round) => ({
    round,
    counts: countInForce(readFindings(round.results)),
  }));
  const figure = (id: 'met' | 'unmet' | 'unassessed') => ({
    id,
    header: t(`verdict.${id}`),
    number: true,
    render: ({ counts }: (typeof rows)[number]) => formatNumber(language, counts[id]),
  });
  return (
    <>
      <DepartmentForm />
      <p className="hint">{t('round.lead')}</p>
      <Changing>
        <MakeRound />
      </Changing>
      {rounds.length === 0 ? <p className="empty">{t('round.empty')}</p> : null}
      {rounds.length > 0 ? (
        <DataTable
          className="ruled"
          label={t('round.title')}
          rows={rows}
          rowKey={({ round }) => round.id}
          columns={[
            {
              id: 'name',
              header: t('round.name'),
              namesRow: true,
              render: ({ round }) => round.name,
            },
            {
              id: 'date',
              header: t('round.date'),
              className: 'tabular',
              render: ({ round }) => round.date,
            },
            figure('met'),
            figure('unmet'),
            figure('unassessed'),
            {
              id: 'acts',
              render: ({ round }) => (
                <RoundActs round={round} open={open === round.id} onOpen={setOpen} />
              ),
            },
          ]}
          renderUnder={({ round }) => (open === round.id ? <RoundView round={round} /> : null)}
        />
      ) : null}
    </>
  );
}

/** Saves a file that takes a moment to be made. */
function Saving({ label, save }: { label: string; save: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      size="small"
      loading={busy}
      onClick={() => {
        setBusy(true);
        void save().finally(() => setBusy(false));
      }}
    >
      {label}
    </Button>
  );
}

interface RoundActsProps {
  round: Round;
  open: boolean;
  onOpen: (id: string | null) => void;
}

function RoundActs({ round, open, onOpen }: RoundActsProps) {
  const t = useText();
  return (
    <span className="version-acts">
      <Button size="small" aria-expanded={open} onClick={() => onOpen(open ? null : round.id)}>
        {t('round.look')}
      </Button>
      <Saving label={t('round.report-docx')} save={() => saveMonitoringReport(round.id)} />
      <Saving label={t('round.report-xlsx')} save={() => saveMonitoringTables(round.id)} />
      <Changing>
        <Popconfirm title={t('round.delete-confirm')} onConfirm={() => deleteRound(round.id)}>
          <Button size="small">{t('round.delete')}</Button>
        </Popconfirm>
      </Changing>
    </span>
  );
}
