import type { AreaTest, Rule } from './rule.ts';

/** The rules and rows that a rule is made of; none for one that stands by itself. */
export function testsIn(rule: Rule): readonly AreaTest[] {
  if (rule.shape === 'area-share') return rule.meets;
  return rule.shape === 'either' ? rule.rules : [];
}
