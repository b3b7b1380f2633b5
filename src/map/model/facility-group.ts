import { isOfKind, isUnder, type FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Facility } from '../../core/plan/records/facility.ts';

/** Families of kinds that share one mark on the map. */
export const FACILITY_GROUPS = ['eldercare', 'childcare', 'education', 'health', 'other'] as const;
export type FacilityGroup = (typeof FACILITY_GROUPS)[number];

const BRANCHES: readonly [FacilityGroup, readonly FacilityKind[]][] = [
  ['eldercare', ['eldercare']],
  ['childcare', ['childcare']],
  ['education', ['kindergarten', 'elder-education']],
  ['health', ['health']],
];

function groupOfKind(kind: FacilityKind): FacilityGroup | undefined {
  return BRANCHES.find(([, roots]) => roots.some((root) => isUnder(kind, root)))?.[0];
}

/** The mark of a facility: that of the chosen kind where it counts as such, else of its own first family. */
export function groupFacility(
  facility: Pick<Facility, 'kinds' | 'services'>,
  chosen: FacilityKind | null,
): FacilityGroup {
  if (chosen && isOfKind(facility, chosen)) {
    const own = facility.kinds.some((kind) => isUnder(kind, chosen));
    const group = own ? groupOfKind(chosen) : undefined;
    if (group) return group;
  }
  for (const [group, roots] of BRANCHES) {
    if (facility.kinds.some((kind) => roots.some((root) => isUnder(kind, root)))) return group;
  }
  return 'other';
}
