import type { Rect } from '../../core/base/rect.ts';
import type { CSSProperties, ReactNode } from 'react';
import { CELL, lineHeight, POINT_GAP, POINT_INDENT } from '../../briefing/layout/flow.ts';
import {
  PAGE_HEIGHT,
  PAGE_WIDTHS,
  type Block,
  type Page,
  type TableBlock,
  type TextBlock,
} from '../../briefing/layout/page.ts';
import { SlideChart } from './slide-chart.tsx';
import './slide.css';

/** A length of the page in pixels at 1920 × 1080, as large as the page is shown. */
function px(length: number): string {
  return `calc(var(--page-px) * ${length})`;
}

export function placeOn({ x, y, width, height }: Rect): CSSProperties {
  return { left: px(x), top: px(y), width: px(width), height: px(height) };
}

function TextBox({ block }: { block: TextBlock }) {
  const { role, sizePx, paragraphs } = block;
  const style = { ...placeOn(block), fontSize: px(sizePx), lineHeight: lineHeight(role) };
  const box = `slide-box slide-${role}`;
  if (role === 'title') {
    return (
      <h2 className={box} style={style}>
        {paragraphs[0]}
      </h2>
    );
  }
  if (role === 'points') {
    return (
      <ul className={box} style={style}>
        {paragraphs.map((text, at) => (
          <li
            key={at}
            style={{ paddingLeft: px(POINT_INDENT), marginTop: at > 0 ? px(POINT_GAP) : 0 }}
          >
            {text}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={box} style={style}>
      {paragraphs.map((text, at) => (
        <p key={at}>{text}</p>
      ))}
    </div>
  );
}

function TableBox({ block }: { block: TableBlock }) {
  const { columns, rows, headPx, sizePx, width } = block;
  const padding = `${px(CELL.padY)} ${px(CELL.padX)}`;
  const cell = (align?: 'right'): CSSProperties => ({ padding, textAlign: align ?? 'left' });
  return (
    <div
      className="slide-box"
      style={{ ...placeOn(block), fontSize: px(sizePx), lineHeight: CELL.line }}
    >
      <table className="slide-table">
        <colgroup>
          {columns.map(({ widthPx }, at) => (
            <col key={at} style={{ width: `${(100 * widthPx) / width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr style={{ height: px(headPx) }}>
            {columns.map(({ title, align }, at) => (
              <th key={at} scope="col" style={cell(align)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, heightPx }, at) => (
            <tr key={at} style={{ height: px(heightPx) }}>
              {cells.map((text, column) => (
                <td key={column} style={cell(columns[column]!.align)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BlockBox({ block }: { block: Block }) {
  if (block.type === 'text') return <TextBox block={block} />;
  if (block.type === 'table') return <TableBox block={block} />;
  if (block.type === 'chart') {
    return (
      <div className="slide-box" style={{ ...placeOn(block), fontSize: px(block.sizePx) }}>
        <SlideChart block={block} />
      </div>
    );
  }
  return null;
}

/** Words, tables and charts of a page at their places; the map and what is laid over the page are its children. */
export function Slide({ page, children }: { page: Page; children?: ReactNode }) {
  return (
    <div className="slide" style={{ width: px(PAGE_WIDTHS['16:9']), height: px(PAGE_HEIGHT) }}>
      {page.blocks.map((block, at) => (
        <BlockBox key={at} block={block} />
      ))}
      {children}
    </div>
  );
}
