import { OUTCOMES, type Finding, type Outcome } from '../../assess/findings/assessment.ts';
import type { RoundResults, RoundRow } from '../../plan/delivery/round.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { PeopleField } from '../../vocabulary/people.ts';

/** What a round found of one row in one area. */
export interface FrozenFinding
  extends
    Pick<Finding, 'rule' | 'part' | 'areaId' | 'areaName' | 'level' | 'measured' | 'bounds'>,
    Pick<Finding, 'target' | 'shortfall' | 'unit' | 'inForce' | 'documentId'>,
    Pick<RoundRow, 'title' | 'stated' | 'class'> {
  verdict: Outcome;
}

/** The findings of a round in full, in their order. */
export function readFindings({ rows, areas, findings }: RoundResults): FrozenFinding[] {
  return findings.map(([row, area, outcome, inForce, measured, target, shortfall, ...bounds]) => {
    const { id, name, level } = areas[area]!;
    const [lower = null, upper = null] = bounds;
    return {
      ...rows[row]!,
      areaId: id,
      areaName: name,
      level,
      verdict: OUTCOMES[outcome]!,
      inForce: inForce === 1,
      measured,
      target,
      shortfall,
      ...(bounds.length > 0 && { bounds: { lower, upper } }),
    };
  });
}

/** People of a kind's group and those within its circles, in one area. */
export interface FrozenCoverage {
  kind: FacilityKind;
  group: PeopleField;
  areaId: string;
  people: number | null;
  covered: number | null;
}

export function readCoverage({ kinds, areas, coverage }: RoundResults): FrozenCoverage[] {
  return coverage.map(([kind, area, people, covered]) => ({
    ...kinds[kind]!,
    areaId: areas[area]!.id,
    people,
    covered,
  }));
}
