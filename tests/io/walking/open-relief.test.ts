import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { heightAtM, type Relief } from '../../../src/core/network/graph/relief.ts';
import { isRelief, openRelief } from '../../../src/io/walking/open-relief.ts';

const folder = new URL('../../data/relief/', import.meta.url);
const bytesOf = (name: string): Uint8Array => Uint8Array.from(readFileSync(new URL(name, folder)));
const open = (name: string) => openRelief(bytesOf(name), name);

function expectSame(found: Relief, expected: Relief): void {
  const { heightM, ...place } = found;
  const { heightM: expectedM, ...expectedPlace } = expected;
  expect([...heightM]).toEqual([...expectedM]);
  for (const [key, value] of Object.entries(expectedPlace)) {
    expect(place[key as keyof typeof place]).toBeCloseTo(value, 9);
  }
}

describe('a relief from a GeoTIFF', () => {
  test('in degrees is the same as the ASCII grid of the same cells', async () => {
    const ascii = await open('degrees.asc');
    const tiff = await open('degrees.tif');
    expect([ascii.issues, tiff.issues]).toEqual([[], []]);
    expectSame(tiff.value!, ascii.value!);
  });

  test('whose pixels stand for points lies in the same place', async () => {
    expectSame((await open('point.tif')).value!, (await open('degrees.tif')).value!);
  });

  test('in metres gives its plane at places that PROJ tells, and nothing beside the empty cell', async () => {
    const { value, issues } = await open('metres.tif');
    expect(issues).toEqual([]);
    // 105 m and 200 m east, 75 m and 50 m south of the corner; see tests/data/relief/README.md.
    expect(heightAtM(value!, 103.548521114448, 29.5398350887419)).toBeCloseTo(302.3, 1);
    expect(heightAtM(value!, 103.549504299214, 29.5400491242047)).toBeCloseTo(301.7833, 1);
    expect(value!.heightM.some(Number.isNaN)).toBe(true);
    const known = value!.heightM.filter((height) => !Number.isNaN(height));
    expect(Math.max(...known)).toBeLessThanOrEqual(305.7);
    expect(Math.min(...known)).toBeGreaterThanOrEqual(300);
    // A cell of 30 m is about 27e-5 degree of latitude; the finer of the two sides is taken.
    expect(value!.cellsize).toBeGreaterThan(26e-5);
    expect(value!.cellsize).toBeLessThan(28e-5);
  });

  test('with oblong cells is taken anew on square ones', async () => {
    const { value } = await open('oblong.tif');
    expect(value!.cellsize).toBeCloseTo(0.0005, 9);
    expect([value!.ncols, value!.nrows]).toEqual([16, 6]);
    expect(heightAtM(value!, 106.5045, 29.59825)).toBeCloseTo(303.4, 4);
  });

  test.each([
    ['lambert93.tif', 'relief-crs', { code: 2154 }],
    ['beijing54.tif', 'relief-crs', { code: 2432 }],
    ['no-system.tif', 'relief-no-crs', undefined],
    ['turned.tif', 'relief-turned', undefined],
    ['empty.tif', 'relief-no-heights', undefined],
  ])('%s is refused: %s', async (name, code, params) => {
    const { value, issues } = await open(name);
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code, severity: 'error', place: { file: name } }]);
    if (params) expect(issues[0]!.params).toEqual(params);
  });

  test('of NaN only it is refused, with some NaN these have no height', async () => {
    const bytes = bytesOf('metres.tif');
    // Its cells are 48 numbers of 32 bits, the first of them 300.
    const first = bytes.findIndex((_, at) => bytes[at + 2] === 0x96 && bytes[at + 3] === 0x43);
    const cells = new DataView(bytes.buffer, first, 48 * 4);
    expect(cells.getFloat32(0, true)).toBe(300);
    cells.setFloat32(0, NaN, true);
    const { value } = await openRelief(bytes, 'some.tif');
    expect(heightAtM(value!, 103.547601175874, 29.5403870028941)).toBeNaN();
    expect(heightAtM(value!, 103.549504299214, 29.5400491242047)).toBeCloseTo(301.7833, 1);
    for (let at = 0; at < 48; at++) cells.setFloat32(at * 4, at % 2 ? NaN : -Infinity, true);
    const none = await openRelief(bytes, 'none.tif');
    expect(none.value).toBeUndefined();
    expect(none.issues.map(({ code }) => code)).toEqual(['relief-no-heights']);
  });

  test('cut anywhere it gives one issue and no value', async () => {
    const whole = bytesOf('degrees.tif');
    for (let length = 4; length < whole.length; length += 23) {
      const { value, issues } = await openRelief(whole.subarray(0, length), 'cut.tif');
      expect(value).toBeUndefined();
      expect(issues.length).toBe(1);
      expect(issues[0]!.severity).toBe('error');
    }
  });

  test('of cells so oblong that square ones would be too many is refused before they are made', async () => {
    const bytes = bytesOf('oblong.tif');
    const view = new DataView(bytes.buffer);
    // Its cells are 0.001 by 0.0005 degree; the height becomes a ten-millionth of that.
    let at = 0;
    while (Math.abs(view.getFloat64(at, true) - 0.0005) > 1e-9) at += 1;
    view.setFloat64(at, 5e-11, true);
    const started = performance.now();
    const { value, issues } = await openRelief(bytes, 'thin.tif');
    expect(value).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['relief-too-large']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('of projected cells a hundred kilometres high is refused as quickly', async () => {
    const bytes = bytesOf('metres.tif');
    const view = new DataView(bytes.buffer);
    let at = 0;
    // The second of two sizes of 30 m that follow each other.
    while (view.getFloat64(at, true) !== 30 || view.getFloat64(at + 8, true) !== 30) at += 1;
    view.setFloat64(at + 8, 131_072, true);
    const started = performance.now();
    const { value, issues } = await openRelief(bytes, 'high.tif');
    expect(value).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['relief-too-large']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('is known by its first bytes, as an ASCII grid is', () => {
    expect(isRelief(bytesOf('degrees.tif'))).toBe(true);
    expect(isRelief(bytesOf('degrees.asc'))).toBe(true);
    expect(isRelief(Uint8Array.of(0x4d, 0x4d, 0, 42, 0))).toBe(true);
    expect(isRelief(new TextEncoder().encode('{"type":"FeatureCollection"}'))).toBe(false);
    expect(isRelief(new TextEncoder().encode('II*'))).toBe(false);
  });
});
