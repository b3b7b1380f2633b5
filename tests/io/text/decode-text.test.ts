import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, refuseBySize } from '../../../src/io/limits.ts';
import { decodeText } from '../../../src/io/text/decode-text.ts';
import { bytesOf, codesOf, hostileBytes } from '../../support/hostile-file.ts';

const ZIP = [0x50, 0x4b, 3, 4];

describe('decodeText', () => {
  it.each([
    ['gbk-semicolon.csv', 'gb18030'],
    ['gbk-tab.csv', 'gb18030'],
    ['utf8-bom-comma.csv', 'utf-8'],
    ['utf16.csv', 'utf-16le'],
  ])('reads %s as %s', (name, encoding) => {
    const { value, issues } = decodeText(hostileBytes(name), name);
    expect(value?.encoding).toBe(encoding);
    expect(value?.text.startsWith('名称')).toBe(true);
    expect(issues).toEqual([]);
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s without a mark at its beginning', (encoding) => {
    for (const text of ['名称,床位\r\n七星岗养老院,40\r\n', 'id,x\n1,2\n', '{"a": "大坪"}\n']) {
      const little = Buffer.from(text, 'utf16le');
      const bytes = new Uint8Array(encoding === 'utf-16le' ? little : little.swap16());
      expect(decodeText(bytes, 'a.csv')).toEqual({ value: { text, encoding }, issues: [] });
    }
  });

  it('leaves out NUL that fills columns or the end of a file, and says so', () => {
    const text = '名称,床位\n七星岗养老院,40\n';
    const filled = Buffer.from(`${text.replaceAll(',', '\0\0\0,')}${'\0'.repeat(600)}`);
    const { value, issues } = decodeText(new Uint8Array(filled), 'a.csv');
    expect(value).toEqual({ text, encoding: 'utf-8' });
    expect(issues).toMatchObject([{ code: 'text-nul', severity: 'warning', params: { n: 606 } }]);
  });

  it('takes neither numbers of a binary file nor NUL alone for a text', () => {
    const floats = new Uint8Array(Float64Array.from({ length: 600 }, (_, at) => at * 1.37).buffer);
    const counts = new Uint8Array(Uint16Array.from({ length: 600 }, (_, at) => at).buffer);
    for (const bytes of [floats, counts, new Uint8Array(500)]) {
      expect(codesOf(decodeText(bytes, 'a.csv').issues)).toEqual(['file-is-binary']);
    }
  });

  it('reads a file of four GB18030 bytes a character, which GBK lacks', () => {
    const bytes = new Uint8Array([...bytesOf('a,'), 0x95, 0x32, 0x82, 0x36]);
    expect(decodeText(bytes, 'a.csv').value).toEqual({ text: 'a,𠀀', encoding: 'gb18030' });
  });

  it('tells Big5 from GB18030 by the characters that are common in each', () => {
    // “名稱,類型” and “七星崗養老院,養老院” in Big5.
    const bytes = Uint8Array.from(
      Buffer.from('a657bad92cc3feabac0aa443ac50b15ebe69a6d1b07c2cbe69a6d1b07c0a', 'hex'),
    );
    const { value, issues } = decodeText(bytes, 'a.csv');
    expect(value).toEqual({ text: '名稱,類型\n七星崗養老院,養老院\n', encoding: 'big5' });
    expect(issues).toEqual([]);
  });

  it('decodes a file of two encodings line by line and names the first odd row', () => {
    const { value, issues } = decodeText(hostileBytes('mixed-encodings.csv'), 'm.csv');
    expect(issues).toEqual([
      {
        code: 'encoding-mixed',
        severity: 'warning',
        place: { file: 'm.csv', row: 4 },
        params: { encoding: 'utf-8' },
      },
    ]);
    expect(value?.text).toContain('大坪日间照料中心');
    expect(value?.text).toContain('朝天门日间照料中心');
  });

  it('does not call a GBK file mixed because a short line is valid UTF-8 by chance', () => {
    // The middle line is CF BB: 匣 in GBK and U+03FB in UTF-8.
    const gbk = [0xd6, 0xd0, 0xb9, 0xfa, 0x0a, 0xcf, 0xbb, 0x0a, 0xd6, 0xd0, 0xb9, 0xfa];
    const { value, issues } = decodeText(new Uint8Array(gbk), 'g.csv');
    expect(issues).toEqual([]);
    expect(value?.text).toBe('中国\n匣\n中国');
  });

  it('keeps what it can of bytes that are no characters and names the row', () => {
    const { value, issues } = decodeText(new Uint8Array([0x61, 0x0a, 0xff, 0xff]), 'b.csv');
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([['encoding-broken', 2]]);
    expect(value?.text).toContain('�');
  });

  it.each([
    ['empty.csv', hostileBytes('empty.csv'), 'file-empty'],
    ['blank.csv', hostileBytes('blank.csv'), 'file-empty'],
    ['page.csv', hostileBytes('page.csv'), 'file-is-html'],
    ['book.csv', new Uint8Array([...ZIP, ...bytesOf('xl/workbook.xml')]), 'file-is-xlsx'],
    ['shape.csv', new Uint8Array([...ZIP, ...bytesOf('a.shp')]), 'file-is-zip'],
    ['old.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), 'file-is-xls'],
    ['paper.csv', bytesOf('%PDF-1.7'), 'file-is-pdf'],
    ['photo.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'file-is-image'],
    ['data.csv', new Uint8Array([1, 2, 0, 4]), 'file-is-binary'],
    ['places.csv', bytesOf('<?xml version="1.0"?><kml></kml>'), 'file-is-xml'],
  ])('refuses %s', (name, bytes, code) => {
    const { value, issues } = decodeText(bytes, name);
    expect(value).toBeUndefined();
    expect(issues.map((one) => [one.code, one.severity])).toEqual([[code, 'error']]);
  });

  it('refuses a file over 200 MB by its size alone', () => {
    expect(refuseBySize('big.csv', MAX_FILE_BYTES)).toBeUndefined();
    expect(refuseBySize('big.csv', MAX_FILE_BYTES + 1)?.code).toBe('file-too-large');
    expect(codesOf([refuseBySize('big.csv', 3e9)!])).toEqual(['file-too-large']);
  });
});
