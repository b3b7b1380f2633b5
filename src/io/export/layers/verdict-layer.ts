import type { Finding } from '../../../core/assess/findings/assessment.ts';
import { groupSameAsks } from '../../../core/assess/findings/same-asks.ts';
import { fieldWord } from '../../../i18n/hygiene-text.ts';
import { findFacts } from '../../../core/assess/findings/finding-facts.ts';
import { successionWords } from '../../../i18n/succession-text.ts';
import { translate } from '../../../i18n/translate.ts';
import { factsSource, isSynthetic } from '../values/export-input.ts';
import { DECIMALS, rounded } from '../values/rounded.ts';
import type { LayerContext } from './layer-context.ts';
import { makeLayer, type LayerColumn } from './make-layer.ts';
import type { ResultLayer } from './result-layer.ts';

/** Columns of the table that a planner reads; those after them are for programs. */
export const VERDICT_COLUMNS = 28;

/** Marks of a finding: 示意, 待核, and whose target it is. */
function remarks({ input, library, language }: LayerContext): (finding: Finding) => string[] {
  const { project } = input;
  const made = new Set(project.areas.filter(({ synthetic }) => synthetic).map(({ id }) => id));
  const wholeIsMade = isSynthetic(project);
  return ({ areaId, rule, inForce, targetIsPlanners }) => [
    ...(inForce ? [] : [translate(language, 'verdicts-csv.comparison')]),
    ...(made.has(areaId) || wholeIsMade ? [translate(language, 'ui.synthetic')] : []),
    ...(library.documentOf(rule)?.toBeConfirmed
      ? [translate(language, 'documents.to-be-confirmed')]
      : []),
    ...(targetIsPlanners ? [translate(language, 'verdicts-csv.planners-target')] : []),
  ];
}

/** Numbers of the groups of findings that ask the same of one area, and the place of each in its group. */
function placeAsks(
  findings: readonly Finding[],
  library: LayerContext['library'],
): Map<Finding, { group: number; order: number }> {
  const placed = new Map<Finding, { group: number; order: number }>();
  let group = 0;
  let order = 0;
  for (const { row, under } of groupSameAsks(findings, (each) => each, library)) {
    if (under) order += 1;
    else [group, order] = [group + 1, 0];
    placed.set(row, { group, order });
  }
  return placed;
}

/** One row for each finding, in the order of the assessment, in words. */
export function verdictLayer(context: LayerContext): ResultLayer {
  const { input, library, language, pick, word } = context;
  const { project, scenario, assessment } = input;
  const places = [...project.facilities, ...(scenario?.sites ?? [])];
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  const remark = remarks(context);
  const factsOf = findFacts(library, factsSource(input));
  const asked = placeAsks(assessment.findings, library);
  const title = ({ rule, part }: Finding): string => {
    const standard = library.standardById(rule);
    const ofPart = part === undefined ? undefined : library.partById(rule, part);
    return [pick(standard?.title), pick(ofPart?.title)].filter((each) => each !== '').join(' · ');
  };
  const shown: LayerColumn<Finding>[] = [
    { name: 'areaId', type: 'text', of: ({ areaId }) => areaId },
    { name: 'area', type: 'text', of: ({ areaName }) => areaName },
    { name: 'level', type: 'text', of: ({ level }) => word('level', level) },
    { name: 'rule', type: 'text', of: ({ rule }) => rule },
    { name: 'title', type: 'text', of: title },
    {
      name: 'document',
      type: 'text',
      of: ({ rule }) => {
        const document = library.documentOf(rule);
        return document?.number ?? pick(document?.title);
      },
    },
    { name: 'clause', type: 'text', of: ({ clause }) => clause },
    { name: 'verdict', type: 'text', of: ({ verdict }) => word('verdict', verdict) },
    {
      name: 'measured',
      type: 'real',
      of: ({ measured }) => rounded(measured, DECIMALS.measured),
    },
    {
      name: 'measuredLeast',
      type: 'real',
      of: ({ bounds }) => rounded(bounds?.lower, DECIMALS.measured),
    },
    {
      name: 'measuredMost',
      type: 'real',
      of: ({ bounds }) => rounded(bounds?.upper, DECIMALS.measured),
    },
    { name: 'target', type: 'real', of: ({ target }) => rounded(target, DECIMALS.measured) },
    { name: 'targetYear', type: 'integer', of: (finding) => factsOf(finding).targetYear },
    { name: 'unit', type: 'text', of: ({ unit }) => word('unit', unit) },
    {
      name: 'shortfall',
      type: 'real',
      of: ({ shortfall }) => rounded(shortfall, DECIMALS.measured),
    },
    {
      name: 'missing',
      type: 'list',
      of: ({ missing }) =>
        [...new Set(missing.map(({ field }) => field))].map((field) => fieldWord(language, field)),
    },
    {
      name: 'missingRecords',
      type: 'integer',
      of: ({ missing }) => missing.reduce((sum, { ids }) => sum + ids.length, 0) || null,
    },
    {
      name: 'evidence',
      type: 'list',
      of: ({ evidence }) => evidence.map((id) => nameOf.get(id) ?? id),
    },
    { name: 'remark', type: 'list', of: remark },
    {
      name: 'standing',
      type: 'text',
      of: ({ inForce }) => word('standing', inForce ? 'in-force' : 'comparison'),
    },
    {
      name: 'cityShare',
      type: 'real',
      of: ({ cityShare }) => rounded(cityShare, DECIMALS.measured),
    },
    {
      name: 'force',
      type: 'text',
      of: (finding) => word('force', factsOf(finding).force ?? 'none'),
    },
    { name: 'departments', type: 'list', of: (finding) => [...factsOf(finding).departments] },
    { name: 'printed', type: 'real', of: (finding) => factsOf(finding).printed?.value },
    { name: 'printedYear', type: 'integer', of: (finding) => factsOf(finding).printed?.year },
    { name: 'conflicts', type: 'list', of: (finding) => factsOf(finding).conflicts.map(pick) },
    {
      name: 'course',
      type: 'text',
      of: (finding) => {
        const { onCourse } = factsOf(finding);
        return onCourse === undefined
          ? null
          : word('reported', onCourse ? 'on-course' : 'off-course');
      },
    },
    {
      name: 'passed',
      type: 'text',
      of: (finding) => successionWords(language, factsOf(finding), library) || null,
    },
  ];
  return makeLayer(
    language,
    'verdicts',
    'none',
    [
      ...shown.map((column) => ({ ...column, alias: word('verdicts-csv', column.name) })),
      {
        name: 'documentTitle',
        type: 'text',
        of: ({ rule }) => pick(library.documentOf(rule)?.title),
      },
      { name: 'verdictCode', type: 'text', of: ({ verdict }) => verdict },
      { name: 'inForce', type: 'boolean', of: ({ inForce }) => inForce },
      { name: 'askGroup', type: 'integer', of: (finding) => asked.get(finding)?.group },
      { name: 'askOrder', type: 'integer', of: (finding) => asked.get(finding)?.order },
      { name: 'part', type: 'text', of: ({ part }) => part },
      { name: 'documentId', type: 'text', of: ({ documentId }) => documentId },
    ],
    assessment.findings,
  );
}
