// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageFooter } from '../../../src/briefing/page-footer.ts';
import { briefingPages } from '../../../src/commands/briefing/briefing-pages.ts';
import { hideScene } from '../../../src/commands/briefing/briefing.ts';
import { presentFrom } from '../../../src/commands/briefing/present.ts';
import { changeProject } from '../../../src/commands/project/change-project.ts';
import { listenForKeys } from '../../../src/commands/start/keys.ts';
import { look } from '../../../src/commands/view/look.ts';
import type { Scene } from '../../../src/core/plan/scene.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { briefingStore } from '../../../src/state/briefing-store.ts';
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
      draft.briefing = ['a', 'b', 'c'].map((id): Scene => ({
        id,
        title: id,
        points: [],
        map: {
          center: [106.5, 29.5],
          zoom: 12,
          kind: 'nursery',
          scenarioId: null,
          show: { circles: true, gaps: false, verdicts: false, sites: false },
          ruleId: null,
        },
      }));
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

  it('b darkens the screen, and the next key brings back the page that was seen', () => {
    press('b');
    expect(briefingStore.getState().blank).toBe(true);
    expect([press('ArrowRight'), shown()]).toEqual([true, 0]);
    expect(briefingStore.getState().blank).toBe(false);
    press('.');
    press('.');
    expect(briefingStore.getState().blank).toBe(false);
  });

  it('l is the pointer, which is put down with the briefing', () => {
    press('l');
    expect(briefingStore.getState().pointer).toBe(true);
    press('Escape');
    expect(briefingStore.getState().pointer).toBe(false);
  });

  it('passes over hidden pages and begins at a page that is asked for', () => {
    hideScene('b', true);
    expect([press('End'), shown()]).toEqual([true, 1]);
    presentFrom('c');
    expect(shown()).toBe(1);
    presentFrom('b');
    expect(shown()).toBe(0);
  });

  it('shows the same pages until the briefing, the notices or the language change', () => {
    const pages = briefingPages(currentProject(), 'zh-CN');
    expect(briefingPages(currentProject(), 'zh-CN')).toBe(pages);
    hideScene('a', true);
    expect(briefingPages(currentProject(), 'zh-CN')).toHaveLength(pages.length - 1);
    const notices = [{ kind: 'synthetic' as const, zh: '示意数据', en: 'Made up' }];
    expect(pageFooter({ notices }, 'zh-CN')[0]).toBe('示意数据');
    expect(pageFooter({ notices: [], mapApprovalNo: '渝S(2026)1号' }, 'en')).toEqual([
      '渝S(2026)1号',
    ]);
  });

  it('leaves other keys alone', () => {
    expect([press('x'), shown()]).toEqual([false, 0]);
  });
});
