import '../network/walking.css';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { look, select } from '../../commands/view/look.ts';
import { exportWalking } from '../../commands/exporting/export-walking.ts';
import { wantWalking } from '../../commands/results/walking-row.ts';
import { AREA_LEVELS } from '../../core/vocabulary/area-levels.ts';
import { PEOPLE_FIELDS, type PeopleField } from '../../core/vocabulary/people.ts';
import { KINDS, peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { walkingRows, type WalkingRow } from '../../core/assess/walking/walking-rows.ts';
import { formatFixed, formatShare } from '../../i18n/format.ts';
import { useWalking } from '../network/use-walking.ts';
import type { TableColumn, TableSort } from '../parts/table/table-column.ts';
import { WindowedTable } from '../parts/table/windowed-table.tsx';
import { AreaError } from '../parts/area-error.tsx';
import { useView } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { closeDialog, DialogFrame } from '../parts/dialog-frame.tsx';

const HECTARE_M2 = 10_000;

type Column =
  'overClaimed' | 'overClaimedM2' | 'flips' | 'meanS' | 'medianS' | 'p90S' | 'unreached';
const COLUMNS: readonly Column[] = [
  'overClaimed',
  'overClaimedM2',
  'flips',
  'meanS',
  'medianS',
  'p90S',
  'unreached',
];

/** Areas without a figure come last, whichever way round. */
function compareBy(
  { column, descending }: TableSort<Column>,
  a: WalkingRow,
  b: WalkingRow,
): number {
  const [own, other] = [a[column], b[column]];
  if (own === null || other === null) return Number(own === null) - Number(other === null);
  return descending ? other - own : own - other;
}

/** Every area by walking: straight against walked people and ground, flips, times; sorted as the planner asks. */
export default function WalkingDialog() {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const kind = useView((view) => view.kind);
  const { comparison, times } = useWalking((results) => results);
  const [wantedGroup, setGroup] = useState<PeopleField | null>(null);
  const [wantedLevel, setLevel] = useState<string | null>(null);
  const [sort, setSort] = useState<TableSort<Column>>({
    column: 'overClaimed',
    descending: true,
  });
  const group = wantedGroup ?? peopleServedBy(kind);
  const all = comparison ? walkingRows(comparison, times, kind, group) : [];
  const levels = AREA_LEVELS.filter((level) => all.some((row) => row.level === level));
  const level = levels.find((each) => each === wantedLevel) ?? levels.at(-1);
  const shown = all.filter((row) => row.level === level).toSorted((a, b) => compareBy(sort, a, b));
  const number = (value: number | null, digits = 0) =>
    value === null ? '—' : formatFixed(language, value, digits);
  const cell = (row: WalkingRow, column: Column): string => {
    const value = row[column];
    if (column === 'overClaimedM2') return number(row.overClaimedM2 / HECTARE_M2, 1);
    if (column.endsWith('S')) return number(value === null ? null : value / 60, 1);
    return number(value);
  };
  const covered = (row: WalkingRow, by: 'straight' | 'network') =>
    row.people === null
      ? formatShare(language, by === 'straight' ? row.straightM2 : row.networkM2, row.groundM2)
      : formatShare(language, row[by] ?? undefined, row.people);
  return (
    <DialogFrame
      title={t('walking.table')}
      width={1080}
      footer={
        <Button disabled={all.length === 0} onClick={() => exportWalking(all, kind, group)}>
          {t('walking.export')}
        </Button>
      }
    >
      <div className="walking-filters">
        <Select
          aria-label={t('present.kind')}
          value={kind}
          style={{ width: 220 }}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(value: string) => look({ kind: value })}
          options={KINDS.map((each) => ({ value: each.id, label: pick(each) }))}
        />
        <Select
          aria-label={t('walking.group')}
          value={group}
          style={{ width: 180 }}
          onChange={setGroup}
          options={PEOPLE_FIELDS.map((value) => ({ value, label: t(`people.${value}`) }))}
        />
        {levels.length > 1 ? (
          <Segmented
            aria-label={t('walking.level')}
            value={level}
            options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
            onChange={setLevel}
          />
        ) : null}
      </div>
      {comparison ? null : (
        <p className="hint">
          {t('walking.working')}{' '}
          <button type="button" className="link" onClick={wantWalking}>
            {t('walking.ask')}
          </button>
        </p>
      )}
      {all.length > 0 ? (
        <div className="walking-table">
          <WindowedTable
            label={t('walking.table')}
            rows={shown}
            rowKey={({ areaId }) => areaId}
            sort={sort}
            onSort={setSort}
            columns={[
              {
                id: 'area',
                header: t('table.area'),
                namesRow: true,
                width: '13%',
                hint: ({ areaName }) => areaName,
                render: ({ areaId, areaName }) => (
                  <button
                    type="button"
                    className="link"
                    onClick={() => {
                      select({ type: 'area', id: areaId });
                      closeDialog();
                    }}
                  >
                    {areaName}
                  </button>
                ),
              },
              {
                id: 'shares',
                header: t('walking.straight-to-walked'),
                number: true,
                width: '15%',
                render: (row) => `${covered(row, 'straight')} → ${covered(row, 'network')}`,
              },
              ...COLUMNS.map((column): TableColumn<WalkingRow, Column> => ({
                id: column,
                header: t(`walking.column-${column}`),
                number: true,
                sortBy: column,
                firstDescending: true,
                render: (row) => cell(row, column),
              })),
            ]}
          />
        </div>
      ) : null}
      <p className="hint">
        {t('walking.table-hint')} <AreaError />
      </p>
    </DialogFrame>
  );
}
