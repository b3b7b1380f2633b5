import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../../src/i18n/catalogue.ts';
import { crsName } from '../../../src/i18n/crs-name.ts';
import { EPSG_CODES, epsgSystem, gaussKrugerCode } from '../../../src/core/geo/epsg-system.ts';
import { parseCrs } from '../../../src/io/crs/parse-crs.ts';
import { positionFromWgs84, positionToWgs84 } from '../../../src/io/crs/to-wgs84.ts';
import { GDAL_VALUES } from './gdal-values.ts';

describe('systems of the EPSG registry', () => {
  it.each(GDAL_VALUES)(
    'EPSG:%i is where gdaltransform has it, both ways',
    (code, lng, lat, x, y) => {
      const crs = `EPSG:${code}` as const;
      const [east = NaN, north = NaN] = positionFromWgs84([lng, lat], crs);
      expect(Math.hypot(east - x, north - y)).toBeLessThan(0.001);
      const [backLng = NaN, backLat = NaN] = positionToWgs84([x, y], crs);
      // 1e-8 degree is a millimetre.
      expect(Math.hypot(backLng - lng, backLat - lat)).toBeLessThan(1e-8);
    },
  );

  it('has a value of gdaltransform for every Gauss-Kruger zone it knows', () => {
    const tested = new Set<number>(GDAL_VALUES.map(([code]) => code));
    const zones = EPSG_CODES.filter((code) => epsgSystem(code)?.form === 'gauss-kruger');
    expect(zones).toHaveLength(6 * (11 + 21));
    expect(zones.filter((code) => !tested.has(code))).toEqual([]);
  });

  it('leaves degrees of CGCS2000 and of the old datums as they are', () => {
    for (const crs of ['EPSG:4326', 'EPSG:4490', 'EPSG:4214', 'EPSG:4610'] as const) {
      expect(positionToWgs84([106.5, 29.5], crs)).toEqual([106.5, 29.5]);
    }
  });

  it('makes nothing of a code it does not know', () => {
    expect(epsgSystem(27700)).toBeUndefined();
    expect(positionToWgs84([400000, 3000000], 'EPSG:27700')).toEqual([NaN, NaN]);
    for (const code of [4555, 21424, 21464, 2443, 2326, 32600, 32661]) {
      expect(epsgSystem(code), String(code)).toBeUndefined();
    }
  });

  it('finds a zone by its parameters', () => {
    expect(gaussKrugerCode('cgcs2000', 3, 36, true)).toBe(4524);
    expect(gaussKrugerCode('cgcs2000', 3, 36, false)).toBe(4545);
    expect(gaussKrugerCode('xian80', 6, 18, true)).toBe(2332);
    expect(gaussKrugerCode('beijing54', 6, 24, true)).toBeUndefined();
  });

  it('has a different name for every system, in both languages', () => {
    for (const language of Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[]) {
      const names = EPSG_CODES.map((code) => crsName(language, `EPSG:${code}`));
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => /[{}]|undefined/.test(name))).toEqual([]);
    }
    expect(crsName('zh-CN', 'EPSG:4524')).toBe(
      'CGCS2000 / 3° 带，第 36 带，中央经线 108°，含带号（EPSG:4524）',
    );
  });
});

describe('parseCrs', () => {
  it.each([
    ['wgs84', 'wgs84'],
    ['WGS-84', 'wgs84'],
    ['GCJ-02', 'gcj02'],
    ['EPSG:4524', 'EPSG:4524'],
    ['epsg 4524', 'EPSG:4524'],
    ['４５２４', 'EPSG:4524'],
    ['urn:ogc:def:crs:EPSG::32648', 'EPSG:32648'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84'],
    ['EPSG:1', undefined],
    ['EPSG:27700', undefined],
    ['', undefined],
    ['地方坐标系', undefined],
  ])('%s is %s', (text, crs) => expect(parseCrs(text)).toBe(crs));
});
