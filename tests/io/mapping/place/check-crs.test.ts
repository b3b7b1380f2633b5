import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import type { Area } from '../../../../src/core/plan/areas/area.ts';
import { issueWords } from '../../../../src/i18n/issue-text.ts';
import { checkCrs, shareOutside } from '../../../../src/io/mapping/place/check-crs.ts';

const WEST = 106.55;
const SOUTH = 29.54;
const SIZE = 0.03;
const AREA: Area = {
  id: 'a',
  name: '甲',
  level: 'street',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [WEST, SOUTH],
        [WEST + SIZE, SOUTH],
        [WEST + SIZE, SOUTH + SIZE],
        [WEST, SOUTH + SIZE],
        [WEST, SOUTH],
      ],
    ],
  },
};

function pointsIn(system: typeof gcoord.GCJ02 | typeof gcoord.BD09 | typeof gcoord.WGS84) {
  const random = seededRandom(7);
  return Array.from({ length: 200 }, (): [number, number] => {
    const [lng, lat] = gcoord.transform(
      [WEST + random() * SIZE, SOUTH + random() * SIZE],
      gcoord.WGS84,
      system,
    );
    return [lng, lat];
  });
}

describe('checkCrs', () => {
  it.each([
    ['wgs84', gcoord.WGS84],
    ['gcj02', gcoord.GCJ02],
    ['bd09', gcoord.BD09],
  ] as const)('finds out that points are %s, whatever is assumed', (system, crs) => {
    const points = pointsIn(crs);
    for (const assumed of ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const) {
      const issues = checkCrs(points, [AREA], assumed, 'a.csv');
      const same = system === assumed || (system === 'wgs84' && assumed === 'cgcs2000');
      if (same) expect(issues).toEqual([]);
      else {
        expect(issues).toMatchObject([
          {
            code: 'crs-other-fits',
            severity: 'warning',
            params: { crs: assumed, better: system, [`${system}Pct`]: 0 },
          },
        ]);
      }
    }
  });

  it('says that most points are outside when no system helps', () => {
    const far = pointsIn(gcoord.WGS84).map(([lng, lat]): [number, number] => [lng + 1, lat]);
    expect(checkCrs(far, [AREA], 'wgs84', 'a.csv')).toMatchObject([
      { code: 'crs-mostly-outside', params: { outsidePct: 100, points: 200 } },
    ]);
  });

  it('has nothing to say without areas or points', () => {
    expect(checkCrs(pointsIn(gcoord.BD09), [], 'wgs84', 'a.csv')).toEqual([]);
    expect(checkCrs([], [AREA], 'wgs84', 'a.csv')).toEqual([]);
  });

  it('doubts projected metres in words that leave no place open', () => {
    const far = Array.from({ length: 20 }, (_, n) => [300_000 + n, 2_000_000]);
    const [found, ...others] = checkCrs(far, [AREA], 'EPSG:4545', 'a.csv');
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'crs-projected-outside',
      params: { crs: 'EPSG:4545', outsidePct: 100, points: 20 },
    });
    for (const language of ['zh-CN', 'en'] as const) {
      const { title, detail, fix } = issueWords(language, found!);
      expect(title + detail + fix).not.toMatch(/[{}]/);
      expect(detail).toContain('EPSG:4545');
    }
  });

  it('counts shares as they are', () => {
    const inside: [number, number] = [WEST + SIZE / 2, SOUTH + SIZE / 2];
    expect(shareOutside([inside, [0, 0], inside, [10, 10]], [AREA]).wgs84).toBe(0.5);
  });
});
