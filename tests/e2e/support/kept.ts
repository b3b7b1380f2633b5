import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Head and acts of the project as they lie in the browser's storage, as JSON. */
async function storedLog(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('keyval-store');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const range = IDBKeyRange.bound('kequan/ledger/', 'kequan/ledger/\uffff');
          const store = database.transaction('keyval').objectStore('keyval');
          const [keys, values] = [store.getAllKeys(range), store.getAll(range)];
          values.addEventListener('error', () => reject(values.error));
          values.addEventListener('success', () => {
            database.close();
            const logged = values.result.filter((_, at) =>
              String(keys.result[at]).includes('/log/'),
            );
            resolve(logged.map((record: { text: string }) => record.text).join('\n'));
          });
        });
      }),
  );
}

/** Waits until the project on the disk holds some words. */
export async function kept(page: Page, words: string): Promise<void> {
  await expect.poll(() => storedLog(page)).toContain(words);
}
