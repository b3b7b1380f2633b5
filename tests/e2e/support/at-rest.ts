import type { Page } from '@playwright/test';

/** Waits until what was last asked for is drawn and nothing fades or slides any more. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    // Some go round for ever: those are not waited for.
    const ending = document
      .getAnimations()
      .filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime))
      .map((each) => each.finished.catch(() => null));
    await Promise.race([
      Promise.all(ending),
      new Promise((resolve) => setTimeout(resolve, 10_000)),
    ]);
  });
}
