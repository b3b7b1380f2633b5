import { strFromU8, strToU8 } from 'fflate';
import { xmlText } from '../text/xml-text.ts';
import { columnLetters } from './auto-filter.ts';
import type { WorkbookSheet } from './table-sheet.ts';

/** Bars of a sheet's own cells beside them: numbers that change in the sheet change the chart. */
export interface SheetChart {
  title: string;
  /** Column that names the bars, from 0. */
  names: number;
  /** Columns that the bars are as long as, with their colours as `rrggbb`. */
  series: readonly { column: number; colour: string }[];
  /** Rows of the table that are drawn, from the first. */
  rows: number;
}

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Height of a bar with its gap, and of what stands around the bars, in rows of the sheet. */
const ROWS_A_BAR = 1.2;
const ROWS_AROUND = 5;
const WIDTH_COLUMNS = 9;
/** Below the head, which is repeated on every page. */
const TOP_ROW = 2;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

type Cells = WorkbookSheet['data'];

function cellValue(data: Cells, row: number, column: number): unknown {
  const cell = data[row]?.[column];
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
}

/** What a chart refers to, with the values that it shows until it is computed anew. */
function reference(
  { sheet, data }: WorkbookSheet,
  column: number,
  rows: number,
  kind: 'str' | 'num',
): string {
  const letters = columnLetters(column);
  const range = `${quoted(sheet)}!$${letters}$2:$${letters}$${rows + 1}`;
  const points = Array.from({ length: rows }, (_, at) => {
    const value = cellValue(data, at + 1, column);
    if (value === null || value === undefined) return '';
    return `<c:pt idx="${at}"><c:v>${xmlText(String(value))}</c:v></c:pt>`;
  }).join('');
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return (
    `<c:${kind}Ref><c:f>${xmlText(range)}</c:f>` +
    `<c:${kind}Cache>${format}<c:ptCount val="${rows}"/>${points}</c:${kind}Cache></c:${kind}Ref>`
  );
}

function chartXml(sheet: WorkbookSheet, { title, names, series, rows }: SheetChart): string {
  const head = (column: number) => String(cellValue(sheet.data, 0, column) ?? '');
  const bars = series.map(
    ({ column, colour }, at) =>
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef>` +
      `<c:f>${xmlText(`${quoted(sheet.sheet)}!$${columnLetters(column)}$1`)}</c:f>` +
      `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(head(column))}</c:v></c:pt></c:strCache>` +
      `</c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>` +
      `<c:invertIfNegative val="0"/><c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/>` +
      '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
      `<c:cat>${reference(sheet, names, rows, 'str')}</c:cat>` +
      `<c:val>${reference(sheet, column, rows, 'num')}</c:val></c:ser>`,
  );
  const legend =
    series.length > 1 ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : '';
  const words = '<a:latin typeface="Microsoft YaHei"/><a:ea typeface="Microsoft YaHei"/>';
  return (
    `${HEAD}<c:chartSpace xmlns:c="${DRAWINGML}/chart" xmlns:a="${DRAWINGML}/main" xmlns:r="${OFFICE}">` +
    '<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr lang="zh-CN" sz="1200" b="1">${words}</a:rPr><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join('')}` +
    '<c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    // The first row of the table is the topmost bar.
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:tickLblSkip val="1"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>' +
    '<c:delete val="1"/><c:axPos val="t"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    '<c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>' +
    `${legend}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`
  );
}

function drawingXml({ columns }: WorkbookSheet, { rows, series }: SheetChart): string {
  const left = columns.length + 1;
  const bottom = Math.ceil(rows * series.length * ROWS_A_BAR) + ROWS_AROUND;
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main"><xdr:twoCellAnchor>` +
    corner('from', left, TOP_ROW) +
    corner('to', left + WIDTH_COLUMNS, TOP_ROW + bottom) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${DRAWINGML}/chart"><c:chart xmlns:c="${DRAWINGML}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData>` +
    '</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
}

function relation(type: string, target: string): string {
  return (
    `${HEAD}<Relationships xmlns="${RELATIONS}">` +
    `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`
  );
}

/** The parts of a workbook with a chart beside the table of each sheet that has one. */
export function withSheetCharts(
  parts: Readonly<Record<string, Uint8Array>>,
  sheets: readonly WorkbookSheet[],
): Record<string, Uint8Array> {
  const done = { ...parts };
  const types: string[] = [];
  const put = (name: string, xml: string, type?: string): void => {
    done[name] = strToU8(xml);
    if (type) types.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  };
  let n = 0;
  for (const [at, sheet] of sheets.entries()) {
    const { chart } = sheet;
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    const links = `xl/worksheets/_rels/sheet${at + 1}.xml.rels`;
    if (!chart || !parts[part]) continue;
    const known = parts[links];
    if (known && strFromU8(known).includes('<Relationship ')) {
      throw new Error(`${links} has relations already`);
    }
    n += 1;
    put(`xl/charts/chart${n}.xml`, chartXml(sheet, chart), CHART);
    put(`xl/drawings/drawing${n}.xml`, drawingXml(sheet, chart), DRAWING);
    put(`xl/drawings/_rels/drawing${n}.xml.rels`, relation('chart', `../charts/chart${n}.xml`));
    put(links, relation('drawing', `../drawings/drawing${n}.xml`));
    // Behind the foot of the page (ECMA-376, CT_Worksheet).
    const drawing = `<drawing xmlns:r="${OFFICE}" r:id="rId1"/></worksheet>`;
    done[part] = strToU8(strFromU8(parts[part]).replace('</worksheet>', drawing));
  }
  if (types.length > 0) {
    const name = '[Content_Types].xml';
    done[name] = strToU8(strFromU8(parts[name]!).replace('</Types>', `${types.join('')}</Types>`));
  }
  return done;
}
