import '../../../i18n/later-texts.ts';
import { countInForce } from '../../../core/assess/findings/assessment.ts';
import type { FollowUpState } from '../../../core/delivery/follow-ups/follow-up-state.ts';
import type { RoundComparison } from '../../../core/delivery/rounds/compare-rounds.ts';
import { readFindings, type FrozenFinding } from '../../../core/delivery/rounds/read-results.ts';
import {
  type DeliveryProject,
  findDelay,
  investmentYuan,
} from '../../../core/plan/delivery/delivery-project.ts';
import type { FollowUp } from '../../../core/plan/delivery/follow-up.ts';
import type { Round } from '../../../core/plan/delivery/round.ts';
import type { Language, TextKey } from '../../../i18n/catalogue.ts';
import { formatMeasured, formatNumber, formatValue } from '../../../i18n/format.ts';
import { changeLines, planLines, reachLines, whyWords } from '../../../i18n/round-text.ts';
import { translate } from '../../../i18n/translate.ts';
import { figures, heading, itemsUnder, marks, table, text, words } from '../report/words/blocks.ts';
import type { Chapter, MonitoringChapterId, Report, ReportBlock } from '../report/words/report.ts';
import type { PlainSheet } from '../xlsx/plain-workbook.ts';

const WAN = 10_000;

/** What a monitoring report 监测报告 is made of. */
export interface MonitoringInput {
  /** Title of the project. */
  place: string;
  round: Round;
  /** Against the round before; null for the first one. */
  comparison: RoundComparison | null;
  /** The list of projects as the round froze it. */
  projects: readonly DeliveryProject[];
  followUps: readonly { followUp: FollowUp; state: FollowUpState }[];
  language: Language;
}

type Say = (key: TextKey, params?: Record<string, string | number>) => string;

const sayIn =
  (language: Language): Say =>
  (key, params) =>
    translate(language, key, params);

function findingTable(
  language: Language,
  caption: string,
  findings: readonly FrozenFinding[],
): ReportBlock[] {
  const t = sayIn(language);
  return table(
    caption,
    [
      words(t('table.standard'), 4),
      words(t('table.area'), 1.8),
      figures(t('table.measured'), 1.6),
      figures(t('table.target'), 1.4),
      marks(t('table.verdict'), 1.2),
    ],
    findings.map(({ rule, title, areaName, target, unit, verdict, ...rest }) => [
      `${rule} ${language === 'en' ? title.en : title.zh}`,
      areaName,
      formatMeasured(language, { ...rest, unit }),
      formatValue(language, target, unit),
      t(`verdict.${verdict}`),
    ]),
  );
}

function stateBlocks({ round, comparison, language }: MonitoringInput): ReportBlock[] {
  const t = sayIn(language);
  const findings = readFindings(round.results).filter(({ inForce }) => inForce);
  const { met, unmet, unassessed } = countInForce(findings);
  const before = comparison?.before;
  return [
    ...text(t('round.report-counts', { n: met + unmet + unassessed, met, unmet, unassessed })),
    ...(before
      ? text(
          t('round.report-counts-before', {
            ...{ name: before.name, date: before.date },
            ...countInForce(readFindings(before.results)),
          }),
        )
      : []),
    ...findingTable(
      language,
      t('round.report-unmet'),
      findings.filter(({ verdict }) => verdict === 'unmet'),
    ),
    ...findingTable(
      language,
      t('round.report-all'),
      findings.filter(({ verdict }) => verdict !== 'not-applicable'),
    ),
  ];
}

function changeBlocks({ comparison, language }: MonitoringInput): ReportBlock[] {
  const t = sayIn(language);
  if (!comparison) return text(t('round.report-first'));
  const { turned } = comparison;
  const part = (title: TextKey, lines: readonly string[]): ReportBlock[] => [
    heading(2, t(title)),
    ...(lines.length > 0 ? itemsUnder('', lines) : text(t('round.nothing'))),
  ];
  return [
    heading(2, t('round.turned')),
    ...(turned.length === 0 ? text(t('round.no-turns')) : []),
    ...table(
      t('round.turned'),
      [
        words(t('table.standard'), 3.4),
        words(t('table.area'), 1.6),
        words(t('round.before'), 1.8),
        words(t('round.now'), 1.8),
        words(t('round.why'), 1.4),
      ],
      turned.map(({ before, now, why }) => [
        `${now.rule} ${language === 'en' ? now.title.en : now.title.zh}`,
        now.areaName,
        `${t(`verdict.${before.verdict}`)} ${formatMeasured(language, before)}`,
        `${t(`verdict.${now.verdict}`)} ${formatMeasured(language, now)}`,
        whyWords(language, why),
      ]),
    ),
    ...part('round.facilities', changeLines(language, comparison)),
    ...part('round.reach', reachLines(language, comparison)),
    ...part('round.plan', planLines(language, comparison)),
  ];
}

function projectBlocks({ projects, round, language }: MonitoringInput): ReportBlock[] {
  const t = sayIn(language);
  if (projects.length === 0) return text(t('round.report-no-projects'));
  return table(
    t('delivery.title'),
    [
      words(t('delivery.column.name'), 3.4),
      words(t('delivery.column.lead'), 1.4),
      figures(t('delivery.column.total'), 1.5),
      marks(t('delivery.column.finish'), 1.5),
      marks(t('delivery.column.stage'), 1.2),
      marks(t('round.report-delay'), 1.6),
    ],
    projects.map((project) => {
      const yuan = investmentYuan(project);
      const delay = findDelay(project, round.date);
      return [
        project.name,
        project.lead ?? '',
        yuan === undefined ? '—' : formatNumber(language, yuan / WAN, 2),
        project.finish ?? '—',
        t(`delivery.stage.${project.stage}`),
        delay ? t(`delivery.delay.${delay}`) : '—',
      ];
    }),
    t('round.report-projects-note'),
  );
}

function followUpBlocks({ followUps, round, language }: MonitoringInput): ReportBlock[] {
  const t = sayIn(language);
  const own = followUps.filter(({ followUp }) => followUp.opened <= round.date);
  if (own.length === 0) return text(t('round.report-no-follow-ups'));
  return table(
    t('follow-up.title'),
    [
      words(t('follow-up.subject'), 3),
      words(t('follow-up.place'), 1.5),
      words(t('follow-up.measure'), 2.6),
      words(t('follow-up.department'), 1.3),
      marks(t('follow-up.due'), 1.4),
      marks(t('follow-up.state'), 1.5),
    ],
    own.map(({ followUp: { title, place, measure, department, due }, state }) => [
      language === 'en' ? title.en : title.zh,
      ...[place, measure, department, due],
      t(`follow-up.state-${state}`),
    ]),
    t('round.report-follow-note'),
  );
}

const MAKERS: readonly [MonitoringChapterId, (input: MonitoringInput) => ReportBlock[]][] = [
  ['state', stateBlocks],
  ['change', changeBlocks],
  ['projects', projectBlocks],
  ['follow-ups', followUpBlocks],
];

/** The monitoring report of a round: its verdicts, what changed since the round before, projects and follow-ups. */
export function makeMonitoringReport(input: MonitoringInput): Report {
  const { place, round, language } = input;
  const t = sayIn(language);
  return {
    language,
    title: t('round.report-title', { place, name: round.name }),
    head: [t('round.report-head', { date: round.date })],
    chapters: MAKERS.map(([id, make]): Chapter => ({
      id,
      title: t(`round.chapter-${id}`),
      blocks: make(input),
    })),
  };
}

/** The tables of a report as sheets of a workbook, each named after its caption. */
export function reportSheets({ chapters }: Report): PlainSheet[] {
  return chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block): PlainSheet[] => {
      if (block.type !== 'table') return [];
      const heads = block.columns.map(({ title }) => title);
      return [{ name: block.caption.slice(0, 31), table: [heads, ...block.rows], sticky: 1 }];
    }),
  );
}
