import { Segmented } from 'antd';
import { useStore } from 'zustand';
import {
  setCircle,
  setDirection,
  setNumber,
  SETTING_LIMITS,
} from '../../commands/project/settings.ts';
import { MAX_SNAP_M } from '../../core/network/network-model.ts';
import { networkStore } from '../../state/network-store.ts';
import { NumberField } from '../parts/number-field.tsx';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';

const CIRCLES = ['straight', 'network'] as const;
const DIRECTIONS = ['to', 'from', 'both'] as const;

/** Straight circles or the walking network, and which way is walked; the network only where one is loaded. */
export function CircleSetting() {
  const t = useText();
  const circle = useProject((project) => project.settings.circle);
  const direction = useProject((project) => project.settings.direction ?? 'to');
  const maxSnapM = useProject((project) => project.settings.maxSnapM ?? MAX_SNAP_M);
  const { status } = useStore(networkStore);
  if (status !== 'ready') {
    return <p className="hint">{t(status === 'loading' ? 'network.loading' : 'network.none')}</p>;
  }
  return (
    <>
      <Segmented
        aria-label={t('setting.circle')}
        value={circle}
        options={CIRCLES.map((value) => ({ value, label: t(`circle.${value}`) }))}
        onChange={setCircle}
      />
      {circle === 'network' ? (
        <div className="row">
          <span>{t('setting.maxSnapM')}</span>
          <NumberField
            size="small"
            aria-label={t('setting.maxSnapM')}
            min={SETTING_LIMITS.maxSnapM[0]}
            max={SETTING_LIMITS.maxSnapM[1]}
            precision={0}
            suffix="m"
            value={maxSnapM}
            onChange={(metres) => {
              if (metres !== null) setNumber('maxSnapM', metres);
            }}
          />
        </div>
      ) : null}
      {circle === 'network' ? (
        <div className="row">
          <span>{t('setting.direction')}</span>
          <Segmented
            aria-label={t('setting.direction')}
            size="small"
            value={direction}
            options={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
            onChange={setDirection}
          />
        </div>
      ) : null}
      <p className="hint">{t(`circle.${circle}-hint`)}</p>
    </>
  );
}
