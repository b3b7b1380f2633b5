import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentJson } from '../../../src/io/export/assessment-json.ts';
import { rounded } from '../../../src/io/export/values/rounded.ts';
import { runJson, runRecord } from '../../../src/io/export/values/run-json.ts';
import { sha256Hex } from '../../../src/io/sha256.ts';
import { smallExport } from '../../support/small-export.ts';

const input = smallExport();
const run = runRecord({
  project: input.project,
  scenario: input.scenario,
  assessmentKey: input.assessment.key,
  version: '1.2.3',
});
const parsed = (bytes: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Record<string, unknown>[]>;

describe('run.json', () => {
  it('says what the result was made from', () => {
    expect(run).toMatchObject({
      product: 'kequan',
      version: '1.2.3',
      assessmentKey: 'k',
      coordinateSystem: 'WGS-84',
      inputs: [
        { role: 'areas', fileName: '社区.geojson', sha256: 'ab', sizeBytes: 3, crs: 'cgcs2000' },
      ],
      scenario: { name: '方案一', sites: 1, closedFacilityIds: ['f2'] },
      settings: { minutes: 15 },
      standards: [{ id: 'A2', documentId: 'chengdu-2023', clause: '(六)4' }, { id: 'A7' }],
      attribution: ['© OpenStreetMap contributors'],
      notices: [{ kind: 'synthetic' }],
    });
    expect(run.inputs[0]).not.toHaveProperty('id');
  });

  it('is the same bytes without a clock and tells the time with one', () => {
    const again = smallExport();
    const other = runRecord({ ...again, assessmentKey: again.assessment.key, version: '1.2.3' });
    expect(runJson(other)).toEqual(runJson(run));
    const now = new Date('2026-01-02T03:04:05Z');
    expect(runRecord({ ...input, assessmentKey: 'k', version: '1', now }).time).toBe(
      '2026-01-02T03:04:05.000Z',
    );
  });
});

describe('assessment.json', () => {
  const { findings, coverage } = parsed(assessmentJson(run, input));

  it('has the members that were agreed', () => {
    expect(Object.keys(findings![0]!).slice(0, 12)).toEqual([
      'rule',
      'clause',
      'areaId',
      'areaName',
      'level',
      'verdict',
      'measured',
      'target',
      'unit',
      'shortfall',
      'missing',
      'evidence',
    ]);
    expect(findings![0]).toMatchObject({
      verdict: 'met',
      measured: 0,
      evidence: ['f1', 'n1'],
      missing: [],
    });
  });

  it('names missing fields once and the records under them', () => {
    expect(findings![1]).toMatchObject({
      part: 'eldercare',
      documentId: 'chengdu-2023',
      targetIsPlanners: true,
      measured: null,
      shortfall: null,
      missing: ['age60plus', 'floorAreaM2'],
      missingRecords: { age60plus: ['c1', 'd1'], floorAreaM2: ['f2'] },
    });
  });

  it('gives coverage with null for unknown people and rounded numbers', () => {
    expect(coverage).toEqual([
      {
        kind: 'day-care-centre',
        areaId: 'c1',
        areaName: '甲社区',
        level: 'community',
        groundM2: 1000,
        groundCoveredM2: 333.3,
        people: { residents: 100, age60plus: null, age0to3: null },
        covered: { residents: 33.333, age60plus: null, age0to3: null },
        spreadEvenly: true,
      },
    ]);
  });
});

describe('rounded', () => {
  it('is within half a last digit, never minus zero, and rounding twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom(1, 3, 6),
        (value, decimals) => {
          const once = rounded(value, decimals);
          expect(Math.abs(once - value)).toBeLessThanOrEqual(0.5000001 / 10 ** decimals);
          expect(rounded(once, decimals)).toBe(once);
          expect(Object.is(once, -0)).toBe(false);
        },
      ),
    );
  });
});

describe('sha256Hex', () => {
  it('agrees with Node', async () => {
    for (const words of ['', 'abc', '刻圈']) {
      const bytes = new TextEncoder().encode(words);
      expect(await sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});
