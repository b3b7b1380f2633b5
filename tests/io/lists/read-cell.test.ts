import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/core/vocabulary/kinds.ts';
import { SERVICES } from '../../../src/core/vocabulary/facility-fields.ts';
import { readBlock, writeBlock, writeHtmlBlock } from '../../../src/io/lists/cell-block.ts';
import { fieldsOfList, LIST_IDS, memberOfField } from '../../../src/io/lists/list-fields.ts';
import { type CellReading, readCell } from '../../../src/io/lists/read-cell.ts';
import { listChoices, writeCell } from '../../../src/io/lists/write-cell.ts';
import '../../support/seed.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

function read(list: (typeof LIST_IDS)[number], name: string, text: string): CellReading {
  return readCell(
    text,
    fieldsOfList(list).find(({ field }) => field === name)!,
  );
}

describe('a cell as it is typed', () => {
  it.each([
    ['floorAreaM2', '1,200㎡', 1200],
    ['floorAreaM2', '1.5亩', 1000],
    ['beds', '３０张', 30],
    ['beds', '—', undefined],
    ['beds', '', undefined],
    ['openedYear', '2019年3月', 2019],
    ['operator', '公建民营', 'public-private'],
    ['inclusive', '否', false],
    ['inclusive', '无', false],
    ['kinds', '养老院、托儿所', ['eldercare-institution', 'nursery']],
    ['services', '助餐；助浴', ['meal', 'bathing']],
    ['name', ' 无 ', '无'],
    ['lng', '106.5°', 106.5],
  ])('%s “%s” is %j, as in a file', (field, text, value) => {
    expect(read('facilities', field, text)).toEqual({ value });
  });

  it.each([
    ['floorAreaM2', '约30', 'cell-number'],
    ['beds', '-3', 'cell-negative'],
    ['openedYear', '12', 'cell-year'],
    ['lng', '181', 'cell-out-of-range'],
    ['lat', '', 'cell-required'],
    ['name', '  ', 'cell-required'],
    ['kinds', '', 'cell-required'],
    ['kinds', '养老院、动物园', 'cell-kind'],
    ['services', '助餐、算命', 'cell-service'],
    ['operator', '不明', 'cell-choice'],
  ])('%s “%s” is refused: %s', (field, text, fault) => {
    expect(read('facilities', field, text)).toEqual({ fault });
  });

  it('a code of twelve digits is a text; one that a spreadsheet rounded is refused', () => {
    expect(read('community', 'code', '500103001001')).toEqual({ value: '500103001001' });
    expect(read('community', 'code', '5.00103E+11')).toEqual({ fault: 'cell-code-rounded' });
  });

  it('every kind, service and choice is read back from its words in both languages', () => {
    const kinds = fieldsOfList('facilities').find(({ field }) => field === 'kinds')!;
    const services = fieldsOfList('facilities').find(({ field }) => field === 'services')!;
    for (const language of LANGUAGES) {
      for (const { id } of KINDS) {
        const text = writeCell(language, { kinds: [id] }, kinds);
        expect([text, readCell(text, kinds)]).toEqual([text, { value: [id] }]);
      }
      const all = writeCell(language, { services: SERVICES }, services);
      expect(readCell(all, services)).toEqual({ value: [...SERVICES] });
      for (const field of LIST_IDS.flatMap(fieldsOfList).filter(({ type }) => type === 'choice')) {
        const words = listChoices(language, field.field);
        expect(words.length).toBeGreaterThan(1);
        for (const word of words) {
          const value = (readCell(word, field) as { value: unknown }).value;
          expect(writeCell(language, { [memberOfField(field.field)]: value }, field)).toBe(word);
        }
      }
    }
  });
});

describe('a block of cells', () => {
  it('is read as spreadsheets write it: quoted lines, a last empty line, either line end', () => {
    expect(readBlock('a\tb\r\n"c\nd"\t"e""f"\r\n')).toEqual([
      ['a', 'b'],
      ['c\nd', 'e"f'],
    ]);
    expect(readBlock('1')).toEqual([['1']]);
    expect(readBlock('\t\n\t')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('a text that a spreadsheet would take for a formula is none, and comes back as it was', () => {
    const block = writeBlock([['=1+1', '-3', '@x', '＝2']]);
    expect(block).toBe("'=1+1\t-3\t'@x\t'＝2");
    expect(readBlock(block)).toEqual([['=1+1', '-3', '@x', '＝2']]);
  });

  it('as HTML keeps codes as texts and no text is markup', () => {
    const html = writeHtmlBlock(
      [
        ['500103001001', '<b>&'],
        ['7', '8'],
      ],
      (column) => column === 0,
    );
    expect(html).toContain(`<td style="mso-number-format:'\\@'">500103001001</td>`);
    expect(html).toContain('<td>&lt;b&gt;&amp;</td>');
  });

  it('what is written is read back, whatever the texts', () => {
    const cell = fc
      .string()
      .filter((text) => !/^'|[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (block) => {
        expect(readBlock(writeBlock(block))).toEqual(block);
      }),
      { numRuns: 200 },
    );
  });
});
