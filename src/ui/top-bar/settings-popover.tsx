import { Button, Popover, Radio, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import {
  type LimitedSetting,
  SETTING_LIMITS,
  isWithinLimits,
  setNumber,
  setWalker,
} from '../../commands/project/settings.ts';
import { networkWalkerById } from '../../core/network/network-model.ts';
import { DELIVERY_KMH } from '../../core/assess/circles/resolve-minutes.ts';
import { WALKERS } from '../../core/plan/walker.ts';
import { formatSpeed } from '../../i18n/format.ts';
import { CircleSetting } from '../network/circle-setting.tsx';
import { NetworkWalkers } from '../network/network-walkers.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

const OFFERED_MINUTES = [5, 10, 15, 30];
const OFFERED_DETOURS = [1, 1.3];

/** What stands where the planner has set nothing. */
const UNLESS_SET: Partial<Record<LimitedSetting, number>> = { deliveryKmh: DELIVERY_KMH };

function SettingNumber({
  setting,
  step,
  unit,
}: {
  setting: LimitedSetting;
  step: number;
  unit: string;
}) {
  const t = useText();
  const value = useProject(({ settings }) => settings[setting] ?? UNLESS_SET[setting]);
  const [least, most] = SETTING_LIMITS[setting];
  return (
    <NumberField
      aria-label={t(`setting.${setting}`)}
      value={value}
      min={least}
      max={most}
      step={step}
      suffix={unit}
      style={{ width: 116 }}
      onChange={(next) => {
        if (next !== null && isWithinLimits(setting, next)) setNumber(setting, next);
      }}
    />
  );
}

function StraightWalkers() {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const walkerId = useProject((project) => project.settings.walkerId);
  // Chosen while the network was walked; a straight circle sees neither steps nor slopes.
  const onWheels = WALKERS.some(({ id }) => id === walkerId)
    ? undefined
    : networkWalkerById(walkerId);
  return (
    <Radio.Group
      aria-label={t('setting.walker')}
      value={walkerId}
      onChange={(event) => setWalker(String(event.target.value))}
    >
      {WALKERS.map((walker) => (
        <Radio key={walker.id} value={walker.id} className="walker">
          <span>
            {pick(walker.name)} <b>{formatSpeed(language, walker.speedMps)}</b>
            <small>{pick(walker.source)}</small>
          </span>
        </Radio>
      ))}
      {onWheels ? (
        <Radio value={walkerId} className="walker">
          <span>
            {pick(onWheels.name)} <b>{formatSpeed(language, onWheels.levelSpeedMps.value)}</b>
            <small>{t('walking.only-speed')}</small>
          </span>
        </Radio>
      ) : null}
    </Radio.Group>
  );
}

function Detour() {
  const t = useText();
  const detour = useProject((project) => project.settings.detour);
  return (
    <>
      <h3>{t('setting.detour')}</h3>
      <div className="row">
        <Segmented
          aria-label={t('setting.detour')}
          value={detour}
          options={OFFERED_DETOURS.map((value) => ({ value, label: `${value}` }))}
          onChange={(value) => setNumber('detour', value)}
        />
        <SettingNumber setting="detour" step={0.1} unit="×" />
      </div>
      <p className="hint">{t('setting.detour-hint')}</p>
    </>
  );
}

function SettingsForm() {
  const t = useText();
  const settings = useProject((project) => project.settings);
  return (
    <div className="settings-form" style={{ maxHeight: 'calc(100vh - 90px)', overflowY: 'auto' }}>
      <h3>{t('setting.minutes')}</h3>
      <div className="row">
        <Segmented
          aria-label={t('setting.minutes')}
          value={settings.minutes}
          options={OFFERED_MINUTES.map((value) => ({ value, label: `${value}` }))}
          onChange={(value) => setNumber('minutes', value)}
        />
        <SettingNumber setting="minutes" step={1} unit={t('unit.minute')} />
      </div>
      <p className="hint">{t('setting.minutes-hint')}</p>
      <h3>{t('setting.circle')}</h3>
      <CircleSetting />
      <h3>{t('setting.walker')}</h3>
      {settings.circle === 'network' ? <NetworkWalkers /> : <StraightWalkers />}
      {settings.circle === 'straight' ? (
        <p className="hint">{t('walking.wheels-need-network')}</p>
      ) : null}
      <div className="row">
        <span>{t('setting.speedMps')}</span>
        <SettingNumber setting="speedMps" step={0.05} unit="m/s" />
      </div>
      {settings.circle === 'straight' ? <Detour /> : null}
      <h3>{t('setting.deliveryKmh')}</h3>
      <SettingNumber setting="deliveryKmh" step={1} unit="km/h" />
      <p className="hint">{t('setting.delivery-hint')}</p>
      <h3>{t('setting.circleSharePct')}</h3>
      <SettingNumber setting="circleSharePct" step={1} unit="%" />
      <p className="hint">{t('setting.circle-share-hint')}</p>
    </div>
  );
}

/** Minutes, walker, detour and the planner's own share, with the source of each figure. */
export function SettingsPopover() {
  const t = useText();
  const pick = usePick();
  const { minutes, walkerId, speedMps, detour, circle } = useProject((project) => project.settings);
  const walker = networkWalkerById(walkerId);
  const parts = [
    t('setting.minutes-short', { minutes }),
    `${walker ? pick(walker.name) : walkerId} ${speedMps.toFixed(2).replace(/0$/, '')} m/s`,
  ];
  parts.push(t(`circle.${circle}`));
  if (circle === 'straight' && detour !== 1) parts.push(`× ${detour}`);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // What is chosen on the map stays chosen: this key was for the settings.
      event.stopPropagation();
      setOpen(false);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [open]);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={<SettingsForm />}
    >
      <Button className="tabular settings-button">{parts.join(' · ')}</Button>
    </Popover>
  );
}
