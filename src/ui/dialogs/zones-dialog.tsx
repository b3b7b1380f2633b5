import { Button, Checkbox, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { setZone } from '../../commands/project/settings.ts';
import { effectiveZone } from '../../core/plan/areas/area.ts';
import {
  AREA_LEVELS,
  type AreaLevel,
  ZONES,
  type Zone,
} from '../../core/vocabulary/area-levels.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { closeDialog, DialogFrame } from '../parts/dialog-frame.tsx';

/** The zone of one or many areas at once. */
export default function ZonesDialog() {
  const t = useText();
  const areas = useProject((project) => project.areas);
  const levels = AREA_LEVELS.filter((level) => areas.some((area) => area.level === level));
  const [level, setLevel] = useState<AreaLevel>(levels.includes('street') ? 'street' : levels[0]!);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [zone, setZoneChoice] = useState<Zone>('old-urban');
  const byId = useMemo(() => new Map(areas.map((area) => [area.id, area])), [areas]);
  const shown = areas.filter((area) => area.level === level);
  const all = shown.length > 0 && shown.every((area) => chosen.has(area.id));

  function toggle(ids: string[], on: boolean) {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  }

  return (
    <DialogFrame
      title={t('zones.title')}
      footer={
        <div className="button-row end">
          <Select
            aria-label={t('field.zone')}
            value={zone}
            style={{ width: 140 }}
            onChange={(value: Zone) => setZoneChoice(value)}
            options={ZONES.map((value) => ({ value, label: t(`zone.${value}`) }))}
          />
          <Button
            type="primary"
            disabled={chosen.size === 0}
            onClick={() => setZone([...chosen], zone)}
          >
            {t('zones.apply', { n: chosen.size })}
          </Button>
          <Button disabled={chosen.size === 0} onClick={() => setZone([...chosen], undefined)}>
            {t('zones.clear')}
          </Button>
          <Button onClick={closeDialog}>{t('ui.done')}</Button>
        </div>
      }
    >
      <p className="hint">{t('zones.lead')}</p>
      <div className="row">
        <Segmented
          value={level}
          onChange={(value) => {
            setLevel(value);
            setChosen(new Set());
          }}
          options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
        <Checkbox
          checked={all}
          onChange={(event) =>
            toggle(
              shown.map((area) => area.id),
              event.target.checked,
            )
          }
        >
          {t('zones.all', { n: shown.length })}
        </Checkbox>
      </div>
      <ul className="zone-list">
        {shown.map((area) => {
          const effective = effectiveZone(area, byId);
          return (
            <li key={area.id}>
              <Checkbox
                checked={chosen.has(area.id)}
                onChange={(event) => toggle([area.id], event.target.checked)}
              >
                {area.name}
              </Checkbox>
              <span className={area.zone ? 'zone' : 'zone inherited'}>
                {effective
                  ? area.zone
                    ? t(`zone.${effective}`)
                    : t('zone.inherited', { zone: t(`zone.${effective}`) })
                  : t('zone.unset')}
              </span>
            </li>
          );
        })}
      </ul>
    </DialogFrame>
  );
}
