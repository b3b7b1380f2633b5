import { useStore } from 'zustand';
import { networkStore } from '../../state/network-store.ts';
import { useText } from '../use-text.ts';
import { NetworkReport } from './network-report.tsx';

/** The walking network of the project in hand, as the engine holds it. */
export function LoadedNetwork() {
  const t = useText();
  const { status, facts } = useStore(networkStore);
  if (status === 'absent') return null;
  return (
    <details className="loaded-network">
      <summary>{t('network.title')}</summary>
      {facts ? <NetworkReport facts={facts} /> : null}
      {facts ? (
        <p className="hint">
          {t(facts.reliefRows === null ? 'network.level' : 'network.on-relief')}
        </p>
      ) : null}
      {status === 'loading' ? <p className="hint">{t('network.loading')}</p> : null}
      {status === 'missing' ? <p className="hint">{t('network.missing')}</p> : null}
    </details>
  );
}
