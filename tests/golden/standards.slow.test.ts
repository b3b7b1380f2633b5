import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import { AssessMemo } from '../../src/core/assess/cover/assess-memo.ts';
import { closeSetup } from '../../src/core/siting/close/close-setup.ts';
import type { Finding } from '../../src/core/assess/findings/assessment.ts';
import { prepare } from '../../src/core/assess/prepared/prepared.ts';
import { PEOPLE_FIELDS } from '../../src/core/vocabulary/people.ts';
import { growthThrough } from '../../src/core/plan/areas/growth.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/plan/project.ts';
import { printedPeople } from '../../src/core/plan/areas/in-force.ts';
import { LIBRARY, standardById } from '../../src/core/standards/library.ts';
import type { Rule } from '../../src/core/standards/rule.ts';
import { sampleData } from '../support/sample-data.ts';

const standards = LIBRARY.documents.flatMap((document) => document.standards);

/** Findings of every row of every document. */
async function assessed(id: 'yuzhong' | 'hangzhou', more: Partial<Settings> = {}) {
  const data = await sampleData(id);
  const settings = { ...DEFAULT_SETTINGS, ...more };
  const { findings } = assess(prepare(data), { scenario: null, settings, standards });
  const one = (rule: string): Finding => {
    const found = findings.filter((finding) => finding.rule === rule);
    expect(found, rule).toHaveLength(1);
    return found[0]!;
  };
  /** What has to be built, in the unit of the row. */
  const asked = (rule: string): number | undefined => {
    const prepared = prepare(data);
    const question = { model: 'close-standards' as const, standardIds: [rule] };
    const input = { scenario: null, settings, standards };
    const asking = { prepared, question, input, memo: new AssessMemo() };
    const [only] = closeSetup(asking).value!.requirements;
    return only?.form === 'linear' ? only.need.asked : undefined;
  };
  return { data, findings, one, asked };
}

describe('渝中 sample against the document’s own printed figures', () => {
  // What the document prints for its present state, to the digits that it prints.
  const PRINTED: [string, number, number][] = [
    ['C1', 1915, 0],
    ['C2', 16.5, 1],
    ['C3', 716, 0],
    ['C4', 11, 0],
    ['C5', 325, 0],
    ['C6', 68, 0],
    ['C8', 37.4, 1],
    ['C9', 40, 0],
    ['C10', 90, 0],
    ['C12', 30, 0],
  ];

  it('has its beds, ratios, centres and stations', async () => {
    const { one } = await assessed('yuzhong');
    for (const [rule, printed, digits] of PRINTED) {
      expect(standardById(rule)!.parts[0]!.present!.value, rule).toBe(printed);
      expect(Number(one(rule).measured!.toFixed(digits)), rule).toBe(printed);
    }
  });

  it('has its printed gaps of beds and of nursing-type beds', async () => {
    const { one } = await assessed('yuzhong');
    expect(one('C1')).toMatchObject({ verdict: 'unmet', shortfall: 2085 });
    expect(one('C3')).toMatchObject({ verdict: 'unmet', shortfall: 2084 });
  });

  it('needs the same beds by 32 per 1000 of the people it expects in 2025', async () => {
    const { document, figures } = printedPeople(
      (await sampleData('yuzhong')).areas,
      LIBRARY.documents,
    )!;
    expect(document.id).toBe('yuzhong');
    const growth = growthThrough(figures)!;
    const { one, asked } = await assessed('yuzhong', { year: 2025, growth });
    // 125 000 older people at 32 per 1000 are 4000 beds; 1915 are there.
    expect(one('C2').verdict).toBe('unmet');
    expect(asked('C2')).toBe(2085);
    expect(one('C2').measured).toBeCloseTo(15.32, 2);
    // 568 000 residents at 4.5 per 1000 are 2556 places, as the conflict of C19 says; 1011 are there.
    expect(asked('C18')).toBe(2556 - 1011);
    const now = await assessed('yuzhong');
    expect(now.asked('C2')).toBe(Math.ceil(116.3 * 32 - 1915));
  });

  it('counts the 1011 places of the text and shows the 1088 of the table as a conflict', async () => {
    const { one } = await assessed('yuzhong');
    expect(one('C19').measured).toBe(1011);
    const words = standardById('C19')!.conflicts.map(({ zh }) => zh).join('');
    for (const figure of ['1011', '1088', '2556', '2650']) expect(words).toContain(figure);
  });
});

describe('杭州 sample without people', () => {
  const asksPeople = (rule: Rule): boolean =>
    rule.shape === 'per-people' || rule.shape === 'circle';

  it('leaves every rule that needs people unassessed and names the field', async () => {
    const { findings } = await assessed('hangzhou');
    const ofPeople = findings.filter(({ rule, part, verdict }) => {
      // A row of a city is not asked of some of its streets.
      if (verdict === 'not-applicable') return false;
      const parts = standardById(rule)!.parts;
      return asksPeople(parts.find(({ id }) => id === part)!.rule);
    });
    expect(ofPeople.length).toBeGreaterThan(15);
    for (const { rule, verdict, measured, missing } of ofPeople) {
      expect([rule, verdict, measured]).toEqual([rule, 'unassessed', null]);
      const fields = missing.map(({ field }) => field);
      const known = new Set<string>([...PEOPLE_FIELDS, 'households', 'areas.estate']);
      expect(
        fields.some((field) => known.has(field)),
        `${rule}: ${fields.join()}`,
      ).toBe(true);
    }
  });

  it('leaves nothing unassessed without naming what is missing', async () => {
    const { findings } = await assessed('hangzhou');
    for (const { rule, verdict, missing } of findings) {
      expect([rule, missing.length > 0]).toEqual([rule, verdict === 'unassessed']);
    }
  });
});
