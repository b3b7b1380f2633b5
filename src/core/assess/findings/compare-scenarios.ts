import type { People } from '../../vocabulary/people.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import { countInForce, WHOLE_ID, type Assessment, type OutcomeCounts } from './assessment.ts';

/** What one assessment comes to, for scenarios side by side. */
export interface ScenarioTotals {
  /** Of documents in force. */
  verdicts: OutcomeCounts;
  /** Coverage of the whole, one entry per kind in the order of the assessment. */
  kinds: {
    kind: FacilityKind;
    groundM2: number;
    groundCoveredM2: number | undefined;
    people: People;
    covered: People;
    spreadEvenly: boolean;
  }[];
}

/** Verdicts counted and coverage of the whole by kind, for each assessment in the given order. */
export function compareScenarios(assessments: readonly Assessment[]): ScenarioTotals[] {
  return assessments.map(({ findings, coverage }) => {
    const verdicts = countInForce(findings);
    const kinds = coverage
      .filter(({ areaId }) => areaId === WHOLE_ID)
      .map(({ kind, groundM2, groundCoveredM2, people, covered, spreadEvenly }) => ({
        kind,
        groundM2,
        groundCoveredM2,
        people,
        covered,
        spreadEvenly,
      }));
    return { verdicts, kinds };
  });
}
