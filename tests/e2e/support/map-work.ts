import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Requests that the map's workers have not answered, and when the last answer came. */
    mapWork: { waiting: number; lastMs: number };
    longTasksMs: number[];
  }
}

/** Counts what the map's workers have to do, and the page's long tasks; to be called before the page is opened. */
export async function watchMapWork(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.mapWork = { waiting: 0, lastMs: 0 };
    window.longTasksMs = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasksMs.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });
    const Plain = Worker;
    window.Worker = class extends Plain {
      readonly #asked = new Set<string>();

      constructor(...args: ConstructorParameters<typeof Plain>) {
        super(...args);
        this.addEventListener('message', ({ data }: MessageEvent) => {
          if (data?.type !== '<response>' || !this.#asked.delete(data.id)) return;
          window.mapWork.waiting--;
          window.mapWork.lastMs = performance.now();
        });
      }

      override postMessage(message: unknown, ...rest: never[]): void {
        const { id, type, sourceMapId } = (message ?? {}) as Record<string, unknown>;
        if (typeof id === 'string' && sourceMapId !== undefined && type !== '<response>') {
          if (type !== '<cancel>') {
            this.#asked.add(id);
            window.mapWork.waiting++;
          } else if (this.#asked.delete(id)) window.mapWork.waiting--;
        }
        super.postMessage(message, ...rest);
      }
    };
  });
}

/** When the map's workers gave their last answer, in milliseconds of the page, once they have had nothing to do for a second. */
export async function mapFilled(page: Page): Promise<number> {
  await page.waitForFunction(
    () => window.mapWork.waiting === 0 && performance.now() - window.mapWork.lastMs > 1000,
    null,
    { timeout: 120_000 },
  );
  return page.evaluate(() => window.mapWork.lastMs);
}
