import { dropLine, keepLine, settleMatter } from '../../core/hygiene/settle.ts';
import type { HygieneItem, Mend } from '../../core/plan/hygiene-report.ts';
import { changeProject } from '../project/change-project.ts';

/** Does one of the mends that a line offers; the line goes with it. */
export async function mendLine(item: HygieneItem, mend: Mend): Promise<void> {
  // Cutting ground needs a library that the first page does without.
  const { applyMend } = await import('../../core/hygiene/apply-mend.ts');
  changeProject('act.hygiene-mend', (draft) => {
    applyMend(draft, mend);
    dropLine(draft, item.id);
    settleMatter(draft, mend);
  });
}

/** Leaves what a line speaks of as it is; the line does not come again. */
export function keepAsIs(item: HygieneItem): void {
  changeProject('act.hygiene-keep', (draft) => keepLine(draft, item.id));
}
