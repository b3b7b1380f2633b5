import { Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { shareOutlinesByWalking } from '../../commands/results/walking-outlines.ts';
import { networkStore } from '../../state/network-store.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';

/** Says how many outlines are worked out, and shares them out by walking time where there is a network. */
export function ApproximateAreas() {
  const t = useText();
  const count = useProject(({ areas }) => areas.filter((area) => area.approximate).length);
  const hasNetwork = useStore(networkStore, ({ status }) => status === 'ready');
  const [working, setWorking] = useState(false);
  if (count === 0) return null;
  return (
    <section className="hygiene" aria-label={t('outlines.title')}>
      <h3>
        {t('outlines.title')} <span className="count tabular">{count}</span>
      </h3>
      <p className="hint">{t('outlines.lead')}</p>
      <Button
        size="small"
        disabled={!hasNetwork}
        loading={working}
        onClick={() => {
          setWorking(true);
          void shareOutlinesByWalking().finally(() => setWorking(false));
        }}
      >
        {t('outlines.by-walking')}
      </Button>
      {hasNetwork ? null : <p className="hint">{t('outlines.no-network')}</p>}
    </section>
  );
}
