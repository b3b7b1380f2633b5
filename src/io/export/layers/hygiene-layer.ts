import type { Place } from '../../../core/base/issue.ts';
import { issueWords } from '../../../i18n/issue-text.ts';
import { hygieneLines } from '../values/hygiene-table.ts';
import { DECIMALS, rounded } from '../values/rounded.ts';
import type { LayerContext } from './layer-context.ts';
import { makeLayer } from './make-layer.ts';
import type { ResultLayer } from './result-layer.ts';

interface Line {
  severity: string;
  problem: string;
  detail: string;
  mend: string;
  recordIds: readonly string[];
  place: Place;
  code: string | null;
}

/** The hygiene report: missing fields by the verdicts they cost, then doubtful records and places. */
function reportLines({ input, language }: LayerContext): Line[] {
  const lines = hygieneLines(input.project, input.assessment.findings, language);
  return lines.map(({ problem, severity, words, ids, lngLat }) => ({
    severity,
    problem,
    detail: words,
    mend: '',
    recordIds: ids,
    place: lngLat ? { lngLat: [...lngLat] } : {},
    code: null,
  }));
}

/** What was noticed while files were read, in words. */
function issueRows({ input, language, word }: LayerContext): Line[] {
  return input.project.issues.map((issue) => {
    const { title, detail, fix } = issueWords(language, issue);
    return {
      severity: word('severity', issue.severity),
      problem: title,
      detail,
      mend: fix,
      recordIds: issue.place.id === undefined ? [] : [issue.place.id],
      place: issue.place,
      code: issue.code,
    };
  });
}

/** The hygiene report and what was noticed about the files on the way in, each with its place. */
export function hygieneLayer(context: LayerContext): ResultLayer {
  const { project, scenario } = context.input;
  const named = [
    ...project.areas,
    ...project.facilities,
    ...(project.unplaced ?? []),
    ...(scenario?.sites ?? []),
  ];
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  return makeLayer<Line>(
    context.language,
    'hygiene',
    'none',
    [
      { name: 'severity', type: 'text', of: ({ severity }) => severity },
      { name: 'problem', type: 'text', of: ({ problem }) => problem },
      { name: 'detail', type: 'text', of: ({ detail }) => detail },
      { name: 'mend', type: 'text', of: ({ mend }) => mend },
      { name: 'file', type: 'text', of: ({ place }) => place.file },
      { name: 'row', type: 'integer', of: ({ place }) => place.row },
      { name: 'columnName', type: 'text', of: ({ place }) => place.column },
      {
        name: 'feature',
        type: 'integer',
        of: ({ place: { feature } }) => (feature === undefined ? null : feature + 1),
      },
      {
        name: 'records',
        type: 'list',
        of: ({ recordIds }) => recordIds.map((id) => nameOf.get(id) || id),
      },
      { name: 'recordId', type: 'text', of: ({ recordIds }) => recordIds.join(' ') },
      {
        name: 'place',
        type: 'text',
        of: ({ place: { lngLat } }) =>
          lngLat?.map((degrees) => rounded(degrees, DECIMALS.degrees)).join(', '),
      },
      { name: 'issueCode', type: 'text', of: ({ code }) => code },
    ],
    [...reportLines(context), ...issueRows(context)],
  );
}
