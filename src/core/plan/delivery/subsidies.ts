import rulesData from '../../../../data/delivery/subsidies.json' with { type: 'json' };
import type { Text } from '../../base/text.ts';
import { isUnder, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { DeliveryProject } from './delivery-project.ts';

/** A subsidy as a document grants it; who is entitled is recognised by an office, not told by the data. */
export interface SubsidyRule extends Text {
  id: string;
  /** What it is paid for. */
  of: 'facility' | 'place' | 'bed';
  every: 'once' | 'year';
  yuan: number;
  /** Branch of the kinds tree that it is for. */
  branch: FacilityKind;
  /** Document and clause. */
  source: Text;
}

export const SUBSIDY_RULES = rulesData as readonly SubsidyRule[];

/** Rules that a project of its kinds may be granted. */
export function rulesFor({ kinds }: Pick<DeliveryProject, 'kinds'>): SubsidyRule[] {
  return SUBSIDY_RULES.filter(({ branch }) => kinds.some((kind) => isUnder(kind, branch)));
}

/** Yuan of one payment of a rule to a project; undefined where what it is paid for is not known. */
export function paymentYuan(
  { of, yuan }: SubsidyRule,
  { places, beds }: Pick<DeliveryProject, 'places' | 'beds'>,
): number | undefined {
  if (of === 'facility') return yuan;
  const count = of === 'place' ? places : beds;
  return count === undefined ? undefined : count * yuan;
}
