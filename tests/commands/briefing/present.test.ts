// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeProject } from '../../../src/commands/project/change-project.ts';
import { listenForKeys } from '../../../src/commands/view/keys.ts';
import { look } from '../../../src/commands/view/look.ts';
import type { Scene } from '../../../src/core/plan/project.ts';
import { viewStore } from '../../../src/state/view-store.ts';

const shown = () => viewStore.getState().presenting;

/** True when the page took the key for itself. */
function press(key: string): boolean {
  return !window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
}

describe('keys while a briefing is shown', () => {
  let stop: () => void;

  beforeEach(() => {
    stop = listenForKeys();
    changeProject('act.scene-add', (draft) => {
      draft.briefing = ['a', 'b', 'c'].map((id) => ({ id }) as Scene);
    });
    look({ presenting: 0 });
  });
  afterEach(() => stop());

  it.each(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])(
    '%j goes on, up to the last',
    (key) => {
      expect([press(key), shown()]).toEqual([true, 1]);
      press(key);
      press(key);
      expect(shown()).toBe(2);
    },
  );

  it.each(['ArrowLeft', 'ArrowUp', 'PageUp'])('%j goes back, down to the first', (key) => {
    look({ presenting: 2 });
    expect([press(key), shown()]).toEqual([true, 1]);
    press(key);
    press(key);
    expect(shown()).toBe(0);
  });

  it('End, Home and Escape', () => {
    expect([press('End'), shown()]).toEqual([true, 2]);
    expect([press('Home'), shown()]).toEqual([true, 0]);
    expect([press('Escape'), shown()]).toEqual([true, null]);
  });

  it('leaves other keys alone', () => {
    expect([press('x'), shown()]).toEqual([false, 0]);
  });
});
