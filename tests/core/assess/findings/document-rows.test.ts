import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../../../src/core/assess/findings/assessment.ts';
import {
  documentRows,
  summariseStatus,
} from '../../../../src/core/assess/findings/document-rows.ts';
import { DOCUMENTS, standardById } from '../../../../src/core/standards/library.ts';

const finding = (
  rule: string,
  verdict: Verdict,
  shortfall: number | null,
  target = 10,
): Finding => ({
  rule,
  documentId: '',
  clause: '',
  areaId: `${rule}${verdict}${shortfall}`,
  areaName: '',
  level: 'district',
  verdict,
  inForce: true,
  measured: null,
  target,
  targetIsPlanners: false,
  unit: 'bed',
  shortfall,
  missing: [],
  evidence: ['f'],
});

describe('status of a row', () => {
  it('is the shortfall against the target for one area, the share of unmet areas for several', () => {
    expect(summariseStatus([finding('C1', 'unmet', 4)])).toMatchObject({
      verdict: 'unmet',
      distance: 0.4,
    });
    const several = [finding('C22', 'unmet', 1), finding('C22', 'met', 0)];
    expect(summariseStatus(several)).toMatchObject({
      verdict: 'unmet',
      distance: 0.5,
      counts: { met: 1, unmet: 1, unassessed: 0 },
      evidence: ['f'],
    });
    expect(summariseStatus(several)!.only).toBeUndefined();
  });

  it('is unknown while nothing is unmet and something is unassessed', () => {
    expect(summariseStatus([finding('C1', 'unassessed', null)])!.distance).toBeNull();
    const mixed = [finding('C22', 'met', 0), finding('C22', 'unassessed', null)];
    expect(summariseStatus(mixed)).toMatchObject({ verdict: 'unassessed', distance: null });
    expect(summariseStatus([])).toBeNull();
  });
});

describe('rows of a document', () => {
  it('are all there, the farthest from its target first', () => {
    const document = DOCUMENTS[2]!;
    const now = [
      finding('C1', 'unmet', 5),
      finding('C2', 'unmet', 9),
      finding('C3', 'met', 0),
      finding('C16', 'unassessed', null),
    ];
    const rows = documentRows([document], now, [finding('C1', 'met', 0)]);
    const parts = document.standards.flatMap(({ parts }) => parts);
    expect(rows).toHaveLength(parts.length);
    expect(rows.slice(0, 4).map(({ standard }) => standard.id)).toEqual(['C2', 'C1', 'C16', 'C3']);
    expect(rows[1]!.later!.verdict).toBe('met');
    expect(rows[4]!.now).toBeNull();
    expect(rows[0]!.standard).toBe(standardById('C2'));
  });
});
