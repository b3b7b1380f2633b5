import type { OutputCrs } from './output-crs.ts';
import type { FieldValue, LayerField, ResultSet } from '../layers/result-layer.ts';

export const ENCODINGS = ['utf-8', 'gb18030'] as const;
export type OutputEncoding = (typeof ENCODINGS)[number];

export interface OutFile {
  /** Relative, with `/` between folders. */
  name: string;
  bytes: Uint8Array;
}

/** What a writer is given: results whose places are already in `crs`. */
export interface WriteRequest {
  set: ResultSet;
  crs: OutputCrs;
  /** Of texts in formats that leave the choice. */
  encoding: OutputEncoding;
}

/** A value as one flat cell: lists are joined, what nests is left out. */
export function flatValue(
  value: FieldValue,
  { type }: Pick<LayerField, 'type'>,
  separator: string,
): string | number | boolean | null {
  if (type === 'json') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(separator);
  return value as string | number | boolean | null;
}
