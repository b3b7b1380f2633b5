import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../../src/io/export/text/gb18030.ts';
import type { ReadChoice } from '../../../src/io/open/read-dataset.ts';
import { readDataset } from '../../../src/io/open/read-dataset.ts';
import { entryOf } from '../../support/format-files.ts';

const noGdal = {
  gdal: () => {
    throw new Error('a workbook needs no GDAL');
  },
};

function read(name: string, bytes: Uint8Array, choice: ReadChoice = {}) {
  const dataset = { form: 'file', name, main: name, entries: [entryOf(name, bytes)] } as const;
  return readDataset(dataset, choice, noGdal);
}

/** The fields and rows that were read, the layers to choose among, and the codes of what was said. */
async function look(name: string, bytes: Uint8Array, choice: ReadChoice = {}) {
  const { set, issues, layers } = await read(name, bytes, choice);
  return {
    fields: set?.fields,
    rows: set?.records.map(({ values }) => values),
    layers: layers.map((layer) => layer.name),
    layer: set?.layer,
    codes: issues.map(({ code }) => code),
  };
}

const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));

const SHEET = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (cells: readonly (string | number)[], attributes = '') =>
  `<row ${attributes}>${cells.map((value) => (value === '' ? '<c/>' : typeof value === 'number' ? `<c><v>${value}</v></c>` : cell(value))).join('')}</row>`;

const HEAD = ['名称', '类型', '经度', '纬度'];
const A = ['甲站', '养老服务站', 106.55, 29.56];
const B = ['乙园', '托育机构', 106.56, 29.57];
const SIMPLE = SHEET(row(HEAD) + row(A));
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...all: (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const WORKBOOK = '<workbook><sheets><sheet name="设施" sheetId="1" r:id="r1"/></sheets></workbook>';

/** A workbook of one sheet as programs of today lay it out. */
const workbook = (sheet: string) =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': sheet,
  });

describe('workbooks by their relations, not by the names of their parts', () => {
  const shared = '<sst><si><t>甲_x000D_&#10;站</t></si><si><t>_x005F_x000D_</t></si></sst>';
  const named = SHEET(
    `${row(HEAD)}<row><c t="s"><v>0</v></c>${cell('养老服务站')}<c><v>106.55</v></c><c><v>29.56</v></c></row>
     <row><c t="s"><v>1</v></c>${cell('养老_x0041_站')}<c><v>106.55</v></c><c><v>29.56</v></c></row>`,
  );

  it.each([
    [
      'in the root',
      {
        '_rels/.rels': relations(['a', 'officeDocument', 'workbook.xml']),
        'workbook.xml': WORKBOOK,
        '_rels/workbook.xml.rels': relations(
          ['r1', 'worksheet', './sheet1.xml'],
          ['s', 'sharedStrings', 'sst.xml'],
        ),
        'sheet1.xml': named,
        'sst.xml': shared,
      },
    ],
    [
      'under other names',
      {
        '_rels/.rels': relations(['a', 'officeDocument', '/data/book1.xml']),
        'data/book1.xml': WORKBOOK,
        'data/_rels/book1.xml.rels': relations(
          ['r1', 'worksheet', '../tables/a%20b.xml'],
          ['s', 'sharedStrings', '/texts/all.xml'],
        ),
        'tables/a b.xml': named,
        'texts/all.xml': shared,
      },
    ],
    [
      'with backslashes in entries and targets',
      {
        '_rels\\.rels': relations(['a', 'officeDocument', '\\xl\\workbook.xml']),
        'xl\\workbook.xml': WORKBOOK,
        'xl\\_rels\\workbook.xml.rels': relations(
          ['r1', 'worksheet', 'worksheets\\sheet1.xml'],
          ['s', 'sharedStrings', '.\\sharedStrings.xml'],
        ),
        'xl\\worksheets\\sheet1.xml': named,
        'xl\\sharedStrings.xml': shared,
      },
    ],
    [
      'with ./ before the names of entries',
      {
        './_rels/.rels': relations(['a', 'officeDocument', './xl/workbook.xml']),
        './xl/workbook.xml': WORKBOOK,
        './xl/_rels/workbook.xml.rels': relations(
          ['r1', 'worksheet', './worksheets/sheet1.xml'],
          ['s', 'sharedStrings', './sharedStrings.xml'],
        ),
        './xl/worksheets/sheet1.xml': named,
        './xl/sharedStrings.xml': shared,
      },
    ],
  ])('%s', async (_, files) => {
    const bytes = zip({ '[Content_Types].xml': '<Types/>', ...files });
    const { fields, rows, layer, codes } = await look('a.xlsx', bytes);
    expect(codes).toEqual([]);
    expect(layer).toBe('设施');
    expect(fields).toEqual(HEAD);
    expect(rows).toEqual([
      ['甲\n站', '养老服务站', 106.55, 29.56],
      ['_x000D_', '养老A站', 106.55, 29.56],
    ]);
  });

  it('names what is no workbook of cells', async () => {
    const binary = zip({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relations(['a', 'officeDocument', 'xl/workbook.bin']),
      'xl/workbook.bin': 'x',
    });
    expect((await look('a.xlsb', binary)).codes).toEqual(['file-is-xlsb']);
    const letter = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
    expect((await look('a.docx', letter)).codes).toEqual(['file-is-document']);
  });
});

describe('.xls that is none', () => {
  const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;
  const table = `<table border=1><tr><th>名称</th><th>类型<th>经度</th><th>纬度</tr>
    <tr><td>甲&nbsp;&amp;<br>乙<td>养老服务站</td><td>106.55</td><td x:num="29.56">29.56</td></tr></table>`;
  const rows = [['甲 &\n乙', '养老服务站', '106.55', '29.56']];

  it.each([
    ['a page in UTF-8', strToU8(page(table))],
    ['a bare table', strToU8(table)],
    ['a page with a document type', strToU8(`<!DOCTYPE html>\n${page(table)}`)],
    ['a page in GB2312 that says so', encodeGb18030(page(table, '<meta charset=gb2312>'))],
    [
      'a page in GBK that says so in the old way',
      encodeGb18030(
        page(table, '<meta http-equiv="Content-Type" content="text/html; charset=gbk">'),
      ),
    ],
    ['a page as Excel writes it', strToU8(page(table, '<style>td{color:red}</style><xml></xml>'))],
  ])('%s is read', async (_, bytes) => {
    const found = await look('台账.xls', bytes);
    expect(found.codes).toEqual([]);
    expect(found.fields).toEqual(HEAD);
    expect(found.rows).toEqual(rows);
  });

  it('takes cells over several rows and columns for what they show', async () => {
    const merged = `<table><tr><td colspan=4>设施一览</td></tr>
      <tr><td rowspan=2>名称</td><td rowspan=2>类型</td><td colspan=2>坐标</td></tr>
      <tr><td>经度</td><td>纬度</td></tr>
      <tr><td>甲站</td><td rowspan=2>养老服务站</td><td>106.55</td><td>29.56</td></tr>
      <tr><td>乙站</td><td>106.56</td><td>29.57</td></tr></table>`;
    const { fields, rows } = await look('a.xls', strToU8(page(merged)));
    expect(fields).toEqual(['名称', '类型', '坐标·经度', '坐标·纬度']);
    expect(rows).toEqual([
      ['甲站', '养老服务站', '106.55', '29.56'],
      ['乙站', '养老服务站', '106.56', '29.57'],
    ]);
  });

  it('a page to log in is no table', async () => {
    const login = `<table><tr><td>用户<td><input name=u></tr><tr><td>密码<td><input type=password></tr></table>`;
    expect((await look('a.xls', strToU8(page(login)))).codes).toEqual(['file-is-html']);
    expect((await look('a.csv', strToU8(page('<p>404</p>')))).codes).toEqual(['file-is-html']);
  });

  it('text of a page is never markup', async () => {
    const hostile = `<table><tr><td>名称<td>经度<td>纬度</tr><tr><td>&lt;img src=x&gt;<script>x()</script><td>1<td>2</tr></table>`;
    expect((await look('a.xls', strToU8(hostile))).rows).toEqual([['<img src=x>', '1', '2']]);
  });

  const XML = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="说明"><Table><Row><Cell><Data ss:Type="String">填表说明</Data></Cell></Row></Table></Worksheet>
    <Worksheet ss:Name="设施"><Table>
    <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">设施一览</Data></Cell></Row>
    <Row ss:Index="3"><Cell><Data ss:Type="String">名称</Data></Cell><Cell><Data ss:Type="String">类型</Data></Cell>
      <Cell ss:Index="4"><Data ss:Type="String">经度</Data></Cell><Cell><Data ss:Type="String">纬度</Data></Cell><Cell><Data ss:Type="String">开办时间</Data></Cell></Row>
    <Row><Cell><Data ss:Type="String">甲站</Data></Cell><Cell><Data ss:Type="String">养老服务站</Data></Cell>
      <Cell ss:Index="4"><Data ss:Type="Number">106.55</Data></Cell><Cell><Data ss:Type="Number">29.56</Data></Cell>
      <Cell><Data ss:Type="DateTime">2019-05-01T00:00:00.000</Data></Cell></Row>
    </Table></Worksheet></Workbook>`;

  it('XML of 2003 is read, in UTF-8 and in GBK', async () => {
    const gbk = encodeGb18030(XML.replace('1.0"?>', '1.0" encoding="GBK"?>'));
    for (const bytes of [strToU8(XML), gbk]) {
      const found = await look('a.xls', bytes);
      expect(found.layers).toEqual(['说明', '设施']);
      expect(found.fields).toEqual(['名称', '类型', '经度', '纬度', '开办时间']);
      expect(found.rows).toEqual([['甲站', '养老服务站', 106.55, 29.56, '2019-05-01']]);
      expect(found.codes).toEqual(['table-title']);
    }
  });

  it('text with tabs is read, also in UTF-16', async () => {
    const text = '名称\t类型\t经度\t纬度\r\n甲站\t养老服务站\t106.55\t29.56\r\n';
    const utf16 = Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    for (const bytes of [strToU8(text), encodeGb18030(text), utf16]) {
      expect((await look('a.xls', bytes)).rows).toEqual([
        ['甲站', '养老服务站', '106.55', '29.56'],
      ]);
    }
  });
});

describe('OpenDocument', () => {
  const content = (rows: string) =>
    `<office:document-content><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
     <office:body><office:spreadsheet><table:table table:name="旧表" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>旧</text:p></table:table-cell></table:table-row></table:table>
     <table:table table:name="设施" table:style-name="ta1">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const text = (value: string, attributes = '') =>
    `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
  const number = (value: number, attributes = '') =>
    `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${value.toFixed(1)}</text:p></table:table-cell>`;
  const ods = (rows: string) => {
    const parts = {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(content(rows)),
    };
    return zipSync(parts, { level: 0 });
  };
  const line = (cells: string, attributes = '') =>
    `<table:table-row ${attributes}>${cells}</table:table-row>`;

  it('reads values, repeated cells and rows, remarks left aside', async () => {
    const rows =
      line(`${HEAD.map((word) => text(word)).join('')}${text('床位')}`) +
      line(
        '<table:table-cell table:number-columns-repeated="5"/>',
        'table:number-rows-repeated="2"',
      ) +
      line(
        `<table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>甲<text:s/>站</text:p></table:table-cell>${text('养老服务站')}${number(106.5512345)}${number(29.5612345)}${number(30)}`,
      ) +
      line(
        `${text('乙站')}${text('养老服务站')}${number(20.5, 'table:number-columns-repeated="3"')}`,
        'table:number-rows-repeated="2" table:visibility="filter"',
      );
    const found = await look('设施.ods', ods(rows));
    expect(found.layers).toEqual(['旧表', '设施']);
    expect(found.rows).toEqual([
      ['甲 站', '养老服务站', 106.5512345, 29.5612345, 30],
      ['乙站', '养老服务站', 20.5, 20.5, 20.5],
      ['乙站', '养老服务站', 20.5, 20.5, 20.5],
    ]);
    expect(found.codes).toEqual(['rows-hidden']);
    const { set } = await read('设施.ods', ods(rows));
    expect(set?.records.map((record) => record.row)).toEqual([4, 5, 6]);
  });
});

describe('rows that a filter hides', () => {
  const bytes = workbook(
    SHEET(row(HEAD) + row(A) + row(B, 'hidden="1"') + row(['丙站', '养老服务站', 106.57, 29.58])),
  );

  it('are read and said', async () => {
    const { set, issues, hiddenRows } = await read('a.xlsx', bytes);
    expect(set?.records).toHaveLength(3);
    expect(hiddenRows).toBe(1);
    expect(issues).toEqual([
      {
        code: 'rows-hidden',
        severity: 'warning',
        place: { file: 'a.xlsx', row: 3 },
        params: { count: 1 },
      },
    ]);
  });

  it('are left out where the planner says so, and the others keep their row', async () => {
    const { set, issues, hiddenRows } = await read('a.xlsx', bytes, { withoutHiddenRows: true });
    expect(set?.records.map((record) => record.row)).toEqual([2, 4]);
    expect(hiddenRows).toBe(1);
    expect(issues.map(({ code }) => code)).toEqual(['rows-hidden-left']);
  });
});

describe('several tables on one sheet', () => {
  const beds = ['名称', '床位', '经度', '纬度'];
  const other = ['丙站', 30, 106.57, 29.58];

  it.each([
    [
      'beside each other, apart by a column',
      row([...HEAD, '', ...beds]) + row([...A, '', ...other]),
      'F1',
    ],
    ['beside each other without a gap', row([...HEAD, ...beds]) + row([...A, ...other]), 'E1'],
    [
      'beside each other, below titles of their own',
      row(['养老', '', '', '', '', '托育']) +
        row([...HEAD, '', ...beds]) +
        row([...A, '', ...other]),
      'F1',
    ],
    [
      'below each other',
      `${row(HEAD, 'r="1"')}${row(A, 'r="2"')}${row(['表二'], 'r="4"')}${row(beds, 'r="5"')}${row(other, 'r="6"')}`,
      'A4',
    ],
    ['below each other without a gap', row(HEAD) + row(A) + row(beds) + row(other), 'A3'],
    [
      'beside each other, each with its header in another row',
      row([...HEAD, '', '托育']) + row([...A, '', ...beds]) + row(['', '', '', '', '', ...other]),
      'F1',
    ],
  ])('%s are two', async (_, rows, at) => {
    const bytes = workbook(SHEET(rows));
    const first = await look('a.xlsx', bytes);
    expect(first.layers).toEqual(['设施!A1', `设施!${at}`]);
    expect(first.layer).toBe('设施!A1');
    expect(first.fields).toEqual(HEAD);
    expect(first.rows).toEqual([A]);
    expect(first.codes).toContain('sheet-several-tables');
    const second = await look('a.xlsx', bytes, { layer: `设施!${at}` });
    expect(second.fields).toEqual(beds);
    expect(second.rows).toEqual([other]);
    expect(second.codes).not.toContain('sheet-several-tables');
  });

  it('beside each other with as many rows, apart by two columns, are two', async () => {
    const head = row([...HEAD, '', '', '社区', '常住人口']);
    const bytes = workbook(SHEET(`${head}${row([...A, '', '', '甲社区', 1200])}`));
    const found = await look('a.xlsx', bytes);
    expect(found.layers).toEqual(['设施!A1', '设施!G1']);
    expect(found.rows).toEqual([A]);
    expect((await look('a.xlsx', bytes, { layer: '设施!G1' })).rows).toEqual([['甲社区', 1200]]);
  });

  it('a page that Excel saved as a single file is named', async () => {
    const text = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n';
    expect((await look('a.xls', strToU8(text))).codes).toEqual(['file-is-mht']);
  });

  it('beside a table of words that nobody knows are two', async () => {
    const head = row([...HEAD, '', '地块', '权属']);
    const bytes = workbook(SHEET(`${head}${row([...A, '', '甲-1', '国有'])}${row(B)}`));
    const found = await look('a.xlsx', bytes);
    expect(found.layers).toEqual(['设施!A1', '设施!F1']);
    expect(found.fields).toEqual(HEAD);
    expect((await look('a.xlsx', bytes, { layer: '设施!F1' })).rows).toEqual([['甲-1', '国有']]);
  });

  it.each([
    ['a header that is repeated on each page', row(HEAD) + row(A) + row(HEAD) + row(B)],
    ['an empty row between records', `${row(HEAD, 'r="1"')}${row(A, 'r="2"')}${row(B, 'r="4"')}`],
    [
      'an empty column without a header',
      row([...HEAD, '', '备注']) + row([...A, '', '新']) + row([...B, '', '']),
    ],
    [
      'an empty column before remarks on the same rows',
      row([...HEAD, '', '核对', '经办']) +
        row([...A, '', '是', '甲']) +
        row([...B, '', '否', '乙']),
    ],
    [
      'words of the header in records',
      row(HEAD) + row(A) + row(['名称', '类型', '经度', '']) + row(B),
    ],
  ])('%s makes no second table', async (_, rows) => {
    const found = await look('a.xlsx', workbook(SHEET(rows)));
    expect(found.layers).toEqual(['设施']);
    expect(found.rows!.length).toBeGreaterThan(1);
    expect(found.codes).not.toContain('sheet-several-tables');
  });

  it('holds for delimited text too', async () => {
    const text =
      '名称,类型,经度,纬度,,名称,床位,经度,纬度\n甲站,养老服务站,106.55,29.56,,丙站,30,106.57,29.58\n';
    const found = await look('a.csv', strToU8(text));
    expect(found.layers).toEqual(['A1', 'F1']);
    expect((await look('a.csv', strToU8(text), { layer: 'F1' })).rows).toEqual([
      ['丙站', '30', '106.57', '29.58'],
    ]);
  });
});

describe('a plain workbook', () => {
  it('is one layer', async () => {
    expect(await look('a.xlsx', workbook(SIMPLE))).toEqual({
      fields: HEAD,
      rows: [A],
      layers: ['设施'],
      layer: '设施',
      codes: [],
    });
  });
});
