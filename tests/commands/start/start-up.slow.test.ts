import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { openFirstSample } from '../../../src/commands/opening/open-sample.ts';
import { startUp } from '../../../src/commands/start/start-up.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { isEmptyProject } from '../../../src/core/plan/is-empty-project.ts';
import { networkStore } from '../../../src/state/network-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { resultsStore } from '../../../src/state/results-store.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';

let page: Page;
let stop = (): void => undefined;
beforeEach(() => {
  // Node has no storage: the first visit on a machine that keeps nothing.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  page = openPage();
  replaceProject(emptyProject('empty', ''));
});
afterEach(() => {
  stop();
  page.leave();
  vi.restoreAllMocks();
});

it('is empty at a first visit; the door to the first sample assesses it', async () => {
  stop = await startUp(inProcessEngines());
  expect(isEmptyProject(currentProject())).toBe(true);
  await openFirstSample();
  expect(viewStore.getState().step).toBe('present');
  expect(currentProject().sampleId).toBe('yuzhong');
  await vi.waitFor(
    () => {
      expect(networkStore.getState().status).toBe('ready');
      const { busy, active, baseline, shapes, suggestions } = resultsStore.getState();
      expect(busy).toBe(false);
      expect(active).toBe(baseline);
      expect(active!.findings.length).toBeGreaterThan(100);
      expect(shapes!.kind).toBe(viewStore.getState().kind);
      expect(suggestions!.length).toBeGreaterThan(0);
    },
    { timeout: 60_000, interval: 100 },
  );
  expect(page.fetched).toContain('samples/yuzhong/network.kqgraph');
});
