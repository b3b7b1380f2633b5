import { issue, type Issue } from '../../base/issue.ts';
import { checkSchema } from '../../base/schema-fault.ts';
import type { Standard, StandardDocument } from '../standard.ts';
import { documentSchema } from '../standard-schema.ts';
import { ruleField } from '../rule-field.ts';

/** What is wrong with a row that a form describes, field by field in the words of the form; `field` names the field. */
export function checkRow(document: StandardDocument, row: Standard): Issue[] {
  const others = document.standards.filter(({ id }) => id !== row.id);
  const { faults = [] } = checkSchema(documentSchema, { ...document, standards: [...others, row] });
  const found = new Map<string, Issue>();
  for (const { path, problem, facts } of faults) {
    if (path[1] !== others.length) continue;
    const field = ruleField(path) ?? 'shape';
    found.set(
      `${field}/${problem}`,
      issue('rule-field', 'error', { id: row.id }, { rule: field, problem, ...facts }),
    );
  }
  return [...found.values()];
}
