import '../province/province.css';
import '../../i18n/later-texts.ts';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { lookAtProvince, openDistrict } from '../../commands/opening/province.ts';
import { formatPercent, formatValue } from '../../i18n/format.ts';
import type { ProvinceView } from '../../io/province/province-view.ts';
import { provinceStore } from '../../state/province-store.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { DistrictTrend } from '../province/district-trend.tsx';
import { distanceLegend } from '../../io/province/distance-colour.ts';
import { ProvinceMap } from '../province/province-map.tsx';
import { rankDistricts, type RankedDistrict } from '../../io/province/rank-districts.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { closeDialog, DialogFrame } from '../parts/dialog-frame.tsx';

const ALL = '';

function RowChooser({ view, row }: { view: ProvinceView; row: string | null }) {
  const t = useText();
  const pick = usePick();
  const options = [
    { value: ALL, label: t('province-view.all-rows') },
    ...view.rows.map(({ key, title, document, level }) => ({
      value: key,
      label: `${pick(title)} · ${t(`level.${level}` as 'level.district')} · ${pick(document)}`,
    })),
  ];
  return (
    <label className="province-row">
      <span>{t('province-view.row')}</span>
      <Select
        aria-label={t('province-view.row')}
        showSearch={{ optionFilterProp: 'label' }}
        value={row ?? ALL}
        options={options}
        onChange={(key: string) => lookAtProvince({ row: key === ALL ? null : key })}
      />
    </label>
  );
}

function Legend() {
  const t = useText();
  const entries = distanceLegend(t('province-view.none-unmet'), t('province-view.unknown'));
  return (
    <ul className="province-legend" aria-label={t('province-view.legend')}>
      {entries.map(({ colour, words }) => (
        <li key={words}>
          <span style={{ background: colour }} />
          {words}
        </li>
      ))}
    </ul>
  );
}

function Ranking({
  ranked,
  chosen,
  since,
}: {
  ranked: readonly RankedDistrict[];
  chosen: string | null;
  since: string | undefined;
}) {
  const t = useText();
  const language = useLanguage();
  const order = new Map(ranked.map((each, at) => [each, at + 1]));
  const change = ({ distance, before }: RankedDistrict): string => {
    if (distance === null || before === null) return '';
    const by = Math.round(10 * (distance - before)) / 10;
    return by === 0 ? '0' : `${by > 0 ? '+' : '−'}${Math.abs(by)}`;
  };
  return (
    <DataTable
      label={t('province-view.ranking')}
      className="province-ranking"
      rows={ranked}
      rowKey={({ district }) => district.code}
      rowClass={({ district }) => (district.code === chosen ? 'selected' : undefined)}
      columns={[
        { id: 'order', header: '', number: true, render: (row) => order.get(row) },
        {
          id: 'district',
          header: t('province.district'),
          namesRow: true,
          render: ({ district: { code, name, project } }) =>
            project === undefined ? (
              name
            ) : (
              <Button type="link" size="small" onClick={() => void openDistrict(code)}>
                {name}
              </Button>
            ),
        },
        {
          id: 'distance',
          header: t('province.distance'),
          number: true,
          render: ({ distance }) => (distance === null ? '—' : formatPercent(language, distance)),
        },
        {
          id: 'unmet',
          header: t('province-view.unmet-of'),
          number: true,
          render: ({ unmet, judged }) => (judged === 0 ? '—' : `${unmet} / ${judged}`),
        },
        ...(since === undefined
          ? []
          : [
              {
                id: 'change',
                header: t('province-view.since', { date: since }),
                number: true,
                render: change,
              },
            ]),
      ]}
    />
  );
}

/** What is known of the district that was clicked, with the way into its project. */
function Chosen({ view, code, row }: { view: ProvinceView; code: string; row: string | null }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const district = view.districts.find((each) => each.code === code);
  if (!district) return null;
  const { name, project, reason, met, unmet, unassessed } = district;
  const asked = view.rows.find(({ key }) => key === row);
  const measured = row === null ? undefined : district.rows[row]?.measured;
  return (
    <section className="province-chosen" aria-label={name}>
      <h3>{name}</h3>
      {reason === undefined ? (
        <p>{t('province-view.counts', { met, unmet, unassessed })}</p>
      ) : (
        <p>{reason}</p>
      )}
      {asked && measured !== undefined ? (
        <p>
          {t('province-view.measured', {
            row: pick(asked.title),
            measured: formatValue(language, measured, asked.unit),
            target: formatValue(language, asked.target, asked.unit),
          })}
        </p>
      ) : null}
      {reason === undefined ? <DistrictTrend view={view} code={code} row={row} /> : null}
      {project === undefined ? null : (
        <Button type="primary" onClick={() => void openDistrict(code)}>
          {t('province-view.open')}
        </Button>
      )}
    </section>
  );
}

/** A province: its districts by any row on a map and in a ranking, what is missing, and the way into each. */
export default function ProvinceDialog() {
  const t = useText();
  const { opened, chosen, row } = useStore(provinceStore);
  const view = opened?.view;
  const ranked = useMemo(() => (view ? rankDistricts(view, row) : []), [view, row]);
  if (!view) {
    return (
      <DialogFrame title={t('province-view.title')} onClose={closeDialog}>
        <p className="empty">{t('province-view.empty')}</p>
      </DialogFrame>
    );
  }
  const missing = view.districts.filter(({ reason }) => reason !== undefined);
  const title = view.synthetic ? `${view.name}（${t('ui.synthetic')}）` : view.name;
  return (
    <DialogFrame title={t('province-view.of', { name: title })} width={1240}>
      <RowChooser view={view} row={row} />
      <div className="province">
        <div>
          <ProvinceMap ranked={ranked} chosen={chosen} />
          <Legend />
          {view.attribution.map((each) => (
            <p className="hint" key={each}>
              {each}
            </p>
          ))}
        </div>
        <div className="province-side">
          {chosen === null ? (
            <p className="hint">{t('province-view.hint')}</p>
          ) : (
            <Chosen view={view} code={chosen} row={row} />
          )}
          <div className="province-scroll">
            <Ranking ranked={ranked} chosen={chosen} since={view.runs.at(-2)?.date} />
          </div>
          {missing.length === 0 ? null : (
            <section>
              <h3>
                {t('province-view.missing', { n: missing.length, of: view.districts.length })}
              </h3>
              <ul className="province-missing">
                {missing.map(({ code, name, reason }) => (
                  <li key={code}>
                    <b>{name}</b> {reason}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </DialogFrame>
  );
}
