import { test as base, expect } from '@playwright/test';

/** What the page did that no visit may do. */
export interface Watch {
  /** Addresses on another host that were asked for. */
  foreignRequests: string[];
  /** Errors and warnings of the policy that the console saw, and errors nobody caught. */
  consoleErrors: string[];
  /** Texts of alert, confirm and prompt. */
  dialogs: string[];
}

const OWN = /^(http:\/\/127\.0\.0\.1:\d+\/|blob:http:\/\/127\.0\.0\.1:\d+\/|data:)/;

/** Every end-to-end test watches the page and fails when it asked another host or logged an error. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page }, use) => {
      const watch: Watch = { foreignRequests: [], consoleErrors: [], dialogs: [] };
      page.context().on('request', (request) => {
        if (!OWN.test(request.url())) watch.foreignRequests.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') watch.consoleErrors.push(message.text());
      });
      page.on('pageerror', (error) => watch.consoleErrors.push(String(error)));
      page.on('dialog', (dialog) => {
        watch.dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await use(watch);
      expect(watch).toEqual({ foreignRequests: [], consoleErrors: [], dialogs: [] });
    },
    { auto: true },
  ],
});

export { expect };
