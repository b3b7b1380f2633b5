import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPackage } from '../../../src/briefing/pptx/check-package.ts';
import { makeFirstBriefing } from '../../../src/commands/briefing/make-briefing.ts';
import { handInEngines } from '../../../src/commands/engines.ts';
import { exportSlides, stopSlides } from '../../../src/commands/exporting/export-slides.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import { look } from '../../../src/commands/view/look.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { networkStore } from '../../../src/state/network-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

let page: Page;
const picture = Uint8Array.from([137, 80, 78, 71]);

beforeEach(async () => {
  messageStore.setState({ messages: [] });
  page = openPage();
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  networkStore.setState(networkStore.getInitialState(), true);
  replaceProject(smallTown());
  look({ kind: 'nursery' });
  addSite(106.58, 29.565, 'nursery');
  await makeFirstBriefing();
});
afterEach(() => {
  page.leave();
  messageStore.setState({ messages: [] });
});

const codes = () => messageStore.getState().messages.map(({ issue }) => issue.code);

async function savedParts(): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await page.saved[0]!.arrayBuffer()));
}

describe('the briefing as a deck', () => {
  it('is saved with each map drawn once and the share that is done told up to the end', async () => {
    const drawn: string[] = [];
    const shares: number[] = [];
    await exportSlides(
      '16:9',
      (share) => shares.push(share),
      async (scene) => {
        drawn.push(scene.id);
        return picture;
      },
    );
    expect(page.saved[0]!.name).toMatch(/^小镇.*\.pptx$/);
    const parts = await savedParts();
    expect(checkPackage(new Map(Object.entries(parts)))).toEqual([]);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(Object.keys(parts).filter((name) => name.startsWith('ppt/media/'))).not.toEqual([]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
    expect(codes()).toEqual([]);
  });

  it('comes without maps, and says so, where none can be drawn', async () => {
    await exportSlides(
      '4:3',
      () => undefined,
      () => Promise.reject(new Error('no WebGL')),
    );
    expect(codes()).toEqual(['slides-without-maps']);
    const parts = await savedParts();
    expect(Object.keys(parts).filter((name) => name.startsWith('ppt/media/'))).toEqual([]);
  });

  it('is not saved when it was stopped', async () => {
    await exportSlides(
      '16:9',
      () => undefined,
      async () => {
        stopSlides();
        return picture;
      },
    );
    expect(page.saved).toEqual([]);
    expect(codes()).toEqual([]);
  });
});
