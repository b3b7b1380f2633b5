import type { Scene, SceneChart, SceneTable } from '../../core/plan/scene.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate } from '../../i18n/translate.ts';
import { flow, textHeight, type FlowItem } from './flow.ts';
import {
  LEAST_SIZE,
  PAGE_HEIGHT,
  PAGE_WIDTHS,
  type Block,
  type Page,
  type PageFormat,
  type TextBlock,
} from './page.ts';
import { breakLines, textEm } from './text-lines.ts';

const MARGIN = 56;
const TOP = 36;
const BOTTOM = 28;
const GAP = 24;
/** Room at the right of the foot for page number and controls. */
export const CONTROLS_WIDTH = 340;
const CONTROLS_HEIGHT = 56;
const TITLE_SIZES = [52, 44, 36] as const;
const TITLE_LINES = 2;
const FIGURE_SIZES = [112, 84, 60, 44] as const;
const LABEL_SIZE = 26;
/** Lines that a notice in the foot, or the basis below the title, takes at most. */
const NOTICE_LINES = 2;
/** Share of the page that the words take beside a map. */
const WORDS_SHARE = { plain: 0.38, figures: 0.46 } as const;
/** Names longer than this do not stand beside bars: the numbers become a table. */
const LONGEST_NAME_EM = 14;

export interface PageSettings {
  format: PageFormat;
  language: Language;
  /** Notices, approval number or stamp: on each page. */
  footer: readonly string[];
  /** False where no map can be drawn: its words then take the whole page. */
  maps?: boolean;
}

/** A chart as a table with the same numbers. */
function chartTable({ title, names, unit, series }: SceneChart, language: Language): SceneTable {
  const digits = { people: 0, percent: 1, km2: 2, count: 0 }[unit];
  return {
    columns: [
      { title, share: 3 },
      ...series.map(({ name }) => ({ title: name, share: 1, align: 'right' as const })),
    ],
    rows: names.map((name, at) => [
      name,
      ...series.map(({ values }) => {
        const value = values[at];
        return value == null ? '—' : formatNumber(language, value, digits);
      }),
    ]),
  };
}

/**
 * The title with its number in the largest size in which they take two lines; what is beyond them in the smallest is left and
 * becomes a point.
 */
function fitTitle(
  title: string,
  suffix: string,
  width: number,
): { title: TextBlock; words: string; left: string } {
  const linesAt = (text: string, size: number) => breakLines(text, width, size).length;
  const fitting = TITLE_SIZES.find((size) => linesAt(title + suffix, size) <= TITLE_LINES);
  const sizePx = fitting ?? TITLE_SIZES.at(-1)!;
  const characters = Array.from(title);
  let shown = characters.length;
  let words = title;
  while (shown > 0 && linesAt(words + suffix, sizePx) > TITLE_LINES) {
    shown--;
    words = `${characters.slice(0, shown).join('')}…`;
  }
  const left = characters.slice(shown).join('');
  return {
    words,
    left: left && `…${left}`,
    title: {
      ...{ type: 'text', role: 'title', sizePx, paragraphs: [words + suffix] },
      ...{ x: MARGIN, y: TOP, width },
      height: textHeight(linesAt(words + suffix, sizePx), sizePx, 'title'),
    },
  };
}

/** What stands in one line has no breaks of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function figureItems({ figure, figureLabel }: Scene, width: number): FlowItem[] {
  const items: FlowItem[] = [];
  figure = oneLine(figure ?? '');
  figureLabel = oneLine(figureLabel ?? '');
  if (figure) {
    const sizePx =
      FIGURE_SIZES.find((size) => breakLines(figure, width, size).length === 1) ??
      FIGURE_SIZES.at(-1)!;
    items.push({ type: 'text', role: 'figure', sizePx, text: figure });
  }
  if (figureLabel) {
    items.push({ type: 'text', role: 'figure-label', sizePx: LABEL_SIZE, text: figureLabel });
  }
  return items;
}

function footerBlock({ footer }: PageSettings, pageWidth: number): TextBlock {
  const width = pageWidth - 2 * MARGIN - CONTROLS_WIDTH;
  const paragraphs = footer.map((text) => {
    const broken = breakLines(oneLine(text), width, LEAST_SIZE);
    // The page of sources has it whole.
    return broken.length > NOTICE_LINES
      ? `${broken.slice(0, NOTICE_LINES).join('').slice(0, -1)}…`
      : oneLine(text);
  });
  const lines = paragraphs.reduce((n, text) => n + breakLines(text, width, LEAST_SIZE).length, 0);
  const height = Math.max(CONTROLS_HEIGHT, textHeight(lines, LEAST_SIZE, 'footer'));
  return {
    ...{ type: 'text', role: 'footer', sizePx: LEAST_SIZE, paragraphs },
    ...{ x: MARGIN, y: PAGE_HEIGHT - BOTTOM - height, width, height },
  };
}

/** The pages of one scene; all of its words are on them, none smaller than 24 px at 1920 × 1080. */
export function layOutScene(scene: Scene, settings: PageSettings): Page[] {
  const { format, language, maps = true } = settings;
  const pageWidth = PAGE_WIDTHS[format];
  const width = pageWidth - 2 * MARGIN;
  const footer = footerBlock(settings, pageWidth);
  const hasMap = maps && !scene.wide;
  const points = scene.points.filter((point) => point.trim() !== '');
  const chart = scene.chart && scene.chart.names.length > 0 ? scene.chart : undefined;
  const isTabled =
    chart !== undefined &&
    [...chart.names, ...chart.series.map(({ name }) => name)].some(
      (name) => textEm(name) > LONGEST_NAME_EM,
    );

  /** Pages below a title that says how many there are. */
  const build = (suffix: string) => {
    const { title, words, left } = fitTitle(oneLine(scene.title), suffix, width);
    const head: Block[] = [];
    let y = title.y + title.height + 6;
    const basis = oneLine(scene.basis ?? '');
    const basisLines = basis === '' ? 0 : breakLines(basis, width, LEAST_SIZE).length;
    const isHead = basisLines > 0 && basisLines <= NOTICE_LINES;
    if (isHead) {
      const height = textHeight(basisLines, LEAST_SIZE, 'basis');
      head.push({
        ...{ type: 'text', role: 'basis', sizePx: LEAST_SIZE, paragraphs: [basis] },
        ...{ x: MARGIN, y, width, height },
      });
      y += height;
    }
    y += GAP;
    const height = footer.y - GAP - y;
    const share = scene.chart || scene.table ? WORDS_SHARE.figures : WORDS_SHARE.plain;
    const wordsWidth = hasMap ? Math.round(width * share) : width;
    const column = { x: MARGIN, y, width: wordsWidth, height };
    const all = [left, isHead ? '' : basis, ...points].filter((point) => point !== '');
    const items: FlowItem[] = [
      ...figureItems(scene, wordsWidth),
      ...(all.length > 0 ? [{ type: 'points' as const, points: all }] : []),
      ...(chart && !isTabled
        ? [
            {
              type: 'chart' as const,
              chart,
              most: Math.max(0, ...chart.series.flatMap(({ values }) => values.map((v) => v ?? 0))),
            },
          ]
        : []),
      ...(chart && isTabled
        ? [{ type: 'table' as const, table: chartTable(chart, language) }]
        : []),
      ...(scene.table && scene.table.rows.length > 0
        ? [{ type: 'table' as const, table: scene.table }]
        : []),
    ];
    const x = MARGIN + wordsWidth + GAP;
    const map: Block[] = hasMap
      ? [{ type: 'map', x, y, width: pageWidth - MARGIN - x, height }]
      : [];
    return { title, words, head, pages: flow(items, column), map };
  };

  const place = (
    { title, words, head, pages, map }: ReturnType<typeof build>,
    numberOf: (part: number, parts: number) => string,
  ): Page[] =>
    pages.map((blocks, at) => {
      const numbered = { ...title, paragraphs: [words + numberOf(at + 1, pages.length)] };
      return {
        ...{ scene, part: at + 1, parts: pages.length },
        blocks: [numbered, ...head, ...blocks, ...map, footer],
      };
    });
  const alone = build('');
  if (alone.pages.length === 1) return place(alone, () => '');
  const suffix = (part: number, parts: number) =>
    translate(language, 'slide.part', { part, parts });
  // A title with its number may take a line more and push a row on: the longest number has to fit.
  let parts = alone.pages.length;
  let built = build(suffix(parts, parts));
  while (built.pages.length > parts) {
    parts = built.pages.length;
    built = build(suffix(parts, parts));
  }
  return place(built, suffix);
}

/** All pages that are shown, in order: hidden scenes are left out. */
export function layOutBriefing(scenes: readonly Scene[], settings: PageSettings): Page[] {
  return scenes.filter(({ hidden }) => !hidden).flatMap((scene) => layOutScene(scene, settings));
}
