import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../src/core/assess/findings/assessment.ts';
import { distanceM } from '../../src/core/geo/sphere.ts';
import { pickTarget } from '../../src/map/handles/pick-target.ts';
import { roundGeometry } from '../../src/map/look/rounding.ts';
import { keyedMove, movedBy } from '../../src/map/handles/site-keys.ts';
import { verdictsByArea } from '../../src/core/assess/findings/verdicts-by-area.ts';
import { square } from './support/example-model.ts';

describe('movedBy', () => {
  it('goes as far as it says, in China', () => {
    fc.assert(
      fc.property(
        fc.record({
          lng: fc.double({ min: 75, max: 134, noNaN: true }),
          lat: fc.double({ min: 18, max: 53, noNaN: true }),
        }),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -500, max: 500 }),
        (place, east, north) => {
          const moved = movedBy(place, east, north);
          expect(Math.abs(distanceM(place, moved) - Math.hypot(east, north))).toBeLessThan(0.2);
        },
      ),
    );
  });
});

describe('keyedMove', () => {
  const place = { lng: 106.5, lat: 29.5 };
  const press = (key: string, keys: Partial<KeyboardEvent> = {}) =>
    keyedMove(
      { key, altKey: true, shiftKey: false, ctrlKey: false, metaKey: false, ...keys },
      place,
    );

  it('moves 10 m with Alt and 50 m with Alt and Shift', () => {
    expect(distanceM(place, press('ArrowUp')!)).toBeCloseTo(10, 1);
    expect(distanceM(place, press('ArrowLeft', { shiftKey: true })!)).toBeCloseTo(50, 1);
    expect(press('ArrowUp')!.lat).toBeGreaterThan(place.lat);
    expect(press('ArrowLeft')!.lng).toBeLessThan(place.lng);
  });

  it('leaves other keys to the map and the browser', () => {
    expect(press('ArrowUp', { altKey: false })).toBeNull();
    expect(press('ArrowUp', { ctrlKey: true })).toBeNull();
    expect(press('a')).toBeNull();
  });
});

describe('roundGeometry', () => {
  it('moves no point by more than half a unit of the sixth decimal, and keeps rings closed', () => {
    const size = fc.double({ min: 0.0001, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 70, max: 130, noNaN: true }), size, (west, width) => {
        const polygon = square(west, 29.123456789, width);
        const rounded = roundGeometry(polygon);
        if (rounded.type !== 'Polygon') throw new Error('no polygon');
        const ring = rounded.coordinates[0]!;
        expect(ring[0]).toEqual(ring.at(-1));
        for (const [index, position] of ring.entries()) {
          const before = polygon.coordinates[0]![index]!;
          expect(Math.abs(position[0]! - before[0]!)).toBeLessThanOrEqual(5.1e-7);
          expect(Math.abs(position[1]! - before[1]!)).toBeLessThanOrEqual(5.1e-7);
        }
      }),
    );
  });

  it('keeps a ring that rounding would swallow', () => {
    const rounded = roundGeometry(square(106.5, 29.5, 1e-9));
    expect(rounded).toMatchObject({ coordinates: [{ length: 5 }] });
  });
});

describe('verdictsByArea', () => {
  const finding = (rule: string, areaId: string, verdict: Verdict) =>
    ({ rule, areaId, verdict, inForce: true }) as Finding;
  const findings = [
    finding('A1', 's', 'met'),
    finding('A2', 's', 'unassessed'),
    finding('A2', 'c', 'unassessed'),
    finding('A4', 'c', 'unmet'),
    finding('A7', 'all', 'unmet'),
  ];

  it('takes the worst, unmet before unassessed before met, and leaves the whole out', () => {
    const worst: [string, Verdict][] = [
      ['s', 'unassessed'],
      ['c', 'unmet'],
    ];
    expect([...verdictsByArea(findings, null)]).toEqual(worst);
    expect([...verdictsByArea(findings.toReversed(), null)].toSorted()).toEqual(worst.toSorted());
  });

  it('paints what is for comparison only by itself, and nothing where nothing is asked', () => {
    const [s, c] = ['s', 'c'].map((areaId) => ({ ...finding('A2', areaId, 'unmet') }));
    const some = [
      { ...s!, inForce: false },
      { ...c!, verdict: 'not-applicable' as const },
    ];
    expect([...verdictsByArea(some, null)]).toEqual([]);
    expect([...verdictsByArea(some, 'A2')]).toEqual([['s', 'unmet']]);
  });

  it('takes one standard alone', () => {
    expect([...verdictsByArea(findings, 'A1')]).toEqual([['s', 'met']]);
    expect(verdictsByArea(findings, 'none').size).toBe(0);
  });
});

describe('pickTarget', () => {
  it('prefers a site to a facility to an area, and takes bare ground as nothing', () => {
    const hits = (present: string[]) => ({
      queryRenderedFeatures: (_box: unknown, options?: { layers?: string[] }) =>
        present
          .filter((layer) => options?.layers?.includes(layer))
          .map((layer) => ({ properties: { id: `id-${layer}` } })),
    });
    const pick = (present: string[]) =>
      pickTarget(hits(present) as unknown as Parameters<typeof pickTarget>[0], { x: 1, y: 1 });
    expect(pick(['area-fill', 'facility', 'site'])).toEqual({ type: 'site', id: 'id-site' });
    expect(pick(['area-fill', 'facility'])).toEqual({ type: 'facility', id: 'id-facility' });
    expect(pick(['area-fill'])).toEqual({ type: 'area', id: 'id-area-fill' });
    expect(pick(['base-water'])).toBeNull();
  });
});
