import type { RememberedMapping } from '../../core/plan/project.ts';
import { guessMapping } from '../../io/mapping/guess/guess-mapping.ts';
import { type Mapping, plainRecord } from '../../io/mapping/mapping.ts';
import type { ReadDataset } from '../../io/open/read-dataset.ts';
import { cellText, type RecordSet } from '../../io/records.ts';
import type { FilePreview, ImportApi } from './import-api.ts';

const FIRST_ROWS = 8;

/** Identifies a header line, so that the same columns are understood the same way next time. */
function headerKey(set: RecordSet): string {
  return JSON.stringify(set.fields);
}

function recall(set: RecordSet, remembered: readonly RememberedMapping[]): Mapping | undefined {
  const known = remembered.findLast((each) => each.headerKey === headerKey(set));
  if (!known) return undefined;
  const { role, level, crs, columns, kindValues, defaultKind } = known;
  return {
    role,
    crs,
    columns,
    kindValues: plainRecord(Object.entries(kindValues)),
    ...(level ? { level } : {}),
    ...(defaultKind ? { defaultKind } : {}),
  };
}

/** What the import shows of a file: its first rows and how it is understood, as the last time where its header is known. */
export function previewFile(
  handle: number,
  set: RecordSet,
  { layers, encodings, topRows, hiddenRows = 0 }: ReadDataset,
  remembered: readonly RememberedMapping[],
): FilePreview {
  const guess = guessMapping(set);
  const known = recall(set, remembered);
  return {
    handle,
    fileName: set.fileName,
    ...(set.encoding ? { encoding: set.encoding } : {}),
    encodings,
    layers,
    hiddenRows,
    ...(set.layer === undefined ? {} : { layer: set.layer }),
    topRows: topRows.map(({ row, cells }) => ({ row, cells: cells.map(cellText) })),
    ...(set.header ? { header: set.header } : {}),
    fields: set.fields,
    count: set.records.length,
    ...(set.shapes ? { shapes: set.shapes } : {}),
    hasGeometry: set.records.some((record) => record.geometry),
    firstRows: set.records.slice(0, FIRST_ROWS).map((record) => record.values.map(cellText)),
    guess: known ? { ...guess, mapping: known } : guess,
    remembered: known !== undefined,
  };
}

/** Rows around the one that an issue speaks of; null when no record has that place. */
export function rowsAround(
  { records }: RecordSet,
  place: Parameters<ImportApi['rowsAround']>[1],
): ReturnType<ImportApi['rowsAround']> {
  const index = records.findIndex((record) =>
    place.row === undefined
      ? place.feature !== undefined && record.feature === place.feature
      : record.row === place.row,
  );
  if (index < 0) return null;
  const first = Math.max(0, Math.min(index - FIRST_ROWS / 2, records.length - FIRST_ROWS));
  const shown = records.slice(first, first + FIRST_ROWS);
  return { rows: shown.map((record) => record.values.map(cellText)), at: index - first };
}
