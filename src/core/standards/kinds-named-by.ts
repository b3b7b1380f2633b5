import type { FacilityKind } from '../vocabulary/kinds.ts';
import { testsIn } from './tests-in.ts';
import type { Rule } from './rule.ts';
import { LIBRARY, type StandardLibrary } from './library.ts';
import type { Standard } from './standard.ts';

/** Kinds that standards name, each once, in the order of the standards; coverage has a row for each. */
export function kindsNamedBy(
  standards: readonly Standard[],
  library: StandardLibrary = LIBRARY,
): FacilityKind[] {
  return [
    ...new Set(
      standards.flatMap((one) => one.parts.flatMap((part) => kindsOfRule(part.rule, library))),
    ),
  ];
}

export function kindsOfRule(rule: Rule, library: StandardLibrary): FacilityKind[] {
  switch (rule.shape) {
    case 'reported':
      return [];
    case 'circle':
      return rule.kinds;
    case 'nearness':
      return [...rule.of.kinds, ...rule.near];
    case 'area-share':
    case 'either':
    case 'tiered':
      return testsIn(rule).flatMap((test) => {
        if ('rule' in test) return kindsOfRule(test.rule, library);
        const standard = library.standardById(test.standard);
        return standard ? kindsNamedBy([standard], library) : [];
      });
    default:
      return rule.of.kinds;
  }
}
