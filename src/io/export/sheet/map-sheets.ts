import type { Rect } from '../../../core/base/rect.ts';
import type { Area } from '../../../core/plan/areas/area.ts';
import { kindName } from '../../../i18n/plan-text.ts';
import type { FacilityKind } from '../../../core/vocabulary/kinds.ts';
import { boxRing, type Drawing, type Mark } from '../drawing/drawing.ts';
import { measureText, wrapLines } from '../drawing/measure-text.ts';
import {
  reportContext,
  type ReportContext,
  type ReportInput,
} from '../report/words/report-context.ts';
import { listAttribution } from '../values/export-input.ts';
import { flowColumns, type FlowItem } from './flow-columns.ts';
import { frameMark, graticuleMarks, northMarks, scaleMarks, scaleWords } from './furniture.ts';
import { legendLines } from './legend.ts';
import { fitFrame, type MapFrame } from './map-frame.ts';
import { LOOK } from './map-look.ts';
import { mapMarks } from './map-marks.ts';
import { mapSubject, type MapSubject } from './map-subject.ts';
import { paperMm, SIGN_SIZE, type Paper } from './paper-size.ts';
import { legendItem, overviewItem, textItem } from './sheet-panel.ts';

/** What the sheets show: the maps of every kind and of the verdicts, before and after at one extent, or each area alone. */
export const SHEET_SETS = ['maps', 'comparison', 'atlas'] as const;
export type SheetSet = (typeof SHEET_SETS)[number];

export interface SheetChoice extends Paper {
  set: SheetSet;
  graticule: boolean;
  /** Of an atlas: the only areas that get a sheet; absent: all. */
  areaIds?: readonly string[];
}

/** One sheet before it is drawn. */
interface Page {
  title: string;
  subtitle: string;
  subject: MapSubject;
  /** The scenario's sites are on it. */
  planned: boolean;
}

const MARGIN_MM = 10;

function listPages(context: ReportContext, { set, areaIds }: SheetChoice): Page[] {
  const { input, t, place, level, within } = context;
  const { project, scenario, present, planned, kinds, language } = input;
  const page = (
    kind: FacilityKind,
    isPlanned: boolean,
    more: { verdicts?: boolean; focus?: Area } = {},
  ): Page[] => {
    const shown =
      isPlanned && planned ? { scenario, state: planned } : { scenario: null, state: present };
    const subject = mapSubject(project, shown.scenario, shown.state, { kind, level, ...more });
    if (!subject) return [];
    const what = more.verdicts
      ? t('sheet.title-verdicts', { place })
      : t('sheet.title-circles', {
          place: more.focus?.name ?? place,
          kind: kindName(language, kind),
        });
    const state = shown.scenario?.name ?? t('ui.present-state');
    return [
      {
        title: what,
        subtitle: more.verdicts ? state : `${state} · ${within}`,
        subject,
        planned: shown.scenario !== null,
      },
    ];
  };
  const [first = 'eldercare'] = kinds;
  const isPlanned = planned !== null;
  if (set === 'comparison') {
    return kinds.flatMap((kind) => [...page(kind, false), ...(isPlanned ? page(kind, true) : [])]);
  }
  if (set === 'atlas') {
    const areas = context.areas.filter(({ id }) => !areaIds || areaIds.includes(id));
    return areas.flatMap((focus) => page(first, isPlanned, { focus }));
  }
  return [
    ...kinds.flatMap((kind) => page(kind, isPlanned)),
    ...(present.assessment.findings.length > 0 ? page(first, isPlanned, { verdicts: true }) : []),
  ];
}

/** Numbered sites and areas, in columns beside the map. */
function listItems(
  context: ReportContext,
  { subject }: Page,
  columnMm: number,
  size: number,
): FlowItem[] {
  const { t, join, layers, input } = context;
  const letters = 2.4 * size;
  const { sites, areas, unmet, focus, level } = subject;
  const isIn = new Set(focus ? context.sitesIn(focus).map(({ id }) => id) : []);
  const own = focus ? sites.filter(({ site }) => isIn.has(site.id)) : sites;
  const facilities = focus
    ? context
        .facilitiesIn(focus)
        .filter(({ id }) => subject.facilities.some((each) => each.id === id))
    : [];
  const under = (title: string, lines: readonly string[]): FlowItem[] =>
    lines.length === 0
      ? []
      : [
          textItem(title, columnMm, 2.9 * size, { bold: true, afterMm: 0.6 * size }),
          ...lines.map((line) => textItem(line, columnMm, letters)),
          { heightMm: 2 * size, draw: () => [] },
        ];
  return [
    ...under(
      t('sheet.list-sites'),
      own.map(({ site, number }) =>
        t('sheet.list-site', {
          number,
          name: site.name || t('site.default-name', { n: number }),
          kinds: join(layers.kindNames(site.kinds)),
        }),
      ),
    ),
    ...under(
      t('sheet.list-facilities', { kind: kindName(input.language, subject.kind) }),
      facilities.map(({ name }) => name || t('report.unnamed')),
    ),
    ...(focus || level === undefined
      ? []
      : under(
          t(`level.${level}`),
          areas.map((area, at) =>
            unmet
              ? t('sheet.list-area-unmet', { number: at + 1, name: area.name, n: unmet(area) })
              : `${at + 1} ${area.name}`,
          ),
        )),
  ];
}

function headMarks(context: ReportContext, page: Page, widthMm: number, size: number): Mark[] {
  const { t, input } = context;
  const { mapApprovalNo, notices } = input.project;
  const stamp = mapApprovalNo
    ? t('map.export.approval', { number: mapApprovalNo })
    : t('map.export.internal');
  const stampMm = measureText(stamp, 3 * size) + 5 * size;
  const right = widthMm - MARGIN_MM;
  const room = right - stampMm - MARGIN_MM - 4;
  const made = notices.filter(({ kind }) => kind !== 'attribution').map(context.layers.pick);
  const titleMm = Math.min(
    6 * size,
    (6 * size * room) / Math.max(room, measureText(page.title, 6 * size)),
  );
  const subtitle = [page.subtitle, ...made].join('　');
  const [line = ''] = wrapLines(subtitle, right - MARGIN_MM, 2.8 * size);
  return [
    {
      type: 'text',
      text: page.title,
      at: [MARGIN_MM, MARGIN_MM + 5.4 * size],
      sizeMm: titleMm,
      align: 'start',
      colour: LOOK.ink,
      bold: true,
    },
    {
      type: 'text',
      text: line,
      at: [MARGIN_MM, MARGIN_MM + 10.4 * size],
      sizeMm: 2.8 * size,
      align: 'start',
      colour: LOOK.ink,
    },
    {
      type: 'area',
      rings: [boxRing({ x: right - stampMm, y: MARGIN_MM, width: stampMm, height: 6 * size })],
      pen: { colour: LOOK.stamp, widthMm: 0.4 * size },
    },
    {
      type: 'text',
      text: stamp,
      at: [right - stampMm / 2, MARGIN_MM + 4.1 * size],
      sizeMm: 3 * size,
      align: 'middle',
      colour: LOOK.stamp,
      bold: true,
    },
  ];
}

function footLines({ input, t }: ReportContext, frame: MapFrame, paper: Paper): string[] {
  const { date, project, language } = input;
  const sources = listAttribution(project).join(' · ');
  const words = { scale: scaleWords(language, frame.scale), paper: paper.size };
  return [
    [
      t('sheet.scale', words),
      frame.crsName === '' ? t('sheet.no-crs') : t('sheet.crs', { crs: frame.crsName }),
      ...(date === undefined ? [] : [t('map.export.date', { date })]),
      t('map.export.madeWith'),
    ].join(' · '),
    ...(sources === '' ? [] : [t('map.export.sources', { sources })]),
  ];
}

function drawPage(context: ReportContext, page: Page, choice: SheetChoice): Drawing[] {
  const { input, t } = context;
  const { language, project } = input;
  const { width, height } = paperMm(choice);
  const size = SIGN_SIZE[choice.size];
  const columnMm = 54 * size;
  const gapMm = 4 * size;
  const head = 13 * size;
  const foot = 9 * size;
  const inner: Rect = {
    x: MARGIN_MM,
    y: MARGIN_MM + head,
    width: width - 2 * MARGIN_MM,
    height: height - 2 * MARGIN_MM - head - foot,
  };
  const below = inner.height * 0.3;
  const map: Rect = choice.landscape
    ? { ...inner, width: inner.width - columnMm - gapMm }
    : { ...inner, height: inner.height - below - gapMm };
  const panel: Rect = choice.landscape
    ? { ...inner, x: inner.x + inner.width - columnMm, width: columnMm }
    : { ...inner, y: inner.y + inner.height - below, height: below };
  const frame = fitFrame(page.subject.ground, map, language);
  const items: FlowItem[] = [
    overviewItem(page.subject, frame, columnMm, language),
    textItem(t('map.legend.title'), columnMm, 3.2 * size, { bold: true, afterMm: 0.6 * size }),
    ...legendLines(page.subject, project.settings, language).map((line) =>
      legendItem(line, columnMm, size),
    ),
    { heightMm: 2 * size, draw: () => [] },
    ...listItems(context, page, columnMm, size),
  ];
  const flown = flowColumns(items, panel, columnMm, gapMm);
  const footer = footLines(context, frame, choice).map((text, at): Mark => {
    const [line = ''] = wrapLines(text, inner.width, 2.3 * size);
    const y = height - MARGIN_MM - foot + (4 + at * 3.5) * size;
    return {
      ...{ type: 'text', text: line, at: [MARGIN_MM, y], sizeMm: 2.3 * size },
      ...{ align: 'start', colour: LOOK.quiet },
    };
  });
  const first: Drawing = {
    widthMm: width,
    heightMm: height,
    marks: [
      ...headMarks(context, page, width, size),
      mapMarks(page.subject, frame, size),
      ...(choice.graticule ? graticuleMarks(frame, size) : []),
      ...scaleMarks(frame, language, size),
      ...northMarks(frame, language, size),
      frameMark(frame),
      ...flown.marks,
      ...footer,
    ],
  };
  // What found no room beside the map goes on over whole pages.
  const more: Drawing[] = [];
  let { left } = flown;
  while (left.length > 0) {
    const next = flowColumns(left, { ...inner, height: inner.height + foot }, columnMm, gapMm);
    more.push({
      widthMm: width,
      heightMm: height,
      marks: [
        ...headMarks(
          context,
          { ...page, subtitle: t('sheet.continued', { words: page.subtitle }) },
          width,
          size,
        ),
        ...next.marks,
      ],
    });
    left = next.left;
  }
  return [first, ...more];
}

/** Maps on paper to scale, a drawing a page; none where there is no ground to show. */
export function mapSheets(input: ReportInput, choice: SheetChoice): Drawing[] {
  const context = reportContext(input);
  return listPages(context, choice).flatMap((page) => drawPage(context, page, choice));
}
