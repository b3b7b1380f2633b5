import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { translate } from '../../../i18n/translate.ts';
import type { Chapter, Report } from '../report/words/report.ts';
import { blockMaker, CAPTION_STYLE, type DocxBlock } from './docx-blocks.ts';
import { mendDocx } from './mend-docx.ts';
import {
  FONTS,
  INDENT,
  LANDSCAPE_WIDTH_MM,
  MARGIN_MM,
  PAGE_MM,
  PITCH,
  SIZE,
  TEXT_WIDTH_MM,
  twips,
} from './paper-layout.ts';

/** Reference of the numbering of headings. */
const HEADINGS = 'headings';
/** Paragraphs beyond which no page numbers are worked out: it would take longer than all else. */
const MOST_LAID_OUT = 60_000;

/** 一、（一）1. in Chinese; 1, 1.1, 1.1.1 in English. */
function headingLevels({ language }: Report) {
  const chinese = [
    { format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
    { format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
    { format: LevelFormat.DECIMAL, text: '%3.' },
  ];
  const latin = ['%1', '%1.%2', '%1.%2.%3'].map((text) => ({ format: LevelFormat.DECIMAL, text }));
  return (language === 'en' ? latin : chinese).map((one, level) => ({
    ...one,
    level,
    alignment: AlignmentType.LEFT,
    suffix: language === 'en' ? ('space' as const) : ('nothing' as const),
    style: { paragraph: { indent: { left: 0, firstLine: language === 'en' ? 0 : INDENT } } },
  }));
}

function styles({ language }: Report) {
  const heading = (font: (typeof FONTS)[keyof typeof FONTS], level: number) => ({
    run: { font, size: SIZE.body, color: '000000', bold: level === 2 },
    paragraph: {
      spacing: {
        before: level === 0 ? 200 : 100,
        after: 0,
        line: PITCH.body,
        lineRule: 'exact' as const,
      },
      keepNext: true,
      numbering: { reference: HEADINGS, level },
    },
  });
  return {
    default: {
      document: {
        run: {
          font: FONTS.body,
          size: SIZE.body,
          language: { value: language === 'en' ? 'en-GB' : 'en-US', eastAsia: 'zh-CN' },
        },
      },
      heading1: heading(FONTS.first, 0),
      heading2: heading(FONTS.second, 1),
      heading3: heading(FONTS.body, 2),
    },
    paragraphStyles: [
      {
        id: CAPTION_STYLE,
        name: 'Report Caption',
        basedOn: 'Normal',
        run: { font: FONTS.first, size: SIZE.caption },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 80 } },
      },
    ],
  };
}

/** `— 1 —` at the outer side. */
function footer(isOdd: boolean): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [
          new TextRun({
            font: FONTS.table,
            size: SIZE.page,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}

function pageOf(landscape: boolean): ISectionOptions['properties'] {
  const { top, bottom, left, right } = MARGIN_MM;
  const margin = landscape
    ? { top: left, right: top, bottom: right, left: bottom }
    : { top, right, bottom, left };
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: twips(PAGE_MM.width),
        height: twips(PAGE_MM.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(margin.top),
        right: twips(margin.right),
        bottom: twips(margin.bottom),
        left: twips(margin.left),
        footer: twips(landscape ? 14 : 25),
      },
    },
  };
}

function titleBlocks(report: Report): DocxBlock[] {
  const line = { line: PITCH.title, lineRule: 'exact' as const };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...line, before: 400, after: 300 },
      children: [new TextRun({ text: report.title, font: FONTS.title, size: SIZE.title })],
    }),
    ...report.head.map(
      (words) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { line: PITCH.body, lineRule: 'exact' },
          children: [new TextRun({ text: words, font: FONTS.second, size: SIZE.body })],
        }),
    ),
    ...(report.chapters.length > 1 ? contentsBlocks(report) : []),
  ];
}

/** The list of contents, with its pages. */
function contentsBlocks(report: Report): DocxBlock[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 500, after: 200, line: PITCH.body, lineRule: 'exact' },
      children: [
        new TextRun({
          text: translate(report.language, 'report.contents'),
          font: FONTS.first,
          size: SIZE.body,
        }),
      ],
    }),
    new TableOfContents(translate(report.language, 'report.contents'), {
      hyperlink: true,
      headingStyleRange: '1-2',
    }),
  ];
}

function chapterBlocks(chapter: Chapter, make: ReturnType<typeof blockMaker>): DocxBlock[] {
  const widthMm = chapter.landscape ? LANDSCAPE_WIDTH_MM : TEXT_WIDTH_MM;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(chapter.title)] }),
    ...chapter.blocks.flatMap((block) => make(block, widthMm)),
  ];
}

/** Chapters in runs of one orientation, each a section of the document. */
function sections(report: Report, make: ReturnType<typeof blockMaker>): ISectionOptions[] {
  const runs: { landscape: boolean; children: DocxBlock[] }[] = [
    { landscape: false, children: titleBlocks(report) },
  ];
  for (const chapter of report.chapters) {
    const landscape = chapter.landscape === true;
    // A paper of several chapters begins them on a page of their own, behind the contents.
    const isFirst = report.chapters.length > 1 && chapter === report.chapters[0];
    if (isFirst || runs.at(-1)!.landscape !== landscape) runs.push({ landscape, children: [] });
    runs.at(-1)!.children.push(...chapterBlocks(chapter, make));
  }
  return runs.map(({ landscape, children }) => ({
    properties: pageOf(landscape),
    footers: { default: footer(true), even: footer(false) },
    children,
  }));
}

function countParagraphs({ chapters }: Report): number {
  return chapters
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => {
      if (block.type === 'table') return sum + block.rows.length * block.columns.length;
      return sum + (block.type === 'items' ? block.items.length : 1);
    }, 0);
}

/** A report as a Word file; the same bytes for the same report. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const make = blockMaker(report.language);
  const document = new Document({
    title: report.title,
    creator: translate(report.language, 'app.name'),
    styles: styles(report),
    numbering: { config: [{ reference: HEADINGS, levels: headingLevels(report) }] },
    evenAndOddHeaderAndFooters: true,
    sections: sections(report, make),
    ...(countParagraphs(report) <= MOST_LAID_OUT && {
      pageNumbers: estimatePageNumbersWith({ guess: true }),
    }),
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return mendDocx(bytes);
}
