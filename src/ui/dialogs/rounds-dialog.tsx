import '../rounds/rounds.css';
import '../../i18n/later-texts.ts';
import { Tabs } from 'antd';
import { useState } from 'react';
import { DialogFrame } from '../parts/dialog-frame.tsx';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { CompareRounds } from '../rounds/compare-rounds.tsx';
import { RoundList } from '../rounds/round-list.tsx';
import { RowLines } from '../rounds/row-lines.tsx';

/** Rounds 期: made, looked at, compared, and each row through the years. */
export default function RoundsDialog() {
  const t = useText();
  const rounds = useProject((project) => project.rounds) ?? [];
  const [tab, setTab] = useState('list');
  const none = <p className="empty">{t('round.needs-two')}</p>;
  return (
    <DialogFrame title={t('round.title')} width={1040}>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'list', label: t('round.tab-list'), children: <RoundList /> },
          {
            key: 'compare',
            label: t('round.tab-compare'),
            children: rounds.length < 2 ? none : <CompareRounds rounds={rounds} />,
          },
          {
            key: 'lines',
            label: t('round.tab-lines'),
            children: rounds.length < 2 ? none : <RowLines rounds={rounds} />,
          },
        ]}
      />
    </DialogFrame>
  );
}
