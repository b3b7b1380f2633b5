import { Alert, Checkbox, Input, Select } from 'antd';
import { boundGeometry, joinBoxes } from '../../core/geo/box.ts';
import type { Project } from '../../core/plan/project.ts';
import { gaussKrugerCode } from '../../core/geo/epsg-system.ts';
import { outputCrs } from '../../io/export/tables/output-crs.ts';
import { useProject, useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';

/** What the planner named, whether it is a system, and whether they have said yes to a shifted one. */
export interface ExportCrs {
  value: string;
  /** A code of their own instead of one of the list. */
  own: boolean;
  confirmed: boolean;
}

export const FIRST_CRS: ExportCrs = { value: 'EPSG:4326', own: false, confirmed: false };

const SHIFTED = ['GCJ-02', 'BD-09'];
const OWN = 'own';

/** Zone of 3 degrees that the study area lies in; undefined without areas. */
function zoneOf({ areas, facilities }: Pick<Project, 'areas' | 'facilities'>): number | undefined {
  const [west, , east] = joinBoxes(areas.map(({ geometry }) => boundGeometry(geometry)));
  const lng = west <= east ? (west + east) / 2 : facilities[0]?.lng;
  return lng === undefined ? undefined : Math.round(lng / 3);
}

/** True when files can be written in what was chosen. */
export function isUsable({ value, confirmed }: ExportCrs): boolean {
  const crs = outputCrs(value);
  return crs !== undefined && (crs.kind !== 'shifted' || confirmed);
}

/** The coordinate system of exported places; the shifted ones only after a clear yes. */
export function ExportCrs({
  choice,
  onChange,
}: {
  choice: ExportCrs;
  onChange: (choice: ExportCrs) => void;
}) {
  const t = useText();
  const language = useView((view) => view.language);
  const zone = useProject(zoneOf);
  const local = [false, true].flatMap((prefixed) => {
    const code = zone === undefined ? undefined : gaussKrugerCode('cgcs2000', 3, zone, prefixed);
    return code === undefined ? [] : [`EPSG:${code}`];
  });
  const crs = outputCrs(choice.value, language);
  const named = (id: string) => ({ value: id, label: outputCrs(id, language)?.name ?? id });
  return (
    <div className="export-crs">
      <label>
        <span>{t('export.crs')}</span>
        <Select
          aria-label={t('export.crs')}
          value={choice.own ? OWN : choice.value}
          options={[
            ...['EPSG:4326', 'EPSG:4490', ...local, 'EPSG:3857'].map(named),
            ...SHIFTED.map((id) => ({ value: id, label: t('export.crs-shifted', { crs: id }) })),
            { value: OWN, label: t('export.crs-own') },
          ]}
          onChange={(value) =>
            onChange({ value: value === OWN ? '' : value, own: value === OWN, confirmed: false })
          }
        />
      </label>
      {choice.own ? (
        <label>
          <span>EPSG</span>
          <Input
            aria-label={t('export.crs-own')}
            value={choice.value}
            placeholder="4547"
            status={choice.value !== '' && !crs ? 'error' : ''}
            suffix={crs && crs.name !== choice.value ? <small>{crs.name}</small> : null}
            onChange={(event) =>
              onChange({ value: event.target.value.trim(), own: true, confirmed: false })
            }
          />
        </label>
      ) : null}
      {crs?.kind === 'shifted' ? (
        <Alert
          type="warning"
          showIcon
          title={t('export.shifted-title', { crs: crs.id })}
          description={
            <>
              <p>{t('export.shifted-hint')}</p>
              <Checkbox
                checked={choice.confirmed}
                onChange={(event) => onChange({ ...choice, confirmed: event.target.checked })}
              >
                {t('export.shifted-yes', { crs: crs.id })}
              </Checkbox>
            </>
          }
        />
      ) : null}
    </div>
  );
}
