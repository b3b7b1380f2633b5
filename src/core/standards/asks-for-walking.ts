import { LIBRARY, type StandardLibrary } from './library.ts';
import { testsIn } from './tests-in.ts';
import type { Rule } from './rule.ts';
import type { Standard } from './standard.ts';

function isWalked(rule: Rule, library: StandardLibrary): boolean {
  if (rule.shape === 'circle') return rule.by !== 'delivery';
  if (rule.shape === 'per-people' && rule.withinMinutes !== undefined) return true;
  return testsIn(rule).some((test) => {
    if ('rule' in test) return isWalked(test.rule, library);
    const standard = library.standardById(test.standard);
    return standard !== undefined && asksForWalking(standard, library);
  });
}

/** True when a verdict of the standard depends on how far people walk. */
export function asksForWalking(standard: Standard, library: StandardLibrary = LIBRARY): boolean {
  return standard.parts.some(({ rule }) => isWalked(rule, library));
}
