import type { PbfReader } from 'pbf';
import { clipText, plainText } from '../../core/base/plain-text.ts';
import type { OsmCollector } from './collector.ts';
import { OsmPbfFault } from './osm-pbf-fault.ts';

/** Characters that OpenStreetMap lets a text have. */
const LONGEST_TEXT = 255;

/** What a block's groups need to be understood. */
export interface BlockContext {
  collector: OsmCollector;
  pbf: PbfReader;
  /** Start and end of each text of the block's own table. */
  textAt: number[];
  /** Index in the collector's strings of each text of the block; -1 until it is used. */
  globalIndex: Int32Array;
  /** Units of 1e-7 degree for one step of the block's grid. */
  stepE7: number;
  /** Milliseconds of one step of the block's time stamps. */
  dateStepMs: number;
  lngOffsetE7: number;
  latOffsetE7: number;
}

/** The latest moment that a date can hold. */
const LATEST_DATE_MS = 8.64e15;

/** Index in the collector's strings of a text of the block; throws on one that it has not. */
export function textIndex(context: BlockContext, local: number): number {
  const known = context.globalIndex[local];
  if (known === undefined) throw new OsmPbfFault('osm-pbf-damaged', {});
  if (known >= 0) return known;
  const { pbf } = context;
  const bytes = pbf.buf.subarray(context.textAt[local * 2]!, context.textAt[local * 2 + 1]!);
  const index = context.collector.intern(
    clipText(plainText(new TextDecoder().decode(bytes)), LONGEST_TEXT),
  );
  context.globalIndex[local] = index;
  return index;
}

/** Where a packed field or message that begins here ends; throws when that is beyond the limit. */
export function packedEnd(pbf: PbfReader, limit: number): number {
  const end = pbf.readVarint() + pbf.pos;
  if (end > limit) throw new OsmPbfFault('osm-pbf-damaged', {});
  return end;
}

/** Reads a packed field of unsigned numbers into `into` (emptied first). */
export function readPacked(pbf: PbfReader, limit: number, into: number[]): void {
  into.length = 0;
  const end = packedEnd(pbf, limit);
  while (pbf.pos < end) into.push(pbf.readVarint());
}

/** Keeps a time stamp, in steps of the block, if it is the newest so far. */
export function noteEdit({ collector, dateStepMs }: BlockContext, timestamp: number): void {
  const editMs = timestamp * dateStepMs;
  if (editMs > collector.newestEditMs && editMs <= LATEST_DATE_MS) collector.newestEditMs = editMs;
}

/** `visible` of an Info message, true when it does not say; its time stamp is noted. */
export function readInfo(context: BlockContext, limit: number): boolean {
  const { pbf } = context;
  const end = packedEnd(pbf, limit);
  let visible = true;
  while (pbf.pos < end) {
    const key = pbf.readVarint();
    if (key >>> 3 === 2) noteEdit(context, pbf.readVarint(true));
    else if (key >>> 3 === 6) visible = pbf.readBoolean();
    else pbf.skip(key);
  }
  return visible;
}
