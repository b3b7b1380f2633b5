import { expect, it } from 'vitest';
import { keepView, restoreView } from '../../../src/commands/keeping/keep-view.ts';
import { look } from '../../../src/commands/view/look.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

it('language, theme and step are there at the next visit, and nothing else of what was looked at', async () => {
  const storage = memoryStorage();
  viewStore.setState(initialView, true);
  const stop = keepView(storage);
  look({ step: 'scenario', language: 'en', theme: 'dark', panelOpen: false });
  stop();
  viewStore.setState(initialView, true);
  await restoreView(storage);
  expect(viewStore.getState()).toEqual({
    ...initialView,
    step: 'scenario',
    language: 'en',
    theme: 'dark',
  });
  viewStore.setState(initialView, true);
});
