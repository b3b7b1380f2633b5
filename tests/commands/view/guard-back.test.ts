// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardBack } from '../../../src/commands/view/guard-back.ts';
import { listenForKeys } from '../../../src/commands/start/keys.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { renameProject } from '../../../src/commands/opening/project-file.ts';
import { select } from '../../../src/commands/view/look.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';

let stop = (): void => undefined;
beforeEach(() => {
  vi.useFakeTimers();
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  replaceProject(emptyProject('p', '甲'));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const said = () => messageStore.getState().messages.map(({ issue }) => issue.code);

describe('a step back', () => {
  it('closes the card first, then says that the next one leaves, and forgets it after a while', () => {
    const push = vi.spyOn(history, 'pushState');
    stop = guardBack();
    expect(push).not.toHaveBeenCalled();
    window.dispatchEvent(new Event('pointerdown'));
    expect(push).toHaveBeenCalledTimes(1);
    select({ type: 'area', id: 'a' });
    window.dispatchEvent(new Event('popstate'));
    expect(viewStore.getState().selection).toBeNull();
    expect(said()).toEqual([]);
    window.dispatchEvent(new Event('popstate'));
    expect(said()).toEqual(['back-leaves']);
    vi.advanceTimersByTime(10_000);
    expect(said()).toEqual([]);
    push.mockRestore();
  });
});

describe('Ctrl+Z', () => {
  it.each([
    ['a box that is ticked', 'checkbox', '甲'],
    ['a field with text of its own', 'text', '乙'],
  ])('in %s', (_what, type, title) => {
    stop = listenForKeys();
    renameProject('乙');
    const input = document.createElement('input');
    input.type = type;
    document.body.append(input);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    expect(currentProject().title).toBe(title);
    input.remove();
  });
});
