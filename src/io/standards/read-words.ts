import { issue, type Issue } from '../../core/base/issue.ts';
import {
  checkWordLines,
  emptyWord,
  withIds,
  withWordLines,
  type WordLine,
} from '../../core/standards/form/word-lines.ts';
import { emptyDocument } from '../../core/standards/form/document-facts.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { splitNames } from '../../core/standards/form/rule-form.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import { PEOPLE_FIELDS, type PeopleField } from '../../core/vocabulary/people.ts';
import { labelsIn } from '../../i18n/labels-in.ts';
import type { OpenSheet } from './open-sheets.ts';
import { plainLabel, SheetCells } from './sheet-cells.ts';
import { WORD_COLUMNS } from './workbook-columns.ts';

type WordColumn = keyof typeof WORD_COLUMNS;

/** Kinds and groups that a workbook adds; names of what stands above and of whom it serves may be lines of the same sheet. */
export function readWords(
  fileName: string,
  { name: sheet, grid }: OpenSheet,
): { document: Pick<StandardDocument, 'kinds' | 'groups'>; issues: Issue[] } {
  const labels = new Map(
    (Object.keys(WORD_COLUMNS) as WordColumn[]).flatMap((key) =>
      labelsIn(WORD_COLUMNS[key]).map((label) => [plainLabel(label), key] as const),
    ),
  );
  const cells = new SheetCells<WordColumn>(fileName, sheet, grid, labels);
  const groupWords = new Set(labelsIn('word.group').map(plainLabel));
  const lines = withIds(
    cells.rows.map((row): WordLine => ({
      ...emptyWord(groupWords.has(plainLabel(cells.text(row, 'what'))) ? 'group' : 'kind'),
      name: cells.text(row, 'name'),
      english: cells.text(row, 'english'),
      aliases: cells.text(row, 'aliases'),
    })),
  );
  const kindIds = new Map<string, string>();
  const groupIds = new Map<string, string>();
  for (const { id, zh, en } of KINDS) {
    for (const each of [zh, en, id]) kindIds.set(plainLabel(each), id);
  }
  for (const field of PEOPLE_FIELDS) {
    for (const each of [...labelsIn(`people.${field}`), field]) {
      groupIds.set(plainLabel(each), field);
    }
  }
  for (const { what, id, name, english } of lines) {
    for (const each of [name, english]) {
      if (each !== '') (what === 'kind' ? kindIds : groupIds).set(plainLabel(each), id);
    }
  }
  const resolved = lines.map((line, at): WordLine => {
    const row = cells.rows[at]!;
    const find = (column: 'parents' | 'serves', ids: ReadonlyMap<string, string>) =>
      splitNames(cells.text(row, column)).flatMap((value) => {
        const id = ids.get(plainLabel(value));
        if (id === undefined) cells.say('workbook-name-unknown', row, column, { value });
        return id === undefined ? [] : [id];
      });
    const [serves] = find('serves', groupIds) as PeopleField[];
    return { ...line, parents: find('parents', kindIds), ...(serves && { serves }) };
  });
  for (const { line, problem, name } of checkWordLines(resolved)) {
    const place = cells.place(cells.rows[line]!, 'name');
    cells.issues.push(issue('own-word', 'error', place, { name, problem }));
  }
  const { kinds, groups } = withWordLines(emptyDocument('', '', ''), resolved);
  return {
    document: { ...(kinds && { kinds }), ...(groups && { groups }) },
    issues: cells.issues,
  };
}
