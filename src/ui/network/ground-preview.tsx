import type { OpenedGround } from '../../engine/assessing/open-network.ts';
import { useText } from '../use-text.ts';
import { NetworkReport } from './network-report.tsx';

/** A network or relief on its way in: what it holds, and what it takes the place of. */
export function GroundPreview({ ground }: { ground: OpenedGround }) {
  const t = useText();
  const { facts, source } = ground;
  return (
    <div className="ground-preview">
      <p>{t(facts ? 'network.import-lead' : 'network.relief-lead', { rows: source.count })}</p>
      {facts ? <NetworkReport facts={facts} /> : null}
    </div>
  );
}
