import type { Finding } from '../../../core/assess/findings/assessment.ts';
import type { FindingFacts } from '../../../core/assess/findings/finding-facts.ts';
import { DECIMALS, rounded } from './rounded.ts';

/** A finding's numbers as they leave the product. */
export interface VerdictRecord {
  rule: string;
  part?: string;
  documentId: string;
  clause: string;
  verdict: Finding['verdict'];
  /** False: the document stands for comparison 参照. */
  inForce: boolean;
  measured: number | null;
  /** Between what `measured` lies where it is not known; null is an open or unknown end. */
  measuredLeast: number | null;
  measuredMost: number | null;
  target: number;
  unit: string;
  shortfall: number | null;
  /** What falls to this place of a target of the whole city, for orientation. */
  cityShare?: number;
  targetYear: number | null;
  force: FindingFacts['force'];
  /** The last target year, where it has passed. */
  passedYear: number | null;
  /** Rows of later documents that follow. */
  successors: string[];
  departments: readonly string[];
  /** The present value that the document prints, with its year. */
  printed: FindingFacts['printed'] | null;
  /** Where the document contradicts itself, in Chinese. */
  conflicts: string[];
  /** Whether a reported value is on course; null where that cannot be told. */
  onCourse: boolean | null;
}

export function verdictRecord(finding: Finding, facts: FindingFacts): VerdictRecord {
  const { rule, part, documentId, clause, verdict, inForce, unit, cityShare } = finding;
  const record: VerdictRecord = {
    rule,
    documentId,
    clause,
    verdict,
    inForce,
    measured: rounded(finding.measured, DECIMALS.measured),
    measuredLeast: rounded(finding.bounds?.lower, DECIMALS.measured),
    measuredMost: rounded(finding.bounds?.upper, DECIMALS.measured),
    target: rounded(finding.target, DECIMALS.measured),
    unit,
    shortfall: rounded(finding.shortfall, DECIMALS.measured),
    targetYear: facts.targetYear,
    force: facts.force,
    passedYear: facts.passedYear ?? null,
    successors: facts.successors.map(({ id }) => id),
    departments: facts.departments,
    printed: facts.printed ?? null,
    conflicts: facts.conflicts.map(({ zh }) => zh),
    onCourse: facts.onCourse ?? null,
  };
  if (part !== undefined) record.part = part;
  if (cityShare !== undefined)
    record.cityShare = rounded(cityShare, DECIMALS.measured) ?? undefined;
  return record;
}
