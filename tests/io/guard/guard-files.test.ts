import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Crs } from '../../../src/core/vocabulary/crs.ts';
import { guardCrs } from '../../../src/io/guard/guard-crs.ts';
import type { WeighedFile } from '../../../src/io/guard/guard-file.ts';
import { positionFromWgs84 } from '../../../src/io/crs/to-wgs84.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import type { RecordSet } from '../../../src/io/records.ts';

const GUARD = '../../../src/io/guard/guard-crs.ts';
const weighings = vi.fn(guardCrs);
let guardFiles: (typeof import('../../../src/io/guard/guard-file.ts'))['guardFiles'];

// The guard of a whole drop, with a guard of one file that counts: other tests have loaded the module without.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(GUARD, () => ({ guardCrs: weighings }));
  ({ guardFiles } = await import('../../../src/io/guard/guard-file.ts'));
});
afterAll(() => {
  vi.doUnmock(GUARD);
  vi.resetModules();
});
beforeEach(() => void weighings.mockClear());

const NOTHING = { areas: [], facilities: [] };
const CELLS = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const));
const at = (x: number, y: number, crs: Crs): Position =>
  positionFromWgs84([106.52 + x * 0.01, 29.53 + y * 0.01], crs);

/** Nine communities that say nothing of their system. */
function outlines(fileName: string, crs: Crs): WeighedFile {
  const set: RecordSet = {
    fileName,
    format: 'geojson',
    fields: ['name'],
    records: CELLS.map(([x, y], n) => {
      const corners = [0, 1, 2, 3, 4].map((each) => [
        x + ((each >> 1) & 1),
        y + (((each + 1) >> 1) & 1),
      ]);
      const ring = corners.map(([east = 0, north = 0]) => at(east, north, crs));
      const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
      return { ordinal: n + 1, values: [`第${n}社区`], geometry };
    }),
  };
  return { set, mapping: guessMapping(set).mapping };
}

/** A station in each of them, whose table may say its system in a remark. */
function list(fileName: string, crs: Crs, notes: string[] = []): WeighedFile {
  const set: RecordSet = {
    fileName,
    format: 'csv',
    fields: ['名称', '类型', '经度', '纬度'],
    records: CELLS.map(([x, y], n) => {
      const [lng = NaN, lat = NaN] = at(x + 0.45, y + 0.55, crs);
      const values = [`第${n}社区养老服务站`, '社区养老服务站', lng, lat];
      return { ordinal: n + 1, row: n + 2, values };
    }),
    notes,
  };
  return { set, mapping: guessMapping(set).mapping };
}

const CERTAIN = ['坐标系：WGS84'];

describe('all files of a drop', () => {
  it('are weighed twice each, alone and beside the others, not once for every pair', () => {
    const files = [1, 2, 3, 4].flatMap((n) => [
      outlines(`社区${n}.geojson`, 'gcj02'),
      list(`设施${n}.csv`, 'gcj02'),
    ]);
    const guards = guardFiles(files, NOTHING);
    expect(guards).toHaveLength(8);
    // One answer for each file weighed the seven others again: 64.
    expect(weighings).toHaveBeenCalledTimes(16);
  });

  it('are weighed once more where one of them is certain', () => {
    const files = [1, 2, 3].flatMap((n) => [
      outlines(`社区${n}.geojson`, 'wgs84'),
      list(`设施${n}.csv`, 'wgs84', n === 1 ? CERTAIN : []),
    ]);
    const guards = guardFiles(files, NOTHING);
    expect(guards[0]!.sure).toBe(true);
    // Six alone, five beside the certain one, six for their answers; one by one it was 56.
    expect(weighings).toHaveBeenCalledTimes(17);
  });

  it('one that came alone is weighed once', () => {
    guardFiles([list('设施.csv', 'wgs84')], NOTHING);
    expect(weighings).toHaveBeenCalledTimes(1);
  });

  it('one that GDAL has to convert is weighed and not laid beside the others', () => {
    const areas = outlines('社区.geojson', 'wgs84');
    const certain = list('设施.csv', 'wgs84', CERTAIN);
    const [alone] = guardFiles([areas], NOTHING);
    const [beside, apart] = guardFiles([areas, { ...certain, apart: true }], NOTHING);
    expect(beside).toEqual(alone);
    expect(apart!.sure).toBe(true);
  });

  it('are weighed the same in any order (law)', () => {
    const crs = fc.constantFrom<Crs>('wgs84', 'gcj02', 'bd09');
    const file = fc
      .record({ isList: fc.boolean(), crs, says: fc.constantFrom('nothing', 'remark', 'planner') })
      .map(({ isList, crs: own, says }) => {
        const made = isList
          ? list('设施.csv', own, says === 'remark' ? CERTAIN : [])
          : outlines('社区.geojson', own);
        if (says !== 'planner') return made;
        return { ...made, mapping: { ...made.mapping, crs: own }, crsKnown: true };
      });
    fc.assert(
      fc.property(fc.array(file, { minLength: 2, maxLength: 4 }), (files) => {
        // What is told of the other files follows their order.
        const told = (guards: ReturnType<typeof guardFiles>) =>
          guards.map(({ sure, swap, doubt, choices }) => [
            [sure, swap, doubt],
            choices.map((choice) => [choice.crs, choice.confidence.toFixed(9)]),
          ]);
        const turned = told(guardFiles(files.toReversed(), NOTHING)).toReversed();
        expect(turned).toEqual(told(guardFiles(files, NOTHING)));
      }),
      { numRuns: 15 },
    );
  });
});
