import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../../src/io/mapping/apply/apply-mapping.ts';
import { guessMapping } from '../../../../src/io/mapping/guess/guess-mapping.ts';
import { NOTHING_LOADED } from '../../../../src/io/mapping/mapping.ts';
import { readDataset } from '../../../../src/io/open/read-dataset.ts';
import { readXlsx } from '../../../../src/io/tables/xlsx/read-xlsx.ts';
import { entryOf, formatBytes, formatDataset } from '../../../support/format-files.ts';

const noGdal = {
  gdal: () => {
    throw new Error('a workbook needs no GDAL');
  },
};

/** A workbook of one sheet, whose rows are given as XML. */
function workbook(rows: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

const cells = async (bytes: Uint8Array) => {
  const { value } = await readXlsx(bytes, 'a.xlsx');
  const { value: grid, issues } = await value![0]!.read();
  return { rows: grid?.rows, issues: issues.map(({ code, place }) => [code, place.cell]) };
};

describe('a workbook that LibreOffice wrote', () => {
  it('finds the header below the title, joins its two lines and leaves out totals and notes', async () => {
    const { set, issues, layers } = await readDataset(
      await formatDataset('facilities.xlsx'),
      {},
      noGdal,
    );
    expect(set?.header).toEqual({ first: 4, last: 5 });
    expect(set?.fields.slice(3, 7)).toEqual(['设施类型', '坐标·经度', '坐标·纬度', '建筑面积']);
    expect(set?.records.map(({ row }) => row)).toEqual([6, 7, 8, 9, 10, 11]);
    expect(layers).toEqual([{ name: '养老托育设施' }, { name: '旧台账', hidden: true }]);
    const codes = issues.map(({ code, place }) => [code, place.row]);
    expect(codes).toContainEqual(['table-total-row', 12]);
    expect(codes).toContainEqual(['table-note-row', 13]);
    expect(codes).toContainEqual(['table-title', 4]);
  });

  it('fills the street of merged cells down, and no other empty cell', async () => {
    const { set } = await readDataset(await formatDataset('facilities.xlsx'), {}, noGdal);
    const column = (name: string) => {
      const at = set!.fields.indexOf(name);
      return set!.records.map(({ values }) => values[at]);
    };
    expect(column('街道')).toEqual([
      ...Array<string>(3).fill('七星岗街道'),
      ...Array<string>(3).fill('两路口街道'),
    ]);
    expect(column('床位数').slice(3)).toEqual(['30+15', null, null]);
    expect(column('开办时间')).toEqual([
      '2019-05-01',
      '2020年',
      '2021-03-15',
      null,
      '2022-09',
      null,
    ]);
  });

  it('understands ㎡, 亩, 平米, 张 and full-width digits; lists what is no number by its cell', async () => {
    const { set } = await readDataset(await formatDataset('facilities.xlsx'), {}, noGdal);
    const { mapping } = guessMapping(set!);
    const { value, issues } = applyMapping(set!, mapping, { loaded: NOTHING_LOADED });
    if (value?.role !== 'facilities') throw new Error('no facilities');
    expect(value.facilities.map(({ floorAreaM2 }) => floorAreaM2)).toEqual([
      1200,
      850,
      undefined,
      1000,
      620,
      180,
    ]);
    expect(value.facilities.map(({ beds }) => beds)).toEqual([
      60,
      30,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const unreadable = issues.filter(({ code }) => code === 'number-unreadable');
    expect(unreadable.map(({ place, params }) => [place.cell, params?.text])).toEqual([
      ['G8', '约300㎡'],
      ['H8', '约30张'],
      ['H9', '30+15'],
    ]);
  });

  it('takes the header where the planner moves it', async () => {
    const header = { first: 6, last: 6 };
    const { set } = await readDataset(await formatDataset('facilities.xlsx'), { header }, noGdal);
    expect(set?.fields[2]).toBe('七星岗街道养老服务中心');
    expect(set?.records[0]?.row).toBe(7);
  });

  it('reads a hidden sheet only when it is asked for', async () => {
    const { set } = await readDataset(
      await formatDataset('facilities.xlsx'),
      { layer: '旧台账' },
      noGdal,
    );
    expect(set?.records).toHaveLength(1);
  });
});

describe('a workbook that begins with explanations', () => {
  const row = (r: number, texts: string[]) =>
    `<row r="${r}">${texts.map((text, at) => `<c r="${'ABCDE'[at]}${r}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const sheet = (rows: string[][]) =>
    `<worksheet><sheetData>${rows.map((texts, at) => row(at + 1, texts)).join('')}</sheetData></worksheet>`;
  const about = sheet([['说明'], ['本表由区民政局填报'], ['联系电话：12345678']]);
  const own = sheet([
    ['名称', '类型', '经度', '纬度'],
    ['某某站', '日间照料中心', '106.55', '29.55'],
  ]);
  const book = (sheets: [name: string, xml: string, hidden?: true][]) =>
    workbook('', {
      'xl/workbook.xml': `<workbook><sheets>${sheets.map(([name, , hidden], at) => `<sheet name="${name}" ${hidden ? 'state="hidden" ' : ''}sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/s${at + 1}.xml"/>`).join('')}</Relationships>`,
      ...Object.fromEntries(sheets.map(([, xml], at) => [`xl/worksheets/s${at + 1}.xml`, xml])),
    });
  const layerOf = async (bytes: Uint8Array) => {
    const entries = [entryOf('a.xlsx', bytes)];
    const { set } = await readDataset(
      { name: 'a.xlsx', main: 'a.xlsx', entries, form: 'file' },
      {},
      noGdal,
    );
    return set?.layer;
  };

  it('gives the first sheet with a table that is understood', async () => {
    expect(
      await layerOf(
        book([
          ['填表说明', about],
          ['名单', own],
          ['备份', own],
        ]),
      ),
    ).toBe('名单');
  });

  it('gives what is in sight before what is hidden, understood or not', async () => {
    expect(
      await layerOf(
        book([
          ['字典', own, true],
          ['填表说明', about],
        ]),
      ),
    ).toBe('填表说明');
    expect(
      await layerOf(
        book([
          ['空', sheet([])],
          ['字典', own, true],
        ]),
      ),
    ).toBe('字典');
  });
});

describe('readXlsx', () => {
  it('never runs a formula: its last value counts, without one it is absent and named', async () => {
    const { rows, issues } = await cells(
      workbook(
        '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>WEBSERVICE("http://127.0.0.1")</f></c><c r="C2" t="str"><f>"a"</f><v>=cmd|x</v></c></row>',
      ),
    );
    expect(rows).toEqual([{ row: 2, cells: [2, null, '=cmd|x'] }]);
    expect(issues).toEqual([['formula-no-value', 'B2']]);
  });

  it('reads dates of both calendars, truths, errors and texts in the cell', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const row =
      '<row r="1"><c r="A1" s="1"><v>43586</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>jiǎ</t></rPh></is></c><c r="E1" s="1"><v>43586.5</v></c></row>';
    // 43 586 is 1 May 2019 in the calendar of 1900, by LibreOffice and by Excel.
    expect(await cells(workbook(row, { 'xl/styles.xml': styles }))).toEqual({
      rows: [{ row: 1, cells: ['2019-05-01', true, null, '甲', '2019-05-01 12:00'] }],
      issues: [['cell-error', 'C1']],
    });
    const from1904 = workbook(row, {
      'xl/styles.xml': styles,
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
    });
    expect((await cells(from1904)).rows?.[0]?.cells[0]).toBe('2023-05-02');
  });

  it('leaves the readings of characters out of shared texts', async () => {
    const bytes = workbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      'xl/sharedStrings.xml':
        '<sst><si><r><t>重</t></r><r><t>庆</t></r><rPh sb="0" eb="1"><t>chóng</t></rPh></si></sst>',
    });
    expect((await cells(bytes)).rows?.[0]?.cells).toEqual(['重庆']);
  });

  it('takes no memory for a cell at the far end of the sheet', async () => {
    const { rows, issues } = await cells(
      workbook(
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
      ),
    );
    expect(rows).toEqual([]);
    expect(issues.map(([code]) => code)).toContain('sheet-too-wide');
  });

  it.each([
    [
      'a workbook without its sheet',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      'xlsx-part',
    ],
    [
      'XML with a document type',
      workbook('', { 'xl/workbook.xml': '<!DOCTYPE x><workbook/>' }),
      'xml-doctype',
    ],
    ['a cut file', formatBytes('facilities.xlsx').slice(0, 3000), 'zip-broken'],
  ])('gives an issue for %s', async (_, bytes, code) => {
    expect((await readXlsx(bytes, 'a.xlsx')).issues.map((each) => each.code)).toEqual([code]);
  });
});
