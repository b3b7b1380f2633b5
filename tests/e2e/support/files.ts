import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Clicks what saves a file and gives its name and bytes. */
export async function saved(
  page: Page,
  button: Locator,
): Promise<{ name: string; bytes: Buffer; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 150_000 }),
    button.click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: readFileSync(path), path };
}

export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Clicks what asks for files and gives it these. */
export async function pick(
  page: Page,
  button: Locator,
  files: string | GivenFile | GivenFile[],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(files);
}

/** Drops files on the window as from a folder. */
export async function drop(page: Page, files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    bytes: [...buffer],
  }));
  await page.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, bytes } of all) {
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
    }
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    }
  }, given);
}

/**
 * Drops a folder of the disk on the window, which only the browser itself can make an entry of. The browser
 * lets go without a drop when the page has not answered yet that it would take it: then it is dragged again.
 */
export async function dropFolder(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize()!;
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  await page.evaluate(() => {
    const mark = () => (document.body.dataset['dropped'] = 'yes');
    window.addEventListener('drop', mark, { capture: true, once: true });
  });
  await expect(async () => {
    for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
    }
    await expect(page.locator('body')).toHaveAttribute('data-dropped', { timeout: 5_000 });
  }).toPass();
}
