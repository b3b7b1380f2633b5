import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { atRest } from './at-rest.ts';

interface Violation {
  id: string;
  impact?: string | null;
  nodes: { target: unknown; failureSummary?: string }[];
}

/** What axe finds serious or critical on the page once nothing fades any more, one line a finding. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await atRest(page);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    const result = await inPage.run({ resultTypes: ['violations'] });
    return result.violations.map(({ id, impact, nodes }) => ({
      id,
      impact: impact ?? '',
      nodes: nodes.map(({ target, failureSummary }) => ({
        target: JSON.stringify(target),
        failureSummary: failureSummary ?? '',
      })),
    }));
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
}
