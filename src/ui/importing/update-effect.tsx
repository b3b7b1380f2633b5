import { Spin } from 'antd';
import { useStore } from 'zustand';
import type { FindingPair } from '../../core/assess/findings/compare-findings.ts';
import { importStore } from '../../state/import-store.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { usePick, useText } from '../use-text.ts';

const MOST_SHOWN = 8;

function PairLine({ pair }: { pair: FindingPair }) {
  const t = useText();
  const pick = usePick();
  const standard = useLibrary().standardById(pair.rule);
  const name = (pair.after ?? pair.before)?.areaName ?? '';
  return (
    <li>
      {name} · {pair.rule} {standard ? pick(standard.title) : ''}{' '}
      {pair.before ? <VerdictMark verdict={pair.before.verdict} short /> : t('import.effect-none')}{' '}
      → {pair.after ? <VerdictMark verdict={pair.after.verdict} /> : t('import.effect-none')}
    </li>
  );
}

/** What an update would do to the verdicts in force, before it is accepted. */
export function UpdateEffect() {
  const t = useText();
  const effect = useStore(importStore, (state) => state.effect);
  if (!effect) {
    return (
      <p className="hint" role="status">
        <Spin size="small" /> {t('import.effect-working')}
      </p>
    );
  }
  const { changed } = effect;
  return (
    <div className="import-effect" role="status">
      <p>
        {changed.length === 0 ? t('import.effect-same') : t('import.effect', { n: changed.length })}
      </p>
      {changed.length > 0 ? (
        <ul className="plain-list">
          {changed.slice(0, MOST_SHOWN).map((pair) => (
            <PairLine key={`${pair.rule}/${pair.part}/${pair.areaId}`} pair={pair} />
          ))}
          {changed.length > MOST_SHOWN ? (
            <li>{t('finding.and-more', { n: changed.length })}</li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
