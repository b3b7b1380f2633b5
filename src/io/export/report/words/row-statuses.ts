import type { Finding } from '../../../../core/assess/findings/assessment.ts';
import { summariseStatus, type RowStatus } from '../../../../core/assess/findings/document-rows.ts';
import { groupBy } from '../../layers/layer-context.ts';

/** One part of a row with what its findings come to. */
export interface ReportRow {
  rule: string;
  part: string | undefined;
  documentId: string;
  inForce: boolean;
  status: RowStatus;
  findings: readonly Finding[];
}

/** Findings by row and part, in the order of the assessment; in force where any of them is. */
export function rowStatuses(findings: readonly Finding[]): ReportRow[] {
  const groups = groupBy(findings, ({ rule, part }) => JSON.stringify([rule, part]));
  return [...groups.values()].map((own) => ({
    rule: own[0]!.rule,
    part: own[0]!.part,
    documentId: own[0]!.documentId,
    inForce: own.some(({ inForce }) => inForce),
    status: summariseStatus(own)!,
    findings: own,
  }));
}
