import type { Area } from '../../../core/plan/areas/area.ts';
import { hasMark } from './approximate-mark.ts';
import type { RecordSet, SourceRecord } from '../../records.ts';
import { labelsIn } from '../../../i18n/labels-in.ts';
import { parseFlag } from './parse-words.ts';

/** Columns by which files say that a record is made up for show: our own exports in each format, and the samples. */
const COLUMNS = new Set(['synthetic', 'is_made_up', '示意', ...labelsIn('column.synthetic')]);

/** Tells which records of a file say of themselves that they are made up for show (示意). */
export function madeUpReader({ fields }: RecordSet): (record: SourceRecord) => boolean {
  const at = fields.findIndex((field) => COLUMNS.has(field));
  return ({ values }) => at !== -1 && parseFlag(values[at]) === true;
}

/** Marks an area as its file and its name ask for it: the mark behind a name says that the outline was worked out. */
export function markMadeUp(area: Area, saysSo: boolean): void {
  const approximate = hasMark(area.name);
  if (saysSo || approximate) area.synthetic = true;
  if (approximate) area.approximate = true;
}
