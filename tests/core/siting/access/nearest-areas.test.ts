import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { toGround, groundAreaM2, intersection } from '../../../../src/core/geo/ground.ts';
import { distanceM } from '../../../../src/core/geo/sphere.ts';
import { findNearestAreas } from '../../../../src/core/siting/access/nearest-areas.ts';
import { nearestAreasCsv, nearestAreasGeojson } from '../../../../src/io/export/nearest-areas.ts';
import { smallTown } from '../../../support/small-town.ts';
import '../../../support/seed.ts';

const town = smallTown();
const nursery = (id: string, lng: number, lat: number, places?: number) => ({
  ...{ id, name: id, kinds: ['nursery'], lng, lat },
  ...(places !== undefined && { places }),
});
const look = { scenario: null, settings: town.settings };
const degrees = (from: number) => fc.double({ min: from, max: from + 0.02, noNaN: true });

describe('nearest areas', () => {
  it('give every person to the nearest facility, as counting point by point does, and all the ground once', () => {
    const places = fc.array(fc.tuple(degrees(106.565), degrees(29.55)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(places, (all) => {
        const facilities = all.map(([lng, lat], at) => nursery(`n${at}`, lng, lat, 10 * at));
        const answer = findNearestAreas(prepare({ ...town, facilities }), look, 'nursery', null);
        const counted = facilities.map(() => ({ people: 0, sum: 0, most: 0 }));
        const scale = 480 / town.demand.reduce((sum, { age0to3 = 0 }) => sum + age0to3, 0);
        for (const point of town.demand) {
          const away = facilities.map((each) => distanceM(point, each));
          const nearest = away.indexOf(Math.min(...away));
          const own = counted[nearest]!;
          const timeS = (away[nearest]! * town.settings.detour) / town.settings.speedMps;
          own.people += point.age0to3! * scale;
          own.sum += point.age0to3! * scale * timeS;
          own.most = Math.max(own.most, timeS);
        }
        answer.areas.forEach(({ people, load, meanS, farthestS, capacity }, at) => {
          const { people: count, sum, most } = counted[at]!;
          expect(people.age0to3).toBeCloseTo(count, 6);
          if (capacity) expect(load).toBeCloseTo(count / capacity, 9);
          else expect(load).toBeNull();
          if (count === 0) expect(meanS).toBeNull();
          else {
            expect(meanS).toBeCloseTo(sum / count, 6);
            expect(farthestS).toBeCloseTo(most, 6);
          }
        });
        expect(answer.unreached.age0to3).toBe(0);
        const whole = groundAreaM2(prepare(town).finestGround());
        const parts = answer.areas.flatMap(({ geometry }) =>
          geometry ? [toGround(geometry)] : [],
        );
        const sum = parts.reduce((total, part) => total + groundAreaM2(part), 0);
        expect(Math.abs(sum / whole - 1)).toBeLessThan(1e-6);
        for (const [at, part] of parts.entries())
          for (const other of parts.slice(at + 1))
            expect(groundAreaM2(intersection(part, other))).toBeLessThan(1);
      }),
      { numRuns: 25 },
    );
  });

  it('without any facility nobody is reached, and a facility away from all has no ground', () => {
    const none = findNearestAreas(prepare({ ...town, facilities: [] }), look, 'nursery', null);
    expect(none.areas).toEqual([]);
    expect(none.unreached.age0to3).toBeCloseTo(480, 6);
    const facilities = [nursery('near', 106.575, 29.56, 20), nursery('far', 107.5, 29.56, 20)];
    const { areas } = findNearestAreas(prepare({ ...town, facilities }), look, 'nursery', null);
    expect(areas[1]).toMatchObject({ geometry: null, groundM2: 0, load: 0, meanS: null });
  });

  it('leave as a table and as GeoJSON', () => {
    const facilities = [nursery('近处', 106.575, 29.56, 20), nursery('=1+1', 106.58, 29.56)];
    const answer = findNearestAreas(prepare({ ...town, facilities }), look, 'nursery', null);
    const text = new TextDecoder().decode(nearestAreasCsv(answer, 'zh-CN'));
    const [head, first, second, last] = text.trim().split(/\r?\n/);
    expect(head).toContain('人/托位');
    expect(first).toContain('近处');
    expect(second).not.toMatch(/^=/);
    expect(last).toContain('一小时内走不到');
    const file = JSON.parse(new TextDecoder().decode(nearestAreasGeojson(answer))) as {
      features: { properties: Record<string, unknown> }[];
    };
    expect(file.features.map(({ properties }) => properties['load'])).toEqual([
      expect.any(Number),
      null,
    ]);
  });
});
