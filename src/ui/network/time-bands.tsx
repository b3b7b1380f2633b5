import './walking.css';
import { Checkbox, Segmented, Select } from 'antd';
import { useStore } from 'zustand';
import {
  setBandMinutes,
  setBandStyle,
  showBandGround,
  showBandStreets,
} from '../../commands/results/walking-look.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { wayName } from '../../i18n/way-text.ts';
import { bandsStore } from '../../state/bands-store.ts';
import { walkingLookStore } from '../../state/walking-look-store.ts';
import { useProject, useView } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { useNetwork } from './use-walking.ts';

const OFFERED_MINUTES = [5, 10, 15, 20, 30, 45, 60];
const STYLES = ['rings', 'nested'] as const;

/** Whose times are drawn, and what they follow. */
function Hint() {
  const t = useText();
  const pick = usePick();
  const kind = kindRecord(useView((view) => view.kind));
  const ofPlace = useView(
    ({ selection }) => selection?.type === 'facility' || selection?.type === 'site',
  );
  const circle = useProject((project) => project.settings.circle);
  const { ground } = useStore(walkingLookStore);
  const busy = useStore(bandsStore, (bands) => bands.busy);
  const words = {
    kind: kind ? pick(kind) : '',
    way: wayName(useLanguage(), ground ? circle : 'network'),
  };
  return (
    <p className="hint" aria-live="polite">
      {busy ? t('bands.working') : t(ofPlace ? 'bands.of-place' : 'bands.of-kind', words)}
      {ground && circle === 'straight' ? ` ${t('bands.straight')}` : ''}
    </p>
  );
}

/** What the map shows of walking times: ground and streets by bands that the planner chooses. */
export function TimeBandsControl() {
  const t = useText();
  const { ground, streets, minutes, style } = useStore(walkingLookStore);
  const hasNetwork = useNetwork((network) => network.status === 'ready');
  return (
    <fieldset className="time-bands">
      <legend className="visually-hidden">{t('bands.title')}</legend>
      <div className="show-flags">
        <Checkbox checked={ground} onChange={(event) => showBandGround(event.target.checked)}>
          {t('bands.ground')}
        </Checkbox>
        <Checkbox
          checked={streets && hasNetwork}
          disabled={!hasNetwork}
          onChange={(event) => showBandStreets(event.target.checked)}
        >
          {t('bands.streets')}
        </Checkbox>
      </div>
      {hasNetwork ? null : <p className="hint">{t('bands.streets-need-network')}</p>}
      {ground || (streets && hasNetwork) ? (
        <>
          <Select
            aria-label={t('bands.minutes')}
            mode="tags"
            size="small"
            style={{ width: '100%' }}
            suffixIcon={t('bands.minutes')}
            value={minutes.map(String)}
            options={OFFERED_MINUTES.map((each) => ({ value: `${each}`, label: `${each}` }))}
            tokenSeparators={[',', '，', '、', ' ']}
            onChange={(values: string[]) => setBandMinutes(values.map(Number))}
          />
          {ground ? (
            <Segmented
              aria-label={t('bands.style')}
              size="small"
              value={style}
              options={STYLES.map((value) => ({ value, label: t(`bands.${value}`) }))}
              onChange={setBandStyle}
            />
          ) : null}
          <Hint />
        </>
      ) : null}
    </fieldset>
  );
}
