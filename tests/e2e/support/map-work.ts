import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /**
     * Requests that the map's workers have not answered, when the last answer came, when the frame after it was drawn,
     * and when each source had its last tile with something to draw.
     */
    mapWork: {
      waiting: number;
      lastMs: number;
      shownMs: number;
      lastDrawnMs: Record<string, number>;
    };
    longTasksMs: number[];
  }
}

/** Counts what the map's workers have to do, and the page's long tasks; to be called before the page is opened. */
export async function watchMapWork(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.mapWork = { waiting: 0, lastMs: 0, shownMs: 0, lastDrawnMs: {} };
    window.longTasksMs = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasksMs.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });
    const Plain = Worker;
    window.Worker = class extends Plain {
      readonly #asked = new Map<string, string>();

      constructor(...args: ConstructorParameters<typeof Plain>) {
        super(...args);
        this.addEventListener('message', ({ data }: MessageEvent) => {
          const source = this.#asked.get(data?.id);
          if (data?.type !== '<response>' || source === undefined) return;
          this.#asked.delete(data.id);
          window.mapWork.waiting--;
          window.mapWork.lastMs = performance.now();
          // The map draws in the first of these frames, and keeps the second waiting until that is done.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => (window.mapWork.shownMs = performance.now())),
          );
          if (data.data?.buckets?.length > 0)
            window.mapWork.lastDrawnMs[source] = performance.now();
        });
      }

      override postMessage(message: unknown, ...rest: never[]): void {
        const { id, type, sourceMapId, data } = (message ?? {}) as Record<string, unknown>;
        if (typeof id === 'string' && sourceMapId !== undefined && type !== '<response>') {
          if (type !== '<cancel>') {
            this.#asked.set(id, String((data as { source?: unknown } | null)?.source));
            window.mapWork.waiting++;
          } else if (this.#asked.delete(id)) window.mapWork.waiting--;
        }
        super.postMessage(message, ...rest);
      }
    };
  });
}

/**
 * When the map's workers gave their last answer and when it was drawn, in milliseconds of the page, once they have had
 * nothing to do for a second, and have given something to draw of a source since a time where they are to.
 */
export async function mapFilled(
  page: Page,
  awaited?: { source: string; sinceMs: number },
): Promise<{ lastMs: number; shownMs: number }> {
  await page.waitForFunction(
    (after) => {
      const { waiting, lastMs, shownMs, lastDrawnMs } = window.mapWork;
      const isDrawn = !after || (lastDrawnMs[after.source] ?? -1) > after.sinceMs;
      return isDrawn && waiting === 0 && shownMs > lastMs && performance.now() - lastMs > 1000;
    },
    awaited,
    { timeout: 120_000 },
  );
  return page.evaluate(() => window.mapWork);
}
