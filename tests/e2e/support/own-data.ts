import type { Browser, BrowserContext } from '@playwright/test';
import { makeEmptyProject } from './empty-project.ts';
import { expect, test as sampleTest } from './test.ts';

/** The storage of a browser that has an empty project. */
type Stored = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Tests of one's own data begin with an empty project, which is made once: no sample has to be read and assessed for each. */
export const test = sampleTest.extend<object, { emptied: Stored }>({
  emptied: [
    async ({ browser }: { browser: Browser }, use, { project }) => {
      const { baseURL, locale, viewport } = project.use;
      const context = await browser.newContext({ baseURL, locale, viewport });
      await makeEmptyProject(await context.newPage());
      const stored = await context.storageState({ indexedDB: true });
      await context.close();
      await use(stored);
    },
    { scope: 'worker' },
  ],
  storageState: async ({ emptied }, use) => use(emptied),
});

export { expect };
