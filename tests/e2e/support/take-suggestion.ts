import type { Locator } from '@playwright/test';

/**
 * Puts the first suggestion of the panel that closes a finding into the scenario and gives how its site is
 * called: in available premises it takes their name, else it is numbered.
 */
export async function takeSuggestion(panel: Locator, number = 1): Promise<RegExp> {
  const suggestion = panel.getByRole('listitem').filter({ hasText: '可使' }).first();
  const premises = /存量用房“(.+?)”/.exec(await suggestion.innerText())?.[1];
  await suggestion.getByRole('button', { name: '放入方案' }).click();
  return new RegExp(`^${premises ?? `拟建点位 ${number}`}`);
}
