import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAngle } from '../../../../src/io/mapping/parse/parse-angle.ts';
import { parseNumber } from '../../../../src/io/mapping/parse/parse-number.ts';
import { parsePosition } from '../../../../src/io/mapping/parse/parse-position.ts';
import { headerFactor } from '../../../../src/io/mapping/parse/units.ts';

describe('parseNumber', () => {
  it('soon gives a cell up that no program wrote: ten thousand digits, dots, spaces or commas', () => {
    const started = performance.now();
    for (const piece of ['9', '.', ' ', ',9', '9 ', '9.', ',999', "1°2'"]) {
      const cell = `1${piece.repeat(20_000)}x`;
      for (const field of ['beds', 'lng', 'openedYear'] as const) {
        expect(parseNumber(cell, field)).toBe('number-unreadable');
      }
      expect(parsePosition(cell)).toBeUndefined();
      expect(parseAngle(cell)).toBeUndefined();
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    ['1200', 'floorAreaM2', 1200],
    ['1,200', 'floorAreaM2', 1200],
    ['１２００', 'floorAreaM2', 1200],
    ['1，200', 'floorAreaM2', 1200],
    ['1200㎡', 'floorAreaM2', 1200],
    ['1,200.5 平方米', 'floorAreaM2', 1200.5],
    ['1200 m²', 'floorAreaM2', 1200],
    ['3亩', 'landM2', 2000],
    ['0.3公顷', 'landM2', 3000],
    ['30张', 'beds', 30],
    ['60个', 'places', 60],
    ['588,700人', 'residents', 588_700],
    ['5.7万人', 'residents', 57_000],
    [30, 'beds', 30],
    [0, 'beds', 0],
    ['1.5e3', 'residents', 1500],
    ['-106.5', 'lng', -106.5],
    ['29.5°', 'lat', 29.5],
    ['2019年', 'openedYear', 2019],
    ['2019-05-01', 'openedYear', 2019],
    [2019, 'openedYear', 2019],
  ] as const)('reads %j of %s as %d', (cell, field, value) => {
    expect(parseNumber(cell, field)).toBe(value);
  });

  it.each([
    ['约30张', 'beds'],
    ['30+15', 'beds'],
    ['30张左右', 'beds'],
    ['30-40', 'beds'],
    ['NaN', 'beds'],
    ['Infinity', 'beds'],
    ['1e999', 'beds'],
    ['=1+1', 'beds'],
    ['1,2', 'beds'],
    ['1,20,0', 'beds'],
    ['0x10', 'beds'],
    ['30㎡', 'beds'],
    ['30张', 'floorAreaM2'],
    [true, 'beds'],
    ['去年', 'openedYear'],
    ['19', 'openedYear'],
  ] as const)('makes nothing of %j for %s', (cell, field) => {
    expect(parseNumber(cell, field)).toBe('number-unreadable');
  });

  it('tells absent from negative', () => {
    for (const cell of [null, undefined, '', '  '])
      expect(parseNumber(cell, 'beds')).toBeUndefined();
    expect(parseNumber('-5', 'beds')).toBe('number-negative');
    expect(parseNumber(-5, 'residents')).toBe('number-negative');
  });

  it('takes the unit of the header for bare numbers only', () => {
    const factor = headerFactor('landM2', '用地面积（亩）');
    expect(parseNumber('3', 'landM2', factor)).toBe(2000);
    expect(parseNumber('3㎡', 'landM2', factor)).toBe(3);
    expect(headerFactor('residents', '常住人口(万人)')).toBe(10_000);
    expect(headerFactor('floorAreaM2', '建筑面积(㎡)')).toBe(1);
    expect(headerFactor('beds', '床位(含家庭床位)')).toBe(1);
  });

  it('gives back every finite number that is not negative, written plainly or grouped', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.nat(), (value, whole) => {
        expect(parseNumber(value + 0, 'residents')).toBe(value + 0);
        expect(parseNumber(String(value), 'residents')).toBe(Number(String(value)));
        expect(parseNumber(whole.toLocaleString('en-US'), 'beds')).toBe(whole);
      }),
    );
  });

  it('gives a finite number, nothing or a fault for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseNumber(text, 'beds');
        if (typeof value === 'number') expect(Number.isFinite(value) && value >= 0).toBe(true);
        else expect([undefined, 'number-unreadable', 'number-negative']).toContain(value);
      }),
    );
  });
});
