import { WHOLE_ID, type Finding } from '../../core/assess/findings/assessment.ts';
import { findFacts } from '../../core/assess/findings/finding-facts.ts';
import { formatMeasured, formatTarget, formatValue } from '../../i18n/format.ts';
import { successionWords } from '../../i18n/succession-text.ts';
import { documentWords } from '../document-words.ts';
import { boxOfAreas, dotted, type MadeScene, type SceneContext } from '../scene-context.ts';

/** Areas that a table names: what comes after them is counted in words. */
const MOST_AREAS = 60;

/** Unmet findings of rows in force, binding ones or all others, by row, those with most areas first. */
function unmetRows({ baseline, library }: SceneContext, binding: boolean): [string, Finding[]][] {
  const byRow = new Map<string, Finding[]>();
  for (const finding of baseline.findings) {
    if (!finding.inForce || finding.verdict !== 'unmet') continue;
    if ((library.standardById(finding.rule)?.force === 'binding') !== binding) continue;
    const key = JSON.stringify([finding.rule, finding.part ?? '']);
    const row = byRow.get(key);
    if (row) row.push(finding);
    else byRow.set(key, [finding]);
  }
  return [...byRow].toSorted(([, a], [, b]) => b.length - a.length);
}

function worstFirst(a: Finding, b: Finding): number {
  const share = ({ shortfall, target }: Finding) => (shortfall ?? 0) / (Math.abs(target) || 1);
  return share(b) - share(a);
}

function rowTitle({ library, language }: SceneContext, { rule, part: partId }: Finding): string {
  const pick = ({ zh, en }: { zh: string; en: string }) => (language === 'en' ? en : zh);
  const part = partId === undefined ? undefined : library.partById(rule, partId);
  const standard = library.standardById(rule);
  return dotted([standard ? pick(standard.title) : rule, part?.title ? pick(part.title) : '']);
}

function citeRow({ library, language }: SceneContext, { rule, clause }: Finding): string {
  const document = library.documentOf(rule);
  return document ? `${documentWords(document, language)} ${clause}` : clause;
}

function rowScene(context: SceneContext, key: string, findings: Finding[]): MadeScene {
  const { t, language, library, project, baseline, rowBasis } = context;
  const [first] = findings as [Finding];
  const { rule, part: partId } = first;
  const standard = library.standardById(rule)!;
  const part = library.partById(rule, partId);
  const pick = ({ zh, en }: { zh: string; en: string }) => (language === 'en' ? en : zh);
  const { yearNow } = context;
  const facts = findFacts(library, { ...project, ...(yearNow !== undefined && { yearNow }) })(
    first,
  );
  const asked = baseline.findings.filter(
    (each) =>
      each.rule === rule &&
      each.part === partId &&
      each.inForce &&
      each.verdict !== 'not-applicable',
  );
  const sorted = findings.toSorted(worstFirst);
  const shown = sorted.slice(0, MOST_AREAS);
  const name = (finding: Finding) =>
    finding.areaId === WHOLE_ID ? t('level.all') : finding.areaName;
  const title = rowTitle(context, first);
  const target = part
    ? formatTarget(language, part.comparison, first.target, first.unit)
    : formatValue(language, first.target, first.unit);
  const source = citeRow(context, first);
  const said = dotted([
    successionWords(language, facts, library),
    t(`force.${standard.force ?? 'none'}`),
    ...(facts.passedYear === undefined
      ? [
          facts.targetYear === null
            ? t('facts.no-year')
            : t('slide.target-year', { year: facts.targetYear }),
        ]
      : []),
    facts.departments.length > 0
      ? t('facts.departments', { names: facts.departments.join(t('ui.list-comma')) })
      : '',
  ]);
  return {
    key: `row:${key}`,
    title: t('slide.row-title', { title }),
    basis: rowBasis,
    figure: `${findings.length} / ${asked.length}`,
    figureLabel: t('slide.row-areas-unmet', { target }),
    points: [
      said,
      source,
      ...(first.targetIsPlanners ? [t('slide.target-planners')] : []),
      ...(sorted.length > shown.length
        ? [t('slide.areas-more', { n: sorted.length - shown.length })]
        : []),
    ],
    table: {
      columns: [
        { title: t('slide.column-area'), share: 4 },
        { title: t('slide.column-measured'), share: 3, align: 'right' },
        { title: t('slide.column-shortfall'), share: 3, align: 'right' },
      ],
      rows: shown.map((finding) => [
        name(finding),
        formatMeasured(language, finding),
        formatValue(language, finding.shortfall, finding.unit),
      ]),
    },
    notes: [
      `${rule} ${source}`,
      said,
      t('slide.notes-row', { target, n: asked.length, unmet: findings.length }),
      ...(standard.notes ? [pick(standard.notes)] : []),
      ...standard.conflicts.map(pick),
    ].join('\n'),
    map: context.map(
      null,
      { verdicts: true },
      { ruleId: rule, box: boxOfAreas(project, new Set(findings.map(({ areaId }) => areaId))) },
    ),
  };
}

/** A page for each binding row in force that an area does not meet, with those areas. */
export function rowScenes(context: SceneContext): MadeScene[] {
  return unmetRows(context, true).map(([key, findings]) => rowScene(context, key, findings));
}

/** One page for all rows in force that are unmet without being binding; none where there is none. */
export function otherRowsScenes(context: SceneContext): MadeScene[] {
  const { t, rowBasis } = context;
  const rows = unmetRows(context, false);
  const [worst] = rows;
  if (!worst) return [];
  return [
    {
      key: 'other-rows',
      title: t('slide.others-title'),
      basis: rowBasis,
      figure: String(rows.length),
      figureLabel: t('slide.others-label'),
      points: [],
      table: {
        columns: [
          { title: t('slide.column-row'), share: 5 },
          { title: t('slide.column-unmet-areas'), share: 1.6, align: 'right' },
          { title: t('slide.column-document'), share: 4 },
        ],
        rows: rows.map(([, findings]) => [
          rowTitle(context, findings[0]!),
          String(findings.length),
          citeRow(context, findings[0]!),
        ]),
      },
      notes: t('slide.notes-others'),
      map: context.map(null, { verdicts: true }, { ruleId: worst[1][0]!.rule }),
    },
  ];
}
