import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  SimpleField,
  Table,
  type TableOfContents,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Language } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { ReportBlock, ReportColumn, ReportTable } from '../report/words/report.ts';
import { drawingEmf } from '../drawing/emf-drawing.ts';
import { drawingSvg } from '../drawing/svg-drawing.ts';
import { FONTS, INDENT, PITCH, SIZE, twips } from './paper-layout.ts';

export type DocxBlock = Paragraph | Table | TableOfContents;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: { ...LINE, size: 8 },
  bottom: { ...LINE, size: 8 },
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const ALIGN = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;
/** Id of the style of captions. */
export const CAPTION_STYLE = 'ReportCaption';
/** Ground of a table's head. */
const HEAD = { fill: 'E6ECEC' };

const body = { line: PITCH.body, lineRule: 'exact' as const };

function bodyText(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: body,
    indent: { firstLine: INDENT },
    children: [new TextRun(text)],
  });
}

/** `表 3` and what it holds, numbered by a field, so that a table put in later numbers the rest anew. */
function caption(language: Language, word: string, n: number, text: string): Paragraph {
  return new Paragraph({
    style: CAPTION_STYLE,
    keepNext: word === translate(language, 'report.table'),
    children: [
      new TextRun(`${word} `),
      new SimpleField(`SEQ ${word} \\* ARABIC`, String(n)),
      new TextRun(`　${text}`),
    ],
  });
}

function cell(text: string, column: ReportColumn, isHead: boolean): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isHead && { shading: HEAD }),
    margins: { left: 50, right: 50, top: 20, bottom: 20 },
    children: [
      new Paragraph({
        alignment: isHead ? AlignmentType.CENTER : ALIGN[column.align ?? 'left'],
        spacing: { line: PITCH.table, lineRule: 'atLeast' },
        keepNext: isHead,
        children: [
          new TextRun({ text, font: isHead ? FONTS.first : FONTS.table, size: SIZE.table }),
        ],
      }),
    ],
  });
}

function tableOf({ columns, rows }: ReportTable, widthMm: number): Table {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.floor((twips(widthMm) * weight) / all));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.title, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) => cell(row[at] ?? '', column, false)),
          }),
      ),
    ],
  });
}

function note(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 60, after: 160 },
    children: [new TextRun({ text, font: FONTS.second, size: SIZE.caption })],
  });
}

/** CSS pixels to a millimetre, which is what the library counts pictures in. */
const PX_PER_MM = 96 / 25.4;

/** A drawing as SVG, with a metafile for programs that know none; both are vectors with their words as text. */
function picture(drawing: Drawing, title: string, n: number, widthMm: number): Paragraph {
  const shrink = Math.min(1, widthMm / drawing.widthMm);
  const transformation = {
    width: drawing.widthMm * shrink * PX_PER_MM,
    height: drawing.heightMm * shrink * PX_PER_MM,
  };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160 },
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(drawingSvg(drawing, `f${n}-`)),
        // The library knows no metafiles: it is told another word, and `mend-docx` names it as what it is.
        fallback: { type: 'bmp', data: drawingEmf(drawing) },
        transformation,
        altText: { name: title, title, description: title },
      }),
    ],
  });
}

/** Makes a report's blocks into Word's, counting tables and figures as it goes. */
export function blockMaker(language: Language) {
  const counts = { table: 0, figure: 0 };
  return (block: ReportBlock, widthMm: number): DocxBlock[] => {
    switch (block.type) {
      case 'heading':
        return [
          new Paragraph({
            heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
            children: [new TextRun(block.text)],
          }),
        ];
      case 'text':
        return [bodyText(block.text)];
      case 'items':
        return block.items.map((text, at) => bodyText(`（${at + 1}）${text}`));
      case 'table':
        counts.table += 1;
        return [
          caption(language, translate(language, 'report.table'), counts.table, block.caption),
          tableOf(block, widthMm),
          ...(block.note === undefined
            ? [new Paragraph({ spacing: { line: 160, lineRule: 'exact' }, children: [] })]
            : [note(block.note)]),
        ];
      case 'figure':
        counts.figure += 1;
        return [
          picture(block.drawing, block.caption, counts.figure, widthMm),
          caption(language, translate(language, 'report.figure'), counts.figure, block.caption),
        ];
    }
  };
}
