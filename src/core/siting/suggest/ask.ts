import {
  WHOLE_ID,
  type Assessment,
  type Finding,
  type Need,
} from '../../assess/findings/assessment.ts';
import { AREA_LEVELS } from '../../vocabulary/area-levels.ts';
import type { Standard, StandardPart } from '../../standards/standard.ts';

/** An unmet finding with the row it comes from and what would close it. */
export interface Ask {
  finding: Finding;
  standard: Standard;
  part: StandardPart;
  need: Need;
}

/** A finding with its row; undefined when nothing that is built would close it. */
export function toAsk(finding: Finding, standard: Standard | undefined): Ask | undefined {
  const part = standard?.parts.find(({ id }) => id === finding.part);
  const { need } = finding;
  return finding.verdict === 'unmet' && standard && part && need
    ? { finding, standard, part, need }
    : undefined;
}

/** All asks of an assessment, in the order of its findings. */
export function collectAsks(assessment: Assessment, standards: readonly Standard[]): Ask[] {
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  return assessment.findings.flatMap((finding) => toAsk(finding, byId.get(finding.rule)) ?? []);
}

/**
 * Order of planning, so that a site found for a strict ask can serve the milder ones after it:
 * circles by their minutes, amounts, then counts by the floor area asked; larger areas first.
 */
export function inPlanningOrder(asks: readonly Ask[]): Ask[] {
  const rank = ({ need }: Ask): number =>
    need.people !== undefined ? 0 : need.sites === undefined ? 1 : 2;
  const level = ({ finding }: Ask): number =>
    finding.areaId === WHOLE_ID || finding.level === 'all'
      ? -1
      : AREA_LEVELS.indexOf(finding.level);
  return asks.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.need.minutes ?? 0) - (b.need.minutes ?? 0) ||
      (b.need.floorAreaM2 ?? 0) - (a.need.floorAreaM2 ?? 0) ||
      level(a) - level(b),
  );
}
