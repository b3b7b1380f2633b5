import { Radio } from 'antd';
import { setWalker } from '../../commands/project/settings.ts';
import { NETWORK_WALKERS, WALKER_SOURCES } from '../../core/network/network-model.ts';
import { formatSpeed } from '../../i18n/format.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

/** Everyone who walks the network, each with the source of the level speed and of the way over steps. */
export function NetworkWalkers() {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const walkerId = useProject((project) => project.settings.walkerId);
  return (
    <Radio.Group
      aria-label={t('setting.walker')}
      value={walkerId}
      onChange={(event) => setWalker(String(event.target.value))}
    >
      {NETWORK_WALKERS.map(
        ({ id, name, levelSpeedMps, steps, rampedSteps, slope, lift, crossing }) => {
          const onSteps = (steps ?? rampedSteps)?.source;
          return (
            <Radio key={id} value={id} className="walker">
              <span>
                {pick(name)} <b>{formatSpeed(language, levelSpeedMps.value)}</b>
                <small>{pick(WALKER_SOURCES[levelSpeedMps.source])}</small>
                {id === walkerId ? (
                  <details className="walker-sources">
                    <summary>{t('walking.sources')}</summary>
                    {onSteps ? <small>{pick(WALKER_SOURCES[onSteps])}</small> : null}
                    <small>{pick(WALKER_SOURCES[slope.source])}</small>
                    <small>{pick(WALKER_SOURCES[lift.source])}</small>
                    <small>{pick(WALKER_SOURCES[crossing.source])}</small>
                  </details>
                ) : null}
              </span>
            </Radio>
          );
        },
      )}
    </Radio.Group>
  );
}
