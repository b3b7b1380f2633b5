import type { Facility } from '../../plan/records/facility.ts';
import type { CircleRule, FacilityCondition } from '../../standards/rule.ts';
import { isOfKind, type FacilityKind } from '../../vocabulary/kinds.ts';
import { matchCondition } from './match-condition.ts';

/** Which facilities of some kinds have a circle, and how people are reached. */
export interface Served extends Pick<CircleRule, 'where' | 'by'> {
  /** Those too of which it is not known whether they count. */
  perhaps?: boolean;
}

/** What a circle rule says of its facilities besides their kinds. */
export function servedBy({ where, by }: CircleRule): Served {
  return { ...(where && { where }), ...(by && { by }) };
}

/** Whether a facility has a circle among those of some kinds. */
export function isServing(
  facility: Facility,
  kinds: readonly FacilityKind[],
  { where, perhaps }: Served = {},
): boolean {
  if (!where && !perhaps) return kinds.some((kind) => isOfKind(facility, kind));
  const holds = (condition: FacilityCondition): boolean => {
    const { answer } = matchCondition(facility, condition);
    return answer === 'yes' || (perhaps === true && answer === 'unknown');
  };
  return holds({ kinds: [...kinds] }) && (!where || holds(where));
}
