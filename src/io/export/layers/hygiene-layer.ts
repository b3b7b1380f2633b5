import type { Issue } from '../../../core/base/issue.ts';
import { issueWords } from '../../../i18n/issue-text.ts';
import { exportPoint } from '../rfc7946-geometry.ts';
import type { LayerContext } from './layer-context.ts';
import { makeLayer } from './make-layer.ts';
import type { ResultLayer } from './result-layer.ts';

/** What was noticed about the data on the way in, in words, each with its place in the file. */
export function hygieneLayer({ input, language, word }: LayerContext): ResultLayer {
  const records = input.project.issues.map((issue: Issue) => ({
    issue,
    words: issueWords(language, issue),
  }));
  return makeLayer(
    language,
    'hygiene',
    'none',
    [
      { name: 'severity', type: 'text', of: ({ issue }) => word('severity', issue.severity) },
      { name: 'problem', type: 'text', of: ({ words }) => words.title },
      { name: 'detail', type: 'text', of: ({ words }) => words.detail },
      { name: 'mend', type: 'text', of: ({ words }) => words.fix },
      { name: 'file', type: 'text', of: ({ issue }) => issue.place.file },
      { name: 'row', type: 'integer', of: ({ issue }) => issue.place.row },
      { name: 'columnName', type: 'text', of: ({ issue }) => issue.place.column },
      {
        name: 'feature',
        type: 'integer',
        of: ({ issue: { place } }) => (place.feature === undefined ? null : place.feature + 1),
      },
      { name: 'recordId', type: 'text', of: ({ issue }) => issue.place.id },
      {
        name: 'place',
        type: 'text',
        of: ({ issue: { place } }) => {
          if (!place.lngLat) return null;
          const [lng, lat] = place.lngLat;
          return exportPoint({ lng, lat }).coordinates.join(', ');
        },
      },
      { name: 'issueCode', type: 'text', of: ({ issue }) => issue.code },
    ],
    records,
  );
}
