import type { Locator } from '@playwright/test';
import { expect } from './test.ts';

/**
 * Puts the first suggestion of the panel that closes a finding into the scenario and gives how its site is
 * called: in available premises it takes their name, else that of its place.
 */
export async function takeSuggestion(panel: Locator, number = 1): Promise<RegExp> {
  const suggestion = panel.getByRole('listitem').filter({ hasText: '可使' }).first();
  const premises = /存量用房“(.+?)”/.exec(await suggestion.innerText())?.[1];
  await suggestion.getByRole('button', { name: '放入方案' }).click();
  // Without premises it is named after its place.
  const taken = panel.getByRole('listitem').filter({ has: panel.page().locator('.site-mark') });
  await expect(taken).toHaveCount(number);
  const name = premises ?? (await taken.last().locator('b').innerText());
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
