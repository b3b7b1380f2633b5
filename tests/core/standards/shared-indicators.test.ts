import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import { asksForMore } from '../../../src/core/standards/comparison.ts';
import { documentsFor, printedPeople } from '../../../src/core/plan/areas/in-force.ts';
import { DOCUMENTS, FIELD_DOCUMENTS, LIBRARY } from '../../../src/core/standards/library.ts';
import { sharedIndicators } from '../../../src/core/standards/shared-indicators.ts';

const shared = sharedIndicators(LIBRARY.documents, 90);
const strictestOf = (indicator: string) =>
  shared.get(indicator)!.flatMap((ask) => (ask.strictest ? [ask.standard.id] : []));

describe('indicators that documents share', () => {
  it('mark the strictest', () => {
    expect(shared.get('nursery-places-per-1000')!.map(({ standard }) => standard.id)).toEqual([
      'A27',
      'B12',
      'C18',
      'D11',
    ]);
    expect(strictestOf('nursery-places-per-1000')).toEqual(['A27']);
    // One for each of its four services.
    expect(strictestOf('eldercare-circle-15')).toEqual(['B15', 'B15', 'B15', 'B15']);
    expect(strictestOf('older-people-under-health-management')).toEqual(['D16']);
    expect(strictestOf('eldercare-rooms-new-housing')).toEqual(['FA1']);
  });

  it('by the size asked of each place where the numbers are equal', () => {
    expect(strictestOf('day-care-centre-per-community')).toEqual(['A2', 'A5']);
  });

  it('take the planner’s share where a document states none', () => {
    const strict = sharedIndicators(LIBRARY.documents, 100).get('eldercare-circle-15')!;
    expect(strict.every((ask) => ask.strictest)).toBe(true);
  });

  it('go one way, in one unit, and are asked by two documents at least', () => {
    for (const [indicator, asks] of shared) {
      expect(new Set(asks.map(({ part }) => part.unit)).size, indicator).toBe(1);
      expect(new Set(asks.map(({ part }) => asksForMore(part.comparison))).size).toBe(1);
      expect(new Set(asks.map(({ document }) => document.id)).size).toBeGreaterThan(1);
    }
  });

  it('are none for one document alone', () => {
    expect(sharedIndicators([DOCUMENTS[0]!], 90).size).toBe(0);
  });
});

describe('documents in force', () => {
  const area = (name: string, code?: string): Area => ({
    id: name,
    name,
    level: 'district',
    ...(code ? { code } : {}),
    geometry: { type: 'Polygon', coordinates: [] },
  });
  const ids = (...areas: Area[]) => documentsFor(areas, LIBRARY.documents).map(({ id }) => id);

  it('go by code, else by name; national ones are in force everywhere', () => {
    expect(ids(area('渝中区', '500103'))).toEqual([
      'chongqing-2021',
      'yuzhong',
      'embedded-services',
      'national-2026',
    ]);
    expect(ids(area('渝中区'))).toEqual([
      'chongqing-2021',
      'yuzhong',
      'embedded-services',
      'national-2026',
    ]);
    expect(ids(area('锦江区', '510104'))).toEqual([
      'chengdu-2023',
      'embedded-services',
      'national-2026',
    ]);
    expect(ids(area('翠苑街道'))).toEqual(['embedded-services', 'national-2026']);
    expect(FIELD_DOCUMENTS.find(({ id }) => id === 'national-2026')!.region).toBeUndefined();
  });

  it('print the people of the most local one', () => {
    const found = printedPeople([area('渝中区', '500103')], LIBRARY.documents)!;
    expect(found.document.id).toBe('yuzhong');
    expect(found.figures.map(({ year, residents }) => [year, residents])).toEqual([
      [2020, 588_700],
      [2025, 568_000],
    ]);
    expect(printedPeople([area('翠苑街道')], LIBRARY.documents)).toBeUndefined();
  });
});
