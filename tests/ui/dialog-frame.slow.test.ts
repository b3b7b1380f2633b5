// @vitest-environment happy-dom
import { Select } from 'antd';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { DialogFrame } from '../../src/ui/parts/dialog-frame.tsx';

/** A list that has just been closed fades out first; in these tests it never ends to do so. */
async function press(field: Element, key: string) {
  const code = key === 'Escape' ? 27 : 13;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperties(event, { which: { value: code }, keyCode: { value: code } });
  await act(async () => {
    field.dispatchEvent(event);
    await new Promise((done) => setTimeout(done, 20));
  });
}

it('closes an open list at the first Escape and the dialog at the second, however soon it follows', async () => {
  // In a test the library gives all its layers one name, and so takes them for one.
  vi.stubEnv('NODE_ENV', 'development');
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const onClose = vi.fn();
  const list = createElement(Select, { options: [{ value: 'GB18030' }, { value: 'BIG5' }] });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const props = { title: '导入文件', onClose, children: list };
  await act(async () => root.render(createElement(DialogFrame, props)));
  const field = document.querySelector('[role=combobox]')!;
  await press(field, 'Enter');
  expect(field.getAttribute('aria-expanded')).toBe('true');
  await press(field, 'Escape');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  expect(onClose).not.toHaveBeenCalled();
  await press(field, 'Escape');
  expect(onClose).toHaveBeenCalledOnce();
  act(() => root.unmount());
});
