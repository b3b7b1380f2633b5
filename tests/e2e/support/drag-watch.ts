import type { Page } from '@playwright/test';

export interface DragRecord {
  longTasksMs: number[];
  assessments: number;
}

declare global {
  interface Window {
    dragRecord: DragRecord;
  }
}

/** Counts long tasks of the page and assessments that its engine answers; to be called before the page is opened. */
export async function watchDrags(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.dragRecord = { longTasksMs: [], assessments: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.dragRecord.longTasksMs.push(Math.round(duration));
      }
    }).observe({ type: 'longtask', buffered: true });
    const Plain = Worker;
    window.Worker = class extends Plain {
      constructor(...args: ConstructorParameters<typeof Plain>) {
        super(...args);
        this.addEventListener('message', ({ data }: MessageEvent) => {
          if (data?.value?.assessment) window.dragRecord.assessments++;
        });
      }
    };
  });
}

export async function startRecord(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.dragRecord = { longTasksMs: [], assessments: 0 };
  });
}

export async function readRecord(page: Page): Promise<DragRecord> {
  return page.evaluate(() => window.dragRecord);
}
