import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

export interface Memory {
  /** JavaScript objects of the page that are in use, after a collection. */
  pageHeapMb: number;
  workers: number;
  /** Resident memory of the process that draws the page and runs its workers; absent where the system does not tell. */
  processMb?: number;
}

function residentMb(pid: number): number | undefined {
  try {
    const [, kb] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kb === undefined ? undefined : Math.round(Number(kb) / 1024);
  } catch {
    return undefined;
  }
}

/** What a page and its workers hold now. */
export async function memoryOf(page: Page, browser: Browser): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  await system.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => residentMb(id) ?? []);
  return {
    pageHeapMb: Math.round(usedSize / 1e5) / 10,
    workers: page.workers().length,
    ...(sizes.length > 0 && { processMb: Math.max(...sizes) }),
  };
}
