import { issue, type Issue } from '../../core/base/issue.ts';
import { FACTS, withFact, type Fact } from '../../core/standards/form/document-facts.ts';
import { ISSUING_LEVELS, type StandardDocument } from '../../core/standards/standard.ts';
import { labelsIn } from '../../i18n/labels-in.ts';
import type { OpenSheet } from './open-sheets.ts';
import { plainLabel, SheetCells } from './sheet-cells.ts';

/** The id of a choice written in words of either language; anything else as it is. */
function asId(fact: Fact, text: string): string {
  if (fact === 'toBeConfirmed') return ['否', 'no'].includes(plainLabel(text)) ? '' : text;
  if (fact !== 'issuingLevel') return text;
  const level = ISSUING_LEVELS.find((each) =>
    labelsIn(`issuing.${each}`).map(plainLabel).includes(plainLabel(text)),
  );
  return level ?? text;
}

/** A document with what its sheet of items and contents says of it; what cannot be read is told with its cell. */
export function readFacts(
  fileName: string,
  sheet: OpenSheet,
  document: StandardDocument,
): { document: StandardDocument; issues: Issue[] } {
  const heads = (['fact', 'content'] as const).flatMap((key) =>
    labelsIn(`workbook.${key}`).map((name) => [plainLabel(name), key] as const),
  );
  const cells = new SheetCells<'fact' | 'content'>(
    fileName,
    sheet.name,
    sheet.grid,
    new Map(heads),
  );
  const labels = new Map(
    FACTS.flatMap((fact) =>
      labelsIn(`document.${fact}`).map((name) => [plainLabel(name), fact] as const),
    ),
  );
  let read = document;
  for (const row of cells.rows) {
    const name = cells.text(row, 'fact');
    const fact = labels.get(plainLabel(name));
    const text = cells.text(row, 'content');
    if (!fact) {
      const place = cells.place(row, 'fact');
      cells.issues.push(issue('workbook-column-unknown', 'warning', place, { name }));
    } else if (text !== '') {
      const changed = withFact(read, fact, asId(fact, text));
      if (changed) read = changed;
      else cells.say('document-fact', row, 'content', { fact, value: text });
    }
  }
  return { document: read, issues: cells.issues };
}
