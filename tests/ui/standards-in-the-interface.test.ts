// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceProject } from '../../src/commands/project/change-project.ts';
import { newDocument } from '../../src/commands/standards/own-documents.ts';
import type { Finding } from '../../src/core/assess/findings/assessment.ts';
import { emptyProject } from '../../src/core/plan/project.ts';
import { currentProject } from '../../src/state/project-store.ts';
import { initialView, viewStore } from '../../src/state/view-store.ts';
import { AreaLines } from '../../src/ui/standards/area-lines.tsx';
import { RuleFormView } from '../../src/ui/standards/rule-form-view.tsx';
import { CompleteLists } from '../../src/ui/parts/complete-lists.tsx';
import { TableTools } from '../../src/ui/table/table-tools.tsx';

let holder: HTMLElement;
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  viewStore.setState(initialView, true);
  replaceProject(emptyProject('p', '测试'));
  holder = document.createElement('div');
  document.body.append(holder);
  root = createRoot(holder);
});
afterEach(() => {
  act(() => root.unmount());
  holder.remove();
});

const show = (element: ReactNode) => act(() => root.render(element));
const click = (element: Element) =>
  act(() => element.dispatchEvent(new MouseEvent('click', { bubbles: true })));
const byLabel = (label: string) => holder.querySelector(`[aria-label="${label}"]`)!;

describe('the question whether a list is complete', () => {
  it('asks once for each branch, and its answer is added and taken back', () => {
    const onChange = vi.fn();
    show(createElement(CompleteLists, { complete: ['eldercare'], onChange }));
    const boxes = [...holder.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const names = [...holder.querySelectorAll('label')].map((label) => label.textContent);
    expect(names.slice(0, 2)).toEqual(['养老服务设施', '老年教育']);
    expect(names).toContain('托育服务');
    expect(boxes.map(({ checked }) => checked).filter(Boolean)).toHaveLength(1);
    click(boxes[names.indexOf('托育服务')]!);
    expect(onChange).toHaveBeenLastCalledWith(['eldercare', 'childcare']);
    click(boxes[0]!);
    expect(onChange).toHaveBeenLastCalledWith([]);
  });
});

describe('what narrows the table', () => {
  const finding = (rule: string): Finding => ({
    rule,
    documentId: 'x',
    clause: '',
    areaId: 'd',
    areaName: '渝中区',
    level: 'district',
    verdict: 'unmet',
    inForce: true,
    measured: 0,
    target: 1,
    targetIsPlanners: false,
    unit: 'site',
    shortfall: 1,
    missing: [],
    evidence: [],
  });

  it('offers the departments that rows name, and none where no row names any', () => {
    show(createElement(TableTools, { findings: [finding('B5'), finding('A1')] }));
    const department = byLabel('责任单位');
    expect(department).not.toBeNull();
    act(() => {
      department.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    });
    const offered = [...document.querySelectorAll('.ant-select-item-option-content')].map(
      ({ textContent }) => textContent,
    );
    expect(offered).toContain('市民政局');
    expect(offered).toContain('市委社治委');
    show(createElement(TableTools, { findings: [finding('E1')] }));
    expect(byLabel('责任单位')).toBeNull();
  });
});

describe('the form for a row of one’s own', () => {
  it('says field by field what is missing, in its own words', () => {
    const id = newDocument();
    show(createElement(RuleFormView, { documentId: id }));
    act(() => {
      holder
        .querySelector('form')!
        .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    const told = [...holder.querySelectorAll('.issue b')].map(({ textContent }) => textContent);
    expect(told).toEqual(['条目名称：没有填写', '设施类型：没有填写']);
    expect(currentProject().ownDocuments[0]!.standards).toEqual([]);
  });

  it('tells of a table of areas which line is doubtful', () => {
    const lines = [
      { name: '甲区', target: 1 },
      { name: '甲区', target: 2 },
      { name: '合计', target: 5 },
    ];
    show(createElement(AreaLines, { lines, onChange: vi.fn() }));
    const told = [...holder.querySelectorAll('.issue')].map(({ textContent }) => textContent);
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('“甲区”写了两次');
    expect(told[0]).toContain('第 2 行');
    expect(told[1]).toContain('各行相加为 3');
  });
});
