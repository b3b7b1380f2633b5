import { expect, test } from 'vitest';
import { sphereAreaExcessPct } from '../../../src/core/geo/sphere.ts';
import { areaErrorWords } from '../../../src/i18n/area-text.ts';
import { boxPolygon } from '../../../src/core/geo/box.ts';

/** Area between the equator and a latitude on the ellipsoid over a radian of longitude, in closed form (Snyder 1987). */
function ellipsoidM2(lat: number): number {
  const a = 6_378_137;
  const b = a * (1 - 1 / 298.257223563);
  const e = Math.sqrt(1 - (b / a) ** 2);
  const s = Math.sin((lat * Math.PI) / 180);
  return (b ** 2 / 2) * (s / (1 - (e * s) ** 2) + Math.atanh(e * s) / e);
}
const sphereM2 = (lat: number): number => 6_371_008.8 ** 2 * Math.sin((lat * Math.PI) / 180);

test.each([0.01, 18.2, 22, 29.56, 35.3, 40, 53.5])('what the sphere costs at %f°', (lat) => {
  const half = 0.005;
  const ratio =
    (sphereM2(lat + half) - sphereM2(lat - half)) /
    (ellipsoidM2(lat + half) - ellipsoidM2(lat - half));
  expect(sphereAreaExcessPct(lat)).toBeCloseTo(100 * (ratio - 1), 4);
});

test('is 0.26 % at 22° north, and is said with its sign', () => {
  expect(sphereAreaExcessPct(22)).toBeCloseTo(0.26, 2);
  const at = (lat: number) => [{ geometry: boxPolygon([113, lat - 0.1, 113.2, lat + 0.1]) }];
  expect(areaErrorWords('zh-CN', at(22))).toBe('面积按球面计算，在纬度 22° 处比椭球面大 0.26%。');
  expect(areaErrorWords('en', at(45))).toContain('smaller');
  expect(areaErrorWords('en', [])).toBe('');
});
