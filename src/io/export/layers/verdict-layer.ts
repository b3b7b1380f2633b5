import type { Finding } from '../../../core/assess/findings/assessment.ts';
import { fieldWord } from '../../../i18n/hygiene-text.ts';
import { translate } from '../../../i18n/translate.ts';
import { isSynthetic } from '../export-input.ts';
import { DECIMALS, rounded } from '../rounded.ts';
import type { LayerContext } from './layer-context.ts';
import { makeLayer, type LayerColumn } from './make-layer.ts';
import type { ResultLayer } from './result-layer.ts';

/** Columns of the table that a planner reads; those after them are for programs. */
export const VERDICT_COLUMNS = 18;

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

/** One row for each finding, in the order of the assessment, in words. */
export function verdictLayer(context: LayerContext): ResultLayer {
  const { input, library, language, pick, word } = context;
  const { project, scenario, assessment } = input;
  const places = [...project.facilities, ...(scenario?.sites ?? [])];
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  const remark = remarks(context);
  const title = ({ rule, part }: Finding): string => {
    const standard = library.standardById(rule);
    const ofPart = part === undefined ? undefined : standard?.parts.find(({ id }) => id === part);
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
      { name: 'part', type: 'text', of: ({ part }) => part },
      { name: 'documentId', type: 'text', of: ({ documentId }) => documentId },
    ],
    assessment.findings,
  );
}
