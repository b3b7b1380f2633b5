import { Button, Select } from 'antd';
import { useState } from 'react';
import { compareOwnRounds } from '../../commands/rounds/rounds.ts';
import type { RoundComparison } from '../../core/delivery/rounds/compare-rounds.ts';
import type { TurnedRow } from '../../core/delivery/rounds/explain-turns.ts';
import type { Round } from '../../core/plan/delivery/round.ts';
import { formatMeasured } from '../../i18n/format.ts';
import { changeLines, reachLines, planLines, whyWords } from '../../i18n/round-text.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLanguage, usePick, useText } from '../use-text.ts';

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const t = useText();
  return (
    <>
      <h3>{title}</h3>
      {lines.length === 0 ? <p className="hint">{t('round.nothing')}</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Turned({ rows }: { rows: readonly TurnedRow[] }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  if (rows.length === 0) return <p className="hint">{t('round.no-turns')}</p>;
  return (
    <DataTable
      className="ruled"
      label={t('round.turned')}
      rows={rows}
      rowKey={({ now: { rule, part, areaId } }) => JSON.stringify([rule, part, areaId])}
      columns={[
        {
          id: 'row',
          header: t('table.standard'),
          namesRow: true,
          render: ({ now }) => `${now.rule} ${pick(now.title)}`,
        },
        { id: 'area', header: t('table.area'), render: ({ now }) => now.areaName },
        {
          id: 'before',
          header: t('round.before'),
          render: ({ before }) => (
            <>
              <VerdictMark verdict={before.verdict} /> {formatMeasured(language, before)}
            </>
          ),
        },
        {
          id: 'now',
          header: t('round.now'),
          render: ({ now }) => (
            <>
              <VerdictMark verdict={now.verdict} /> {formatMeasured(language, now)}
            </>
          ),
        },
        { id: 'why', header: t('round.why'), render: ({ why }) => whyWords(language, why) },
      ]}
    />
  );
}

/** Two rounds side by side: what turned and why, what opened and closed, who is newly within reach, plan against fact. */
export function CompareRounds({ rounds }: { rounds: readonly Round[] }) {
  const t = useText();
  const language = useLanguage();
  const [chosen, setChosen] = useState([rounds.at(-2)!.id, rounds.at(-1)!.id]);
  const [found, setFound] = useState<RoundComparison | null>(null);
  const [busy, setBusy] = useState(false);
  const options = rounds.map(({ id, name }) => ({ value: id, label: name }));
  const isKnown = chosen.every((id) => rounds.some((round) => round.id === id));
  const choose = (at: number, id: string) => {
    setFound(null);
    setChosen(chosen.map((each, place) => (place === at ? id : each)));
  };
  const compare = async () => {
    setBusy(true);
    try {
      const [a, b] = chosen.toSorted(
        (one, other) =>
          rounds.findIndex(({ id }) => id === one) - rounds.findIndex(({ id }) => id === other),
      );
      setFound(await compareOwnRounds(a!, b!));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="round-make">
        {(['before', 'now'] as const).map((side, at) => (
          <label key={side}>
            <span>{t(`round.${side}`)}</span>
            <Select
              aria-label={t(`round.${side}`)}
              style={{ width: 180 }}
              value={chosen[at]}
              options={options}
              onChange={(id: string) => choose(at, id)}
            />
          </label>
        ))}
        <Button
          type="primary"
          loading={busy}
          disabled={!isKnown || chosen[0] === chosen[1]}
          onClick={() => void compare()}
        >
          {t('round.compare')}
        </Button>
      </div>
      {found ? (
        <div className="round-scroll">
          <h3>{t('round.turned')}</h3>
          <Turned rows={found.turned} />
          <Lines title={t('round.facilities')} lines={changeLines(language, found)} />
          <Lines title={t('round.reach')} lines={reachLines(language, found)} />
          <Lines title={t('round.plan')} lines={planLines(language, found)} />
        </div>
      ) : null}
    </>
  );
}
