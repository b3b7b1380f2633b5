import { describe, expect, it } from 'vitest';
import { mifCrs } from '../../../src/io/vector/mif-crs.ts';

const header = (line: string) => `Version 300\nCharset "Neutral"\n${line}\nColumns 1\n`;

describe('mifCrs', () => {
  it.each([
    ['CoordSys Earth Projection 1, 104', 'wgs84'],
    ['CoordSys Earth Projection 1, 104 Bounds (-180, -90) (180, 90)', 'wgs84'],
    ['CoordSys Earth Projection 8, 104, "m", 108, 0, 1, 500000, 0', 'EPSG:4545'],
    ['CoordSys Earth Projection 8, 104, "m", 108, 0, 1, 36500000, 0', 'EPSG:4524'],
  ])('reads %s', (line, crs) => expect(mifCrs(header(line))).toBe(crs));

  it.each([
    'CoordSys NonEarth Units "m"',
    'CoordSys Earth Projection 1, 0',
    'CoordSys Earth Projection 8, 1001, "m", 108, 0, 1, 500000, 0',
    'CoordSys Earth Projection 8, 104, "m", 107, 0, 1, 500000, 0',
    'CoordSys Earth Projection 8, 104, "m", 108, 0, 0.9996, 500000, 0',
    '',
  ])('leaves %s open', (line) => expect(mifCrs(header(line))).toBeUndefined());
});
