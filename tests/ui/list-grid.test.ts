// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openList, openWaiting } from '../../src/commands/lists/list-look.ts';
import { replaceProject } from '../../src/commands/project/change-project.ts';
import { initialListView, listStore } from '../../src/state/list-store.ts';
import { currentProject, projectStore } from '../../src/state/project-store.ts';
import { initialView, viewStore } from '../../src/state/view-store.ts';
import ListTable from '../../src/ui/lists/list-table.tsx';
import { smallTown } from '../support/small-town.ts';

const BOX_PX = 330;

let holder: HTMLElement;
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // A page without layout: the box is as high as one says.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(BOX_PX);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  viewStore.setState(initialView, true);
  listStore.setState(initialListView, true);
  replaceProject(smallTown());
  holder = document.createElement('div');
  document.body.append(holder);
  root = createRoot(holder);
});
afterEach(() => {
  act(() => root.unmount());
  holder.remove();
  vi.restoreAllMocks();
});

function show(): HTMLTableElement {
  act(() => root.render(createElement(ListTable, { list: 'facilities' })));
  const grid = holder.querySelector<HTMLTableElement>('[role=grid]')!;
  grid.focus();
  return grid;
}

function press(target: Element, key: string, more: KeyboardEventInit = {}): void {
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  });
}

function type(text: string): HTMLInputElement {
  const input = holder.querySelector<HTMLInputElement>('input.cell-editor')!;
  input.value = text;
  return input;
}

function namesShown(): string[] {
  return [...holder.querySelectorAll('tr[data-row] td[data-column="0"]')].map(
    (cell) => cell.textContent ?? '',
  );
}

const areaOf = (id: string) =>
  currentProject().facilities.find((each) => each.id === id)!.floorAreaM2;

describe('a list in the drawer', () => {
  beforeEach(() => openList('facilities'));

  it('is gone through by keys; a value is typed, checked and taken, and the next row is at hand', () => {
    const grid = show();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) press(grid, key);
    expect(listStore.getState().cursor).toEqual({ id: 'f1', column: 'floorAreaM2' });
    press(grid, 'Enter');
    press(type('约 30'), 'Enter');
    expect(holder.querySelector('[role=alert]')?.textContent).toContain('不是有效数值');
    expect(areaOf('f1')).toBeUndefined();
    press(type('1.5亩'), 'Enter');
    expect(areaOf('f1')).toBe(1000);
    expect(listStore.getState().cursor).toEqual({ id: 'f2', column: 'floorAreaM2' });
    press(grid, 'F2');
    press(type('77'), 'Escape');
    expect(areaOf('f2')).toBeUndefined();
  });

  it('fills a range down and empties it, each as one act', () => {
    listStore.setState({ cursor: { id: 'f1', column: 'places' } });
    const grid = show();
    press(grid, 'ArrowDown', { shiftKey: true });
    press(grid, 'ArrowDown', { shiftKey: true });
    press(grid, 'd', { ctrlKey: true });
    expect(currentProject().facilities.map(({ places }) => places)).toEqual([30, 30, 30]);
    press(grid, 'Delete');
    expect(currentProject().facilities.map(({ places }) => places)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(projectStore.getState().past).toHaveLength(2);
  });

  it('pastes a block at a cell; what is no value is told with its cell, the rest is taken', () => {
    listStore.setState({ cursor: { id: 'f1', column: 'floorAreaM2' } });
    show();
    const paste = new Event('paste', { bubbles: true }) as ClipboardEvent;
    Object.assign(paste, {
      clipboardData: {
        getData: () =>
          '建筑面积（㎡）\t用地面积（㎡）\r\n120\t300\r\n很大\t\r\n130\t90\r\n1\t2\r\n',
      },
    });
    act(() => document.dispatchEvent(paste));
    expect(['f1', 'f2', 'f3'].map(areaOf)).toEqual([120, undefined, 130]);
    expect(currentProject().facilities.map(({ landM2 }) => landM2)).toEqual([300, undefined, 90]);
    expect(holder.querySelector('.list-note.refused')?.textContent).toContain('“很大”');
    expect(projectStore.getState().past).toHaveLength(1);
  });

  it('copies chosen rows with their heads, and a range as it is', () => {
    listStore.setState({ cursor: { id: 'f1', column: 'places' } });
    const grid = show();
    const copied: Record<string, string> = {};
    const copy = (): void => {
      const event = new Event('copy', { bubbles: true }) as ClipboardEvent;
      const setData = (kind: string, text: string) => (copied[kind] = text);
      Object.assign(event, { clipboardData: { setData } });
      act(() => document.dispatchEvent(event));
    };
    press(grid, 'ArrowDown', { shiftKey: true });
    copy();
    expect(copied['text/plain']).toBe('30\r\n20');
    press(grid, 'ArrowUp');
    press(grid, ' ');
    copy();
    const [head, row] = copied['text/plain']!.split('\r\n').map((line) => line.split('\t'));
    expect(head!.slice(0, 4)).toEqual(['名称', '设施类型', '地址', '建筑面积（㎡）']);
    expect(row!.slice(0, 2)).toEqual(['设施f1', '托育机构']);
    expect(copied['text/html']).toContain('mso-number-format');
  });

  it('rows are narrowed, sorted and chosen; a row that is edited stays where it is', () => {
    const grid = show();
    act(() => listStore.setState({ sort: { column: 'places', descending: false } }));
    expect(namesShown()).toEqual(['设施f2', '设施f1', '设施f3']);
    act(() => listStore.setState({ cursor: { id: 'f2', column: 'places' } }));
    press(grid, 'Enter');
    press(type('99'), 'Enter');
    expect(namesShown()).toEqual(['设施f2', '设施f1', '设施f3']);
    act(() => listStore.setState({ filters: { places: '' } }));
    expect(namesShown()).toEqual(['设施f3']);
    act(() => listStore.setState({ filters: {}, search: '托育' }));
    expect(namesShown()).toEqual(['设施f1', '设施f2']);
    press(grid, 'a', { ctrlKey: true });
    expect([...listStore.getState().chosen]).toEqual(['f1', 'f2']);
  });
});

describe('rows that wait for a field', () => {
  it('are shown alone with how many are left, which goes down as they are filled', () => {
    openWaiting('facility', 'floorAreaM2', ['f1', 'f2']);
    const grid = show();
    expect(namesShown()).toEqual(['设施f1', '设施f2']);
    expect(holder.querySelector('.list-note')?.textContent).toContain(
      '3 条中有 2 条缺“建筑面积（㎡）”',
    );
    for (const text of ['300', '400']) {
      press(grid, 'Enter');
      press(type(text), 'Enter');
    }
    expect(['f1', 'f2'].map(areaOf)).toEqual([300, 400]);
    expect(holder.querySelector('.list-note')?.textContent).toContain('已全部填写');
    expect(namesShown()).toEqual(['设施f1', '设施f2']);
  });
});
