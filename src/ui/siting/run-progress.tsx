import { StopOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { stopSiting } from '../../commands/siting/siting-ask.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { objectiveWords } from '../../i18n/siting-text.ts';
import { chooseObjectiveUnit } from '../../commands/siting/siting-question.ts';
import { useLanguage, useText } from '../use-text.ts';
import { useSiting } from './use-siting.ts';

const TICK_MS = 500;

function useSeconds(startedMs: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, (now - startedMs) / 1000);
}

/** The solver at work: best so far, bound, gap and time; stopping keeps the best so far. */
export function RunProgress() {
  const t = useText();
  const language = useLanguage();
  const run = useSiting((state) => state.run);
  const draft = useSiting((state) => state.draft);
  const seconds = useSeconds(run?.startedMs ?? 0);
  if (!run) return null;
  const { what, progress, stopping } = run;
  const best = progress?.best;
  const unit = chooseObjectiveUnit(draft);
  const share = progress?.share;
  const limitS = draft.timeLimitS;
  const percent = share === undefined ? Math.min(99, (100 * seconds) / limitS) : 100 * share;
  const phase = stopping ? 'stopping' : (progress?.phase ?? 'loading');
  return (
    <section className="siting-run" aria-live="polite" aria-label={t('siting.run')}>
      <div className="siting-run-head">
        <b>{t(`siting.phase.${phase}`)}</b>
        <span className="tabular">
          {t('siting.seconds', { n: formatNumber(language, seconds, 0) })}
        </span>
        <Button
          size="small"
          danger
          icon={<StopOutlined aria-hidden />}
          disabled={stopping}
          onClick={() => void stopSiting()}
        >
          {what === 'answer' && best ? t('siting.stop-keep') : t('siting.stop')}
        </Button>
      </div>
      <Progress percent={percent} showInfo={false} size="small" strokeColor="var(--accent)" />
      {best && what === 'answer' ? (
        <dl className="figures siting-figures">
          <div>
            <dt>{t('siting.best')}</dt>
            <dd className="tabular">{objectiveWords(language, unit, best.objective)}</dd>
          </div>
          <div>
            <dt>{t('siting.bound')}</dt>
            <dd className="tabular">{objectiveWords(language, unit, best.bound)}</dd>
          </div>
          <div>
            <dt>{t('siting.gap')}</dt>
            <dd className="tabular">
              {Number.isFinite(best.gapPct) ? formatPercent(language, best.gapPct, 2) : '—'}
            </dd>
          </div>
        </dl>
      ) : (
        <p className="hint">{t(`siting.run-hint.${what}`)}</p>
      )}
    </section>
  );
}
