import type { Place } from '../../../core/base/issue.ts';
import type { IssueLog } from '../../issue-log.ts';
import type { SourceRecord } from '../../records.ts';
import type { FieldReader } from './field-reader.ts';

/** Whether a code is one of twelve digits that a spreadsheet has rounded, such as `5.00103E+11`. */
export function isRoundedCode(text: string): boolean {
  return /^\d(\.\d+)?e\+?\d+$/i.test(text);
}

/** The statistical code of a record; one that a spreadsheet has rounded to `5.00103E+11` is absent, with an issue. */
export function readCode(
  record: SourceRecord,
  reader: FieldReader,
  place: Place,
  log: IssueLog,
): string | undefined {
  const text = reader.text(record, 'code').normalize('NFKC');
  if (text === '') return undefined;
  if (isRoundedCode(text)) {
    log.add('code-rounded', 'warning', place, { text });
    return undefined;
  }
  return text.replace(/\.0$/, '');
}
