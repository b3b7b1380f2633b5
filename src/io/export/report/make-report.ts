import { projectTitle } from '../../../core/plan/project-title.ts';
import {
  CHAPTER_IDS,
  type Chapter,
  type ChapterId,
  type Report,
  type ReportBlock,
} from './words/report.ts';
import { text } from './words/blocks.ts';
import { annexBlocks } from './chapters/annex.ts';
import { areaBlocks, areaSection } from './chapters/areas.ts';
import { basisBlocks } from './chapters/basis.ts';
import { dataBlocks } from './chapters/data.ts';
import { documentBlocks } from './chapters/documents.ts';
import { investmentBlocks } from './chapters/investment.ts';
import { scenarioBlocks } from './chapters/scenario.ts';
import { noticeBlocks, summaryBlocks } from './chapters/summary.ts';
import { termBlocks } from './chapters/terms.ts';
import {
  reportContext,
  type ChapterWords,
  type ReportContext,
  type ReportInput,
} from './words/report-context.ts';

const MAKERS: Readonly<Record<ChapterId, (context: ReportContext) => ReportBlock[]>> = {
  summary: summaryBlocks,
  basis: basisBlocks,
  data: dataBlocks,
  documents: documentBlocks,
  areas: areaBlocks,
  scenario: scenarioBlocks,
  investment: investmentBlocks,
  terms: termBlocks,
  annex: annexBlocks,
};

/** Chapters that speak of a scenario, left out where there is none. */
const OF_SCENARIO: ReadonlySet<ChapterId> = new Set(['scenario', 'investment', 'terms']);

export interface ReportChoice {
  /** The only area that the report is about, on a page or two 一街道一页; absent: all chapters. */
  areaId?: string;
  /** Chapters that are left out. */
  leftOut: readonly ChapterId[];
  /** What the planner wrote before and after chapters. */
  words: ChapterWords;
}

/** Lines of a text as paragraphs. */
function paragraphs(words: string | undefined): ReportBlock[] {
  return (words ?? '').split(/\r?\n/).flatMap((line) => text(line));
}

/** Lines below the title: scenario, day, 审图号 or the stamp. */
export function headLines({ input, t }: ReportContext): string[] {
  const { scenario, date, project } = input;
  return [
    scenario ? t('report.with-scenario', { name: scenario.name }) : t('ui.present-state'),
    ...(date === undefined ? [] : [date]),
    project.mapApprovalNo
      ? t('map.export.approval', { number: project.mapApprovalNo })
      : t('map.export.internal'),
  ];
}

/** The section of one area as a report of its own; null where there is no such area. */
function areaReport(context: ReportContext, areaId: string): Report | null {
  const { input, t, areas } = context;
  const area = areas.find(({ id }) => id === areaId);
  if (!area) return null;
  const { minutes } = input.project.settings;
  return {
    language: input.language,
    title: t('report.title', { place: area.name, minutes }),
    head: headLines(context),
    chapters: [
      {
        id: 'areas',
        title: t('report.chapter.area'),
        blocks: [...noticeBlocks(context), ...areaSection(context, area)],
      },
    ],
  };
}

/** The report of an assessment, chapter by chapter; a pure function of its input. */
export function makeReport(input: ReportInput, { leftOut, words, areaId }: ReportChoice): Report {
  const context = reportContext(input);
  const own = areaId === undefined ? null : areaReport(context, areaId);
  if (own) return own;
  const { t, layers, place } = context;
  const chapters = CHAPTER_IDS.filter(
    (id) => !leftOut.includes(id) && (input.scenario !== null || !OF_SCENARIO.has(id)),
  ).map((id): Chapter => ({
    id,
    title: t(`report.chapter.${id}`),
    ...(id === 'annex' && { landscape: true }),
    blocks: [
      ...paragraphs(words[id]?.before),
      ...MAKERS[id](context),
      ...paragraphs(words[id]?.after),
    ],
  }));
  const { minutes } = input.project.settings;
  return {
    language: input.language,
    title: t('report.title', {
      place: place || projectTitle(input.project, layers.pick) || t('report.this-place'),
      minutes,
    }),
    head: headLines(context),
    chapters,
  };
}
