// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { NumberField } from '../../src/ui/parts/number-field.tsx';

it('has no English of the library in it, with and without a unit behind the number', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  for (const suffix of [undefined, '分钟']) {
    const holder = document.createElement('div');
    document.body.append(holder);
    const root = createRoot(holder);
    act(() =>
      root.render(createElement(NumberField, { 'aria-label': '步行时间', value: 15, suffix })),
    );
    expect(holder.querySelectorAll('[aria-hidden=true][unselectable]').length).toBe(2);
    const heard = [...holder.querySelectorAll('[aria-label]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(heard.filter((label) => /Value/.test(label!))).toEqual([]);
    act(() => root.unmount());
  }
});

it('is left without a change where more decimals are known than shown', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const heard: (number | null)[] = [];
  const holder = document.createElement('div');
  document.body.append(holder);
  const root = createRoot(holder);
  const props = {
    value: 106.57235412345,
    precision: 6,
    onChange: (n: number | null) => heard.push(n),
  };
  act(() => root.render(createElement(NumberField, props)));
  const input = holder.querySelector('input')!;
  act(() => {
    input.focus();
    input.blur();
  });
  expect(heard).toEqual([]);
  act(() => root.unmount());
});
