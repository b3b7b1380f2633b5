// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TableColumn, TableSort } from '../../src/ui/parts/table/table-column.ts';
import { WindowedTable } from '../../src/ui/parts/table/windowed-table.tsx';

interface Row {
  name: string;
  figure: number;
}

const ROWS: Row[] = Array.from({ length: 60_000 }, (_, at) => ({ name: `行 ${at}`, figure: at }));
const COLUMNS: TableColumn<Row, 'figure'>[] = [
  { id: 'name', header: '名称', namesRow: true, render: ({ name }) => name },
  {
    id: 'figure',
    header: '数值',
    number: true,
    sortBy: 'figure',
    firstDescending: true,
    render: ({ figure }) => figure,
  },
];
const BOX_PX = 340;

let holder: HTMLElement;
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // A page without layout: the box is as high as one says.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(BOX_PX);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  holder = document.createElement('div');
  document.body.append(holder);
  root = createRoot(holder);
});
afterEach(() => {
  act(() => root.unmount());
  holder.remove();
  vi.restoreAllMocks();
});

type Props = Parameters<typeof WindowedTable<Row, 'figure'>>[0];

function show(props: Partial<Props> = {}): void {
  const all: Props = {
    label: '长表',
    columns: COLUMNS,
    rows: ROWS,
    rowKey: ({ name }) => name,
    ...props,
  };
  act(() => root.render(createElement(WindowedTable<Row, 'figure'>, all)));
}

function shownRows(): HTMLTableRowElement[] {
  return [...holder.querySelectorAll<HTMLTableRowElement>('tbody tr:not([aria-hidden])')];
}

function scrollTo(top: number): void {
  const box = holder.querySelector<HTMLElement>('.table-scroll')!;
  act(() => {
    box.scrollTop = top;
    box.dispatchEvent(new Event('scroll'));
  });
}

describe('a table of 60 000 rows', () => {
  it('has only those in sight on the page, and says how many there are and where they stand', () => {
    show();
    const table = holder.querySelector('table')!;
    expect(table.getAttribute('aria-rowcount')).toBe('60001');
    expect(shownRows().length).toBeGreaterThanOrEqual(BOX_PX / 34);
    expect(shownRows().length).toBeLessThan(30);
    expect(shownRows()[0]!.getAttribute('aria-rowindex')).toBe('2');

    scrollTo(34 * 30_000);
    const places = shownRows().map((row) => Number(row.getAttribute('aria-rowindex')));
    expect(places).toContain(30_002);
    expect(places.length).toBeLessThan(40);
    expect(places).toEqual(places.map((_, at) => places[0]! + at));
    const row = shownRows()[places.indexOf(30_002)]!;
    expect(row.querySelector('th')!.textContent).toBe('行 30000');
    // What is not on the page takes its room: the head of the table stays where it is.
    const heights = [...holder.querySelectorAll<HTMLElement>('.spacer td')].map((cell) =>
      Number.parseInt(cell.style.height),
    );
    expect(heights.reduce((sum, each) => sum + each, 0) + 34 * places.length).toBe(34 * 60_000);
  });

  it('goes from row to row by keys and stops at both ends', () => {
    const chosen: string[] = [];
    const press = (key: string, current: number) => {
      show({
        selection: {
          current,
          isSelected: (_, index) => index === current,
          onSelect: ({ name }, by) => chosen.push(`${by} ${name}`),
        },
      });
      const table = holder.querySelector('table')!;
      act(() => void table.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    };
    press('ArrowDown', 4);
    press('ArrowUp', 0);
    press('PageDown', 59_998);
    press('Home', 700);
    press('End', 700);
    press('x', 700);
    expect(chosen).toEqual(['key 行 5', 'key 行 0', 'key 行 59999', 'key 行 0', 'key 行 59999']);
    act(() => shownRows()[3]!.click());
    expect(chosen.at(-1)).toBe('click 行 3');
  });

  it('sorts by a head that can be sorted by, and turns round at the second click', () => {
    const asked: TableSort<'figure'>[] = [];
    const onSort = (sort: TableSort<'figure'>) => void asked.push(sort);
    show({ onSort });
    const heads = () => [...holder.querySelectorAll('thead th')];
    expect(heads().map((head) => head.getAttribute('aria-sort'))).toEqual([null, 'none']);
    act(() => heads()[1]!.querySelector('button')!.click());
    show({ onSort, sort: asked[0]! });
    expect(heads()[1]!.getAttribute('aria-sort')).toBe('descending');
    act(() => heads()[1]!.querySelector('button')!.click());
    expect(asked).toEqual([
      { column: 'figure', descending: true },
      { column: 'figure', descending: false },
    ]);
  });

  it('is copied whole with its heads, also the rows out of sight, and no text becomes a formula', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
    });
    const rows = [...ROWS.slice(0, 450), { name: '=cmd|calc', figure: -3 }];
    show({ rows });
    const copy = holder.querySelector<HTMLButtonElement>('thead .table-copy')!;
    await act(async () => {
      copy.click();
      await vi.waitFor(() => expect(written).toHaveLength(1));
    });
    const lines = written[0]!.split('\n');
    expect(lines).toHaveLength(452);
    expect(lines[0]).toBe('名称\t数值');
    expect(lines[450]).toBe('行 449\t449');
    expect(lines[451]).toBe("'=cmd|calc\t-3");
    await vi.waitFor(() => expect(copy.getAttribute('aria-label')).toBe('已复制'));
    vi.unstubAllGlobals();
  });
});
