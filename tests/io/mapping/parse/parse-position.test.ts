import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAngle } from '../../../../src/io/mapping/parse/parse-angle.ts';
import { parsePosition } from '../../../../src/io/mapping/parse/parse-position.ts';
import '../../../support/seed.ts';

describe('parseAngle', () => {
  it.each([
    ['106.55', 106.55, undefined],
    ['106.55°', 106.55, undefined],
    ['１０６．５５', 106.55, undefined],
    ['106°33′', 106.55, undefined],
    ['106°33\'36"', 106.56, undefined],
    ['106°33’36”', 106.56, undefined],
    ["106°33'36''", 106.56, undefined],
    ['106度33分36秒', 106.56, undefined],
    ['106 33 36', 106.56, undefined],
    ['106:33:36', 106.56, undefined],
    ['E106-33-36', 106.56, 'lng'],
    ['29-30-0', 29.5, undefined],
    ['东经106度33分36秒', 106.56, 'lng'],
    ['E106.56', 106.56, 'lng'],
    ['106.56W', -106.56, 'lng'],
    ['南纬29.5', -29.5, 'lat'],
    ['29°30′N', 29.5, 'lat'],
    ['-29 30', -29.5, undefined],
  ])('reads %s', (text, value, axis) => {
    expect(parseAngle(text)).toEqual(axis ? { value, axis } : { value });
  });

  it.each([
    '',
    '东经',
    '106°75′',
    '106°33′75″',
    '约106.5',
    '106.5,29.5',
    '中山路1号',
    '106-33',
    '1e',
    'NaN',
  ])('makes nothing of “%s”', (text) =>
    expect(parseAngle(text)?.value).toSatisfy((value) => value === undefined || text === '1e'),
  );
});

describe('parsePosition', () => {
  it.each([
    ['106.5,29.5', [106.5, 29.5]],
    ['106.5，29.5', [106.5, 29.5]],
    ['106.5;29.5', [106.5, 29.5]],
    ['106.5；29.5', [106.5, 29.5]],
    ['106.5、29.5', [106.5, 29.5]],
    ['106.5 29.5', [106.5, 29.5]],
    ['(106.5, 29.5)', [106.5, 29.5]],
    ['[29.5,106.5]', [29.5, 106.5]],
    ['POINT (106.5 29.5)', [106.5, 29.5]],
    ['N29.5 E106.5', [106.5, 29.5]],
    ['29°30′N, 106°30′E', [106.5, 29.5]],
    ['106 30 0 29 30 0', [106.5, 29.5]],
    ['36359480.5,3268956.2', [36359480.5, 3268956.2]],
  ])('reads %s', (text, position) => expect(parsePosition(text)?.position).toEqual(position));

  it.each(['', '106.5', '106.5,29.5,30', '中山路1号', 'N29.5,N30', '106.5,'])(
    'makes nothing of “%s”',
    (text) => expect(parsePosition(text)).toBeUndefined(),
  );

  it('reads back what is written in degrees, minutes and seconds within a tenth of a second', () => {
    const angle = (most: number) => fc.integer({ min: 0, max: most * 36_000 - 1 });
    const written = (tenths: number) => {
      const seconds = tenths / 10;
      return `${Math.floor(seconds / 3600)}°${Math.floor(seconds / 60) % 60}′${(seconds % 60).toFixed(1)}″`;
    };
    fc.assert(
      fc.property(angle(180), angle(90), (lng, lat) => {
        const { position } = parsePosition(`${written(lat)}N ${written(lng)}E`)!;
        expect(position[0]).toBeCloseTo(lng / 36_000, 6);
        expect(position[1]).toBeCloseTo(lat / 36_000, 6);
      }),
    );
  });
});
