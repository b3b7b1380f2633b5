import { useState } from 'react';
import { colourByRule, look, select, setTable } from '../../commands/view/look.ts';
import { TableTabs } from '../lists/table-tabs.tsx';
import { Resizer } from '../parts/resizer.tsx';
import { WindowedTable } from '../parts/table/windowed-table.tsx';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import type { FindingRow } from './finding-rows.ts';
import { TableTools } from './table-tools.tsx';
import { useFindingColumns } from './use-finding-columns.tsx';
import { useFindingRows } from './use-finding-rows.ts';

/** Heights of the table in CSS pixels; the map above keeps some of the screen. */
const TABLE_PX = { least: 140, usual: 260, most: 620 } as const;

/** All findings, one a row. */
export function VerdictTable() {
  const t = useText();
  const { shown, findings } = useFindingRows();
  const columns = useFindingColumns();
  const heightPx = useView((view) => view.tableHeightPx);
  const sort = useView((view) => view.table.sort);
  const selection = useView((view) => view.selection);
  const ruleId = useView((view) => view.ruleId);
  const isOfSelection = (row: FindingRow) =>
    selection?.type === 'area' &&
    selection.id === row.finding.areaId &&
    (ruleId === null || ruleId === row.finding.rule);

  // An area may have several rows: the one that was picked here is current, else its first.
  const [pickedKey, setPickedKey] = useState<string | null>(null);
  const picked = shown.findIndex((row) => row.key === pickedKey && isOfSelection(row));
  const current = picked >= 0 ? picked : shown.findIndex(isOfSelection);

  function pickRow({ key, finding }: FindingRow, by: 'click' | 'key') {
    setPickedKey(key);
    // Going through the rows of several standards leaves the map in the colours of all.
    if (by === 'click' || ruleId !== null) colourByRule(finding.rule);
    select({ type: 'area', id: finding.areaId });
  }

  return (
    <section
      className="table-drawer"
      data-help="table"
      aria-label={t('table.title')}
      style={heightPx === null ? undefined : { height: heightPx }}
    >
      <Resizer
        label={t('room.table-height')}
        towards="up"
        value={heightPx ?? TABLE_PX.usual}
        least={TABLE_PX.least}
        most={TABLE_PX.most}
        onResize={(tableHeightPx) => look({ tableHeightPx })}
      />
      <TableTools findings={findings} tabs={<TableTabs />} />
      {shown.length === 0 ? (
        <p className="empty">
          {findings.length === 0 ? t('table.empty') : t('table.nothing-fits')}
        </p>
      ) : (
        <WindowedTable
          className="verdict-table"
          label={t('table.title')}
          columns={columns}
          rows={shown}
          rowKey={({ key }) => key}
          sort={sort}
          onSort={(next) => setTable({ sort: next })}
          selection={{
            current,
            isSelected: (row, index) => (picked >= 0 ? index === picked : isOfSelection(row)),
            onSelect: pickRow,
          }}
        />
      )}
    </section>
  );
}
