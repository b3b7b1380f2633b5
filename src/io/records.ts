import type { Geometry } from 'geojson';
import type { Place } from '../core/base/issue.ts';
import type { Crs } from '../core/vocabulary/crs.ts';

/** What a cell of a table or a property of a feature can hold; null where it is absent. */
export type Cell = string | number | boolean | null;

/** One row or feature as read, before any meaning is given to it. */
export interface SourceRecord {
  /** Position among the data rows or features of the file, from 1. */
  ordinal: number;
  /** Row as a spreadsheet shows it, for tables. */
  row?: number;
  /** Index in the file from 0, for features. */
  feature?: number;
  /** As many as the set has fields, in their order. */
  values: Cell[];
  geometry?: Geometry;
}

/** `gdal` stands for every format that GDAL reads. */
type SourceFormat =
  'csv' | 'geojson' | 'topojson' | 'esri-json' | 'json' | 'xlsx' | 'kml' | 'survey' | 'gdal';

/** What every reader of a format gives: named columns and records, whatever the file was. */
export interface RecordSet {
  fileName: string;
  format: SourceFormat;
  /** Name of the layer or sheet, in files that hold several. */
  layer?: string;
  /** Label of the text encoding, such as `utf-8` or `gb18030`. */
  encoding?: string;
  /** Coordinate system the file itself states. */
  crs?: Crs;
  /** Letters of the columns, for tables that a spreadsheet opens. */
  columnLetters?: string[];
  /** Rows that were taken for the header, for tables. */
  header?: { first: number; last: number };
  /** Texts around a table: its title, remarks above the header, notes below. */
  notes?: string[];
  /** Column whose texts are the shapes of the records, and their forms, such as `WKT`. */
  shapes?: { column: string; forms: string };
  /** Unique names; nothing else may be assumed of them (`__proto__` is one like any other). */
  fields: string[];
  records: SourceRecord[];
}

/** Where a record stands in its file. */
export function locateRecord(set: Pick<RecordSet, 'fileName'>, record: SourceRecord): Place {
  const place: Place = { file: set.fileName };
  if (record.row !== undefined) place.row = record.row;
  if (record.feature !== undefined) place.feature = record.feature;
  return place;
}

/** The cell as trimmed text; empty where absent. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
