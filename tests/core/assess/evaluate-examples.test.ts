import { describe, expect, it } from 'vitest';
import examples from '../../../data/standards/examples/verdicts.json' with { type: 'json' };
import type { Missing, Outcome } from '../../../src/core/assess/findings/assessment.ts';
import { DOCUMENTS, standardById } from '../../../src/core/standards/library.ts';
import { findingsOf, type Town } from './evaluate-town.ts';

interface Example extends Town {
  shape: string;
  rule: string;
  part?: string;
  why: string;
  year?: number;
  reported?: number;
  verdict: Outcome;
  measured?: number;
  /** What is surely there where the value itself is not known. */
  measuredLeast?: number;
  shortfall?: number;
  missing?: Missing[];
}

const EXAMPLES = examples as Example[];

describe('examples in data/standards/examples', () => {
  it.each(EXAMPLES)('$rule $verdict: $why', (example) => {
    const findings = findingsOf(example, [example.rule], {
      ...(example.year !== undefined && { year: example.year }),
      reported: () => example.reported,
    }).filter((finding) => finding.part === example.part);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.verdict).toBe(example.verdict);
    if (example.measured === undefined) expect(finding!.measured).toBeNull();
    else expect(finding!.measured).toBeCloseTo(example.measured, 3);
    if (example.measuredLeast !== undefined) {
      expect(finding!.bounds?.lower).toBeCloseTo(example.measuredLeast, 3);
    }
    const shortfall = example.shortfall ?? (example.verdict === 'met' ? 0 : undefined);
    if (shortfall === undefined) expect(finding!.shortfall).toBeNull();
    else expect(finding!.shortfall).toBeCloseTo(shortfall, 3);
    expect(finding!.missing).toEqual(example.missing ?? []);
  });

  it('has all three verdicts for every shape that the documents use', () => {
    const shapes = new Set(
      DOCUMENTS.flatMap((document) => document.standards)
        .flatMap((standard) => standard.parts)
        .filter((part) => !part.onlyShown)
        .map((part) => part.rule.shape),
    );
    const shown = EXAMPLES.map(({ shape, verdict }) => `${shape} ${verdict}`);
    for (const shape of shapes) {
      for (const verdict of ['met', 'unmet', 'unassessed']) {
        expect(shown).toContain(`${shape} ${verdict}`);
      }
    }
  });

  it('labels each example with the shape of its rule', () => {
    for (const { rule, part, shape } of EXAMPLES) {
      const parts = standardById(rule)!.parts;
      expect(parts.find((one) => one.id === part)!.rule.shape).toBe(shape);
    }
  });
});
