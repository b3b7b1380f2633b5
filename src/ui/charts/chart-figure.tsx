import { Button } from 'antd';
import { useRef, useState } from 'react';
import { copyTable } from '../../commands/exporting/copy-table.ts';
import { savePng, saveSvg } from '../../commands/exporting/save-chart.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { useText } from '../use-text.ts';
import { BarDrawing } from './bar-drawing.tsx';
import { type Chart, chartTable, MOST_ROWS } from './chart.ts';

/** A number that a spreadsheet counts with. */
const plainNumber = (value: number): string => String(Math.round(value * 100) / 100);

/** A chart with its table, and both to take along. */
export function ChartFigure({ chart }: { chart: Chart }) {
  const t = useText();
  const figure = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const drawing = () => figure.current!.querySelector('svg')!;
  const [heads = [], ...rows] = chartTable(chart);
  const left = chart.rows.length - MOST_ROWS;
  return (
    <figure className="chart" ref={figure}>
      <div hidden={asTable}>
        <BarDrawing chart={chart} />
      </div>
      {asTable ? (
        <DataTable
          caption={chart.title}
          rows={rows}
          rowKey={(row) => rows.indexOf(row).toString()}
          columns={heads.map((header, at) => ({
            id: `${at}`,
            header,
            namesRow: at === 0,
            className: at === 0 ? undefined : 'tabular',
            render: (row: string[]) => row[at],
          }))}
        />
      ) : left > 0 ? (
        <p className="hint">{t('chart.more', { n: left })}</p>
      ) : null}
      <figcaption>
        <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'chart.as-picture' : 'chart.as-table')}
        </Button>
        <Button size="small" onClick={() => void copyTable(chartTable(chart, plainNumber))}>
          {t('chart.copy')}
        </Button>
        <Button size="small" onClick={() => void savePng(drawing(), chart.title)}>
          PNG
        </Button>
        <Button size="small" onClick={() => saveSvg(drawing(), chart.title)}>
          SVG
        </Button>
      </figcaption>
    </figure>
  );
}
