import type { IdleStep } from '../../../core/vocabulary/idle-steps.ts';
import { cellText, type Cell } from '../../records.ts';

const WORDS: Record<string, IdleStep> = {
  found: 'found',
  已摸排: 'found',
  摸排: 'found',
  surveyed: 'surveyed',
  已核实: 'surveyed',
  核实: 'surveyed',
  已勘察: 'surveyed',
  勘察: 'surveyed',
  'ownership clear': 'owned',
  owned: 'owned',
  产权明晰: 'owned',
  权属清晰: 'owned',
  产权清晰: 'owned',
  agreed: 'agreed',
  'agreed case by case': 'agreed',
  一事一议: 'agreed',
  已一事一议: 'agreed',
  一事一议通过: 'agreed',
  ready: 'ready',
  可启用: 'ready',
  可用: 'ready',
};

/** How far an idle building has come, as lists say it; undefined for any other word. */
export function parseIdleStep(cell: Cell | undefined): IdleStep | undefined {
  const word = cellText(cell).trim().toLowerCase();
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}
