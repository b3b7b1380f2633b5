import type { Result } from '../../../core/base/issue.ts';
import { sampled } from '../../crs/share-outside.ts';
import { crsByCode } from '../../crs/crs-by-code.ts';
import { IssueLog } from '../../issue-log.ts';
import { cellText, locateRecord, type RecordSet, type SourceRecord } from '../../records.ts';
import {
  isNoShape,
  isWellKnown,
  looksWritten,
  readWritten,
  type WrittenGeometry,
} from './written-geometry.ts';

/** Cells that are read to tell whether a column holds shapes. */
const CELLS_READ = 50;
/** Share of the filled ones that must. */
const MOST = 0.8;

interface ShapeColumn {
  at: number;
  /** Share of the shapes that are outlines. */
  outlined: number;
}

function shapeColumn(set: RecordSet, at: number): ShapeColumn | undefined {
  const filled = set.records.flatMap(({ values }) => {
    const cell = values[at];
    return typeof cell === 'string' && !isNoShape(cell.trim()) ? [cell.trim()] : [];
  });
  const some = sampled(filled, CELLS_READ);
  if (some.length === 0 || !looksWritten(some[0]!)) return undefined;
  const read = some.flatMap((text) => readWritten(text) ?? []);
  // What is plainly meant as a shape and is none that is read is told row by row.
  const meant = Math.max(read.length, some.filter(isWellKnown).length);
  if (meant < MOST * some.length) return undefined;
  const outlined = read.filter(({ geometry }) => geometry.type.endsWith('Polygon')).length;
  return { at, outlined: outlined / some.length };
}

/**
 * A table whose column holds shapes as texts, with these as the shapes of its records; of several such columns the one with
 * outlines, else the first. Any other set as it is. What cannot be read is said, as are shapes of more than one system.
 */
export function withWrittenGeometry(set: RecordSet): Required<Result<RecordSet>> {
  if (set.records.some(({ geometry }) => geometry)) return { value: set, issues: [] };
  const columns = set.fields.flatMap((_, at) => shapeColumn(set, at) ?? []);
  const [best] = columns.toSorted((a, b) => b.outlined - a.outlined || a.at - b.at);
  if (!best) return { value: set, issues: [] };
  const column = set.fields[best.at]!;
  const log = new IssueLog();
  const found: WrittenGeometry[] = [];
  const records = set.records.map((record): SourceRecord => {
    const text = cellText(record.values[best.at]);
    const read = readWritten(text);
    if (read) {
      found.push(read);
      return { ...record, geometry: read.geometry };
    }
    if (!isNoShape(text.trim())) {
      const place = { ...locateRecord(set, record), column };
      log.add('shape-text-unreadable', 'warning', place, { text: text.slice(0, 40) });
    }
    return record;
  });
  const srids = new Set(found.flatMap(({ srid }) => srid ?? []));
  const [srid] = srids;
  if (srids.size > 1) {
    const codes = [...srids].join(', ');
    log.add('shape-systems-mixed', 'warning', { file: set.fileName, column }, { codes });
  }
  const forms = [...new Set(found.map(({ form }) => form))].join(', ');
  return {
    value: {
      ...set,
      records,
      shapes: { column, forms },
      // A word of the file itself, such as a header with a code, goes before that of its cells.
      ...(srids.size === 1 && srid !== 0 && !set.crs && { crs: crsByCode(srid!) }),
    },
    issues: log.list(),
  };
}
