import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/io/text/decode-text.ts';
import { guessEncoding } from '../../../src/io/text/guess-encoding.ts';
import { bytesOf } from '../../support/hostile-file.ts';
import { encodeGb18030 } from '../../../src/io/export/text/gb18030.ts';

/** Words as lists of facilities have them. */
const words = fc
  .array(fc.constantFrom(...'社区养老服务站托育中心街道办事处日间照料小学医院幼儿园建筑面积床位'), {
    minLength: 4,
    maxLength: 40,
  })
  .map((letters) => letters.join(''));

/** One byte of a text that is not plain ASCII, turned into another that is no ASCII either. */
const broken = fc
  .tuple(words, fc.nat(), fc.integer({ min: 0x80, max: 0xff }))
  .map(([text, nat, byte]) => {
    const bytes = bytesOf(text);
    const at = nat % bytes.length;
    bytes[at] = byte;
    return { text, bytes, at };
  });

const codesOf = (bytes: Uint8Array, name: string) =>
  decodeText(bytes, name, undefined, true).issues.map(({ code }) => code);

describe('texts with broken bytes', () => {
  it('one broken byte in UTF-8 costs at most one character', () => {
    fc.assert(
      fc.property(broken, ({ text, bytes, at }) => {
        const { value } = decodeText(bytes, 'a.csv');
        expect(value?.encoding).toBe('utf-8');
        const letter = Math.floor(at / 3);
        expect(value!.text.startsWith(text.slice(0, letter))).toBe(true);
        expect(value!.text.endsWith(text.slice(letter + 1))).toBe(true);
        expect([...value!.text].length).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });

  it('a text of GBK with a broken byte stays GBK', () => {
    fc.assert(
      fc.property(fc.tuple(words, fc.nat()), ([text, nat]) => {
        const bytes = encodeGb18030(text.repeat(3));
        bytes[nat % bytes.length] = 0xff;
        expect(guessEncoding([bytes], 'gb18030')).toBe('gb18030');
        expect(guessEncoding([bytes])).not.toBe('utf-8');
      }),
    );
  });

  it('a text that is cut anywhere is the encoding that it was', () => {
    fc.assert(
      fc.property(fc.tuple(words, fc.nat()), ([text, nat]) => {
        const utf8 = bytesOf(text);
        expect(guessEncoding([utf8.subarray(0, 6 + (nat % (utf8.length - 5)))])).toBe('utf-8');
      }),
    );
  });

  it('a file on one line, such as minified GeoJSON, is no GBK for one broken byte', () => {
    const bytes = bytesOf('{"type":"Point","名称":"甲养老服务站","备注":"社区用房"}');
    const at = bytesOf('{"type":"Point","名称":"甲养').length - 2;
    bytes[at] = 0xff;
    const { value, issues } = decodeText(bytes, 'a.geojson');
    expect(value?.text).toBe('{"type":"Point","名称":"甲\uFFFD老服务站","备注":"社区用房"}');
    expect(issues.map(({ code }) => code)).toEqual(['encoding-broken']);
  });

  it('what XML states holds', () => {
    const gbk = (text: string) => encodeGb18030(text);
    // 一 is D2 BB in GBK, and a Cyrillic letter in UTF-8.
    const short = gbk('<?xml version="1.0" encoding="GBK"?><kml><name>一</name></kml>');
    expect(decodeText(short, 'a.kml', undefined, true).value?.text).toContain('<name>一</name>');
    const shift = new Uint8Array([
      ...bytesOf('<?xml version="1.0" encoding="Shift_JIS"?><kml>'),
      ...[0x93, 0x8c, 0x8b, 0x9e],
    ]);
    expect(decodeText(shift, 'a.kml', undefined, true).value?.text).toContain('東京');
  });

  it('what XML states is overruled by characters of another encoding, and that is said', () => {
    const kml = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><kml>社区养老服务站</kml>`;
    expect(codesOf(bytesOf(kml('GBK')), 'a.kml')).toEqual(['encoding-other-than-stated']);
    expect(codesOf(encodeGb18030(kml('UTF-8')), 'a.kml')).toEqual(['encoding-other-than-stated']);
    expect(codesOf(bytesOf(kml('UTF-8')), 'a.kml')).toEqual([]);
    expect(codesOf(encodeGb18030(kml('gb2312')), 'a.kml')).toEqual([]);
  });

  it('half a character at the end of UTF-16 costs that character', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x2d, 0x4e, 0xfd, 0x56, 0x2c]);
    expect(decodeText(bytes, 'a.csv').value?.text).toBe('中国\uFFFD');
  });
});
