// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { keepingStore } from '../../src/state/keeping-store.ts';
import { DataPanel } from '../../src/ui/panels/data-panel.tsx';
import { Changing, WhyReadOnly } from '../../src/ui/parts/read-only.tsx';

afterEach(() => keepingStore.setState({ role: 'writer', kept: 'saved' }));

it('while another tab writes, what would change the project rests, what shows or saves it does not, and why is said', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const panel = createElement(Changing, null, createElement(DataPanel));
  await act(async () => root.render(createElement('div', null, createElement(WhyReadOnly), panel)));
  const resting = () =>
    [...document.querySelectorAll('button')].flatMap(({ disabled, textContent }) =>
      disabled ? textContent : [],
    );
  expect(resting()).toEqual([]);
  expect(document.querySelector('.why-read-only')).toBeNull();
  for (const role of ['follower', 'stale', 'looking'] as const) {
    await act(async () => keepingStore.setState({ role }));
    const words = resting().join(' ');
    for (const change of ['导入文件', '打开样例', '打开项目']) expect(words).toContain(change);
    expect(document.querySelector<HTMLInputElement>('.project-name input')!.disabled).toBe(true);
    expect(words).not.toMatch(/保存项目|本机历史版本/);
    expect(document.querySelector('.why-read-only button')!.textContent).not.toBe('');
  }
  await act(async () => keepingStore.setState({ role: 'writer' }));
  expect(resting()).toEqual([]);
  act(() => root.unmount());
});
