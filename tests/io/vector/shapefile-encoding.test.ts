import { describe, expect, it } from 'vitest';
import { shapefileEncoding } from '../../../src/io/vector/shapefile-encoding.ts';
import { guessEncoding } from '../../../src/io/text/guess-encoding.ts';
import { formatBytes } from '../../support/format-files.ts';

function dbf(name: string, language: number): Uint8Array {
  const bytes = formatBytes(name);
  bytes[29] = language;
  return bytes;
}

const judge = (bytes: Uint8Array, cpg?: string) => {
  const { encoding, stated, issues } = shapefileEncoding(bytes, cpg, 'a.shp');
  return [encoding, stated, ...issues.map(({ code }) => code)];
};

/** A dBase table of one row and columns of text, each as many bytes wide as its value has after it is cut. */
function tableOf(columns: readonly (readonly [name: string, value: string, width?: number])[]) {
  const bytes = new Uint8Array(32 + columns.length * 32 + 1 + 1 + 254 * columns.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, 1, true);
  view.setUint16(8, 33 + columns.length * 32, true);
  let offset = 34 + columns.length * 32;
  for (const [at, [name, value, width = 254]] of columns.entries()) {
    bytes.set(new TextEncoder().encode(name).subarray(0, 10), 32 + at * 32);
    bytes[32 + at * 32 + 11] = 'C'.charCodeAt(0);
    const cut = new TextEncoder().encode(value).subarray(0, width);
    bytes[32 + at * 32 + 16] = cut.length;
    bytes.set(cut, offset);
    offset += cut.length;
  }
  view.setUint16(10, offset - 33 - columns.length * 32, true);
  return bytes;
}

describe('shapefileEncoding', () => {
  const cutName = tableOf([['设施类型', '养老服务站']]);
  const cutValue = tableOf([['名称', '石油路街道社区养老服务站', 26]]);
  const broken = tableOf([['名称', '石油路街道社区养老服务站']]);
  broken[broken.indexOf(0xe6, 64)] = 0xff;

  it.each([
    ['a name cut inside a character', cutName, 'utf-8'],
    ['a value cut inside a character', cutValue, 'utf-8'],
    ['a broken byte', broken, 'utf-8'],
  ])('%s leaves UTF-8 what it is, stated or not', (_, bytes, encoding) => {
    expect(judge(bytes, 'UTF-8')).toEqual([encoding, true]);
    expect(judge(bytes)).toEqual([encoding, false, 'encoding-guessed']);
    expect(judge(bytes, 'GBK')).toEqual([encoding, false, 'encoding-other-than-stated']);
  });

  it.each([
    ['.cpg names it', dbf('gbk.dbf', 0), 'GBK', ['gb18030', true]],
    ['.cpg as a code page', dbf('big5.dbf', 0), '950', ['big5', true]],
    ['the language byte of ESRI', dbf('gbk.dbf', 0x4d), undefined, ['gb18030', true]],
    ['the language byte of Big5', dbf('big5.dbf', 0x4f), undefined, ['big5', true]],
    [
      'nothing: GBK by its bytes',
      dbf('gbk.dbf', 0),
      undefined,
      ['gb18030', false, 'encoding-guessed'],
    ],
    [
      'nothing: Big5 by its bytes',
      dbf('big5.dbf', 0),
      undefined,
      ['big5', false, 'encoding-guessed'],
    ],
    [
      'nothing: UTF-8 by its bytes',
      dbf('utf8.dbf', 0),
      undefined,
      ['utf-8', false, 'encoding-guessed'],
    ],
    [
      'Latin 1, which tools write by default',
      dbf('gbk.dbf', 0x57),
      'ISO-8859-1',
      ['gb18030', false, 'encoding-guessed'],
    ],
    [
      'UTF-8 in name only',
      dbf('gbk.dbf', 0),
      'UTF-8',
      ['gb18030', false, 'encoding-other-than-stated'],
    ],
    [
      'GBK in name only',
      dbf('utf8.dbf', 0x4d),
      undefined,
      ['utf-8', false, 'encoding-other-than-stated'],
    ],
    ['a table cut off in its header', dbf('gbk.dbf', 0).slice(0, 40), undefined, ['utf-8', true]],
  ])('%s', (_, bytes, cpg, expected) => {
    expect(judge(bytes, cpg)).toEqual(expected);
  });

  it.each(['gb18030', 'big5'])('tells common words in %s', (encoding) => {
    const words = {
      gb18030: ['社区卫生服务中心', '养老', '渝中区', '七星岗街道', '托育园', '建筑面积'],
      big5: ['社區衛生服務中心', '養老', '渝中區', '七星崗街道', '托育園', '建築面積'],
    }[encoding]!;
    // The same bytes as a dBase table of that encoding holds them, by the tables of the Encoding Standard.
    const table = new Map<string, [number, number]>();
    const decoder = new TextDecoder(encoding);
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) {
        const text = decoder.decode(new Uint8Array([lead, trail]));
        if (text.length === 1 && !table.has(text)) table.set(text, [lead, trail]);
      }
    }
    const bytes = words.map(
      (word) => new Uint8Array([...word].flatMap((letter) => table.get(letter)!)),
    );
    expect(guessEncoding(bytes)).toBe(encoding);
    for (const each of bytes) if (each.length > 8) expect(guessEncoding([each])).toBe(encoding);
  });
});
