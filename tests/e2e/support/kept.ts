import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** A record of the browser's storage as JSON; empty while there is none. */
async function record(page: Page, key: string): Promise<string> {
  return page.evaluate(
    (wanted) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('keyval-store');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const reading = database.transaction('keyval').objectStore('keyval').get(wanted);
          reading.addEventListener('error', () => reject(reading.error));
          reading.addEventListener('success', () => {
            database.close();
            resolve(JSON.stringify(reading.result ?? ''));
          });
        });
      }),
    key,
  );
}

/** Waits until the project on the disk holds some words: it is written a moment after each act. */
export async function kept(page: Page, words: string): Promise<void> {
  await expect.poll(() => record(page, 'kequan/plan')).toContain(words);
}
