import { Button } from 'antd';
import { useState } from 'react';
import { readAgain } from '../../commands/importing/read-dropped.ts';
import type { FilePreview } from '../../engine/importing/import-api.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import type { TableColumn } from '../parts/table/table-column.ts';
import { useText } from '../use-text.ts';

interface ImportHeaderProps {
  file: PendingFile;
  preview: FilePreview;
}

const COLUMNS_SHOWN = 12;

/** Which rows name the columns; a click on another row of the table's top moves the header there. */
export function ImportHeader({ file, preview }: ImportHeaderProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { header, topRows } = preview;
  if (!header) return null;
  const { first, last } = header;
  const columns = Math.min(COLUMNS_SHOWN, Math.max(0, ...topRows.map(({ cells }) => cells.length)));
  const isHeader = (row: number) => row >= first && row <= last;

  /** A row beside the header joins it while the header is one row; any other row becomes the header. */
  function move(row: number, joins: boolean) {
    const rows =
      joins && first === last
        ? { first: Math.min(first, row), last: Math.max(last, row) }
        : { first: row, last: row };
    setOpen(false);
    void readAgain(file.key, { header: rows });
  }

  return (
    <div className="import-header">
      <span>
        {first === last
          ? t('import.header-row', { row: first })
          : t('import.header-rows', { first, last })}
      </span>
      <Button
        size="small"
        type="link"
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        {t('import.header-move')}
      </Button>
      {open ? (
        <div className="import-table import-top">
          <DataTable
            rows={topRows}
            rowKey={({ row }) => row}
            rowClass={({ row }) => (isHeader(row) ? 'header' : undefined)}
            columns={[
              {
                id: 'row',
                namesRow: true,
                render: ({ row }) => (
                  <button
                    type="button"
                    className="link"
                    aria-label={t('import.header-here', { row })}
                    aria-pressed={isHeader(row)}
                    onClick={(event) => move(row, event.shiftKey)}
                  >
                    {row}
                  </button>
                ),
              },
              ...Array.from(
                { length: columns },
                (_, at): TableColumn<(typeof topRows)[number]> => ({
                  id: String(at),
                  render: ({ cells }) => cells[at],
                }),
              ),
            ]}
          />
          <small>{t('import.header-hint')}</small>
        </div>
      ) : null}
    </div>
  );
}
