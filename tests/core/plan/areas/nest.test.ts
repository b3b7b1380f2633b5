import * as fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../src/core/plan/areas/area.ts';
import type { AreaLevel } from '../../../../src/core/vocabulary/area-levels.ts';
import { codeStem, holdingStems } from '../../../../src/core/plan/areas/area-code.ts';
import { nest } from '../../../../src/core/plan/areas/nest.ts';

function box(west: number, south: number, east: number, north: number): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

function area(id: string, level: AreaLevel, geometry: Polygon, more: Partial<Area> = {}): Area {
  return { id, name: `名${id}`, level, geometry, ...more };
}

const DISTRICT = area('d', 'district', box(0, 0, 4, 4), { code: '500103' });
const WEST = area('w', 'street', box(0, 0, 2, 4), { code: '500103001000' });
const EAST = area('e', 'street', box(2, 0, 4, 4), { code: '500103002' });

function parentsOf(areas: Area[]): Record<string, string | undefined> {
  return Object.fromEntries(nest(areas).areas.map(({ id, parentId }) => [id, parentId]));
}
function issuesOf(areas: Area[]): (string | undefined)[][] {
  return nest(areas).issues.map(({ code, place }) => [code, place.id]);
}

describe('nest', () => {
  it('finds the nearest level that holds an area, whatever the order', () => {
    const community = area('c', 'community', box(0.1, 0.1, 0.9, 0.9));
    const estate = area('x', 'estate', box(0.2, 0.2, 0.3, 0.3));
    const expected = { d: undefined, w: 'd', e: 'd', c: 'w', x: 'c' };
    expect(parentsOf([DISTRICT, WEST, EAST, community, estate])).toEqual(expected);
    expect(parentsOf([estate, community, EAST, WEST, DISTRICT])).toEqual(expected);
    expect(issuesOf([estate, community, EAST, WEST, DISTRICT])).toEqual([]);
  });

  it('passes over a level that is not loaded', () => {
    expect(parentsOf([DISTRICT, area('c', 'community', box(1, 1, 2, 2))]).c).toBe('d');
  });

  it('goes by the code and says so when the ground disagrees', () => {
    const astray = area('c', 'community', box(0.1, 0.1, 0.9, 0.9), { code: '500103002007' });
    expect(parentsOf([WEST, EAST, astray]).c).toBe('e');
    expect(issuesOf([WEST, EAST, astray])).toEqual([['nest-conflict', 'c']]);
  });

  it.each([
    ['id', 'e'],
    ['code', '500103002000'],
    ['name', '名e'],
  ])('keeps a parent stated by %s', (_, parentId) => {
    const stated = area('c', 'community', box(2.1, 0.1, 2.9, 0.9), { parentId });
    expect(parentsOf([DISTRICT, WEST, EAST, stated]).c).toBe('e');
    expect(issuesOf([DISTRICT, WEST, EAST, stated])).toEqual([]);
  });

  it('says which stated parent is unknown and goes by the ground', () => {
    const stated = area('c', 'community', box(2.1, 0.1, 2.9, 0.9), { parentId: '无此街道' });
    expect(parentsOf([WEST, EAST, stated]).c).toBe('e');
    expect(issuesOf([WEST, EAST, stated])).toEqual([['nest-parent-unknown', 'c']]);
  });

  it('never takes an area of the same or a lower level for the parent', () => {
    const stated = area('w2', 'street', box(0, 0, 1, 1), { parentId: 'w' });
    expect(parentsOf([DISTRICT, WEST, stated]).w2).toBe('d');
    expect(
      parentsOf([area('top', 'district', box(0, 0, 1, 1), { parentId: 'gone' })]).top,
    ).toBeUndefined();
  });

  it('puts an area across a border where most of it lies', () => {
    const across = area('c', 'community', box(1.2, 1, 2.4, 2));
    expect(nest([WEST, EAST, across]).issues).toMatchObject([
      { code: 'nest-straddles', place: { id: 'c' }, params: { sharePct: 67 } },
    ]);
    expect(parentsOf([WEST, EAST, across]).c).toBe('w');
  });

  it('names orphans', () => {
    expect(issuesOf([WEST, area('c', 'community', box(9, 9, 10, 10))])).toEqual([
      ['nest-orphan', 'c'],
    ]);
  });

  it('changes nothing that it has nested', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
        const communities = cells.map(([x, y], at) =>
          area(`c${at}`, 'community', box(x / 10, y / 10, x / 10 + 1, y / 10 + 1)),
        );
        const once = nest([DISTRICT, WEST, EAST, ...communities]).areas;
        const twice = nest(once).areas;
        expect(twice).toEqual(once);
        expect(twice.every((one, at) => one === once[at])).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('finds every square of a grid in its quarter', () => {
    const fine = Array.from({ length: 64 }, (_, at) => {
      const x = at % 8;
      const y = Math.floor(at / 8);
      return area(
        `${x < 4 ? 'w' : 'e'}${at}`,
        'community',
        box(x / 2, y / 2, x / 2 + 0.5, y / 2 + 0.5),
      );
    });
    for (const { id, parentId } of nest([WEST, EAST, ...fine]).areas.slice(2)) {
      expect(parentId).toBe(id[0]);
    }
  });
});

describe('codes', () => {
  it('lose the zeros that fill them up', () => {
    expect(['500103000000', '500103001000', '500103001003', '500103', 'A1'].map(codeStem)).toEqual([
      '500103',
      '500103001',
      '500103001003',
      '500103',
      'A1',
    ]);
  });
  it('lie under their first 9 and 6 digits', () => {
    expect(holdingStems('500103001003')).toEqual(['500103001', '500103']);
    expect(holdingStems('500103001000')).toEqual(['500103']);
    expect(holdingStems('500103')).toEqual([]);
    expect(holdingStems('A-17')).toEqual([]);
  });
});
