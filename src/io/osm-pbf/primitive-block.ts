import { PbfReader } from 'pbf';
import type { ElementCollector, OsmCollector } from './collector.ts';
import { MEMBER_TYPES } from './osm-data.ts';
import { OsmPbfFault } from './osm-pbf-fault.ts';

/** What a block's groups need to be understood. */
interface BlockContext {
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

const NANO_PER_E7 = 100;
/** The latest moment that a date can hold. */
const LATEST_DATE_MS = 8.64e15;

function textIndex(context: BlockContext, local: number): number {
  const known = context.globalIndex[local];
  if (known === undefined) throw new OsmPbfFault('osm-pbf-damaged', {});
  if (known >= 0) return known;
  const { pbf } = context;
  const bytes = pbf.buf.subarray(context.textAt[local * 2]!, context.textAt[local * 2 + 1]!);
  const index = context.collector.intern(new TextDecoder().decode(bytes));
  context.globalIndex[local] = index;
  return index;
}

function packedEnd(pbf: PbfReader, limit: number): number {
  const end = pbf.readVarint() + pbf.pos;
  if (end > limit) throw new OsmPbfFault('osm-pbf-damaged', {});
  return end;
}

/** Reads a packed field of unsigned numbers into `into` (emptied first). */
function readPacked(pbf: PbfReader, limit: number, into: number[]): void {
  into.length = 0;
  const end = packedEnd(pbf, limit);
  while (pbf.pos < end) into.push(pbf.readVarint());
}

function noteEdit({ collector, dateStepMs }: BlockContext, timestamp: number): void {
  const editMs = timestamp * dateStepMs;
  if (editMs > collector.newestEditMs && editMs <= LATEST_DATE_MS) collector.newestEditMs = editMs;
}

/** `visible` of an Info message, true when it does not say; its time stamp is noted. */
function readInfo(context: BlockContext, limit: number): boolean {
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

/** Notes the time stamps of a DenseInfo message; gives where its `visible` flags begin, 0 when it has none. */
function readDenseInfo(context: BlockContext, end: number): number {
  const { pbf } = context;
  let visibleAt = 0;
  while (pbf.pos < end) {
    const key = pbf.readVarint();
    const field = key >>> 3;
    if ((key & 7) !== 2 || (field !== 2 && field !== 6)) {
      pbf.skip(key);
      continue;
    }
    const fieldEnd = packedEnd(pbf, end);
    if (field === 6) visibleAt = pbf.pos;
    else for (let stamp = 0; pbf.pos < fieldEnd;) noteEdit(context, (stamp += pbf.readSVarint()));
    pbf.pos = fieldEnd;
  }
  return visibleAt;
}

function readDenseNodes(context: BlockContext, end: number): void {
  const { collector, pbf } = context;
  let idsAt = 0;
  let idsEnd = 0;
  let latAt = 0;
  let latEnd = 0;
  let lngAt = 0;
  let lngEnd = 0;
  let tagsAt = 0;
  let tagsEnd = 0;
  let visibleAt = 0;
  while (pbf.pos < end) {
    const key = pbf.readVarint();
    const field = key >>> 3;
    if ((key & 7) !== 2) {
      pbf.skip(key);
      continue;
    }
    const fieldEnd = packedEnd(pbf, end);
    if (field === 1) [idsAt, idsEnd] = [pbf.pos, fieldEnd];
    else if (field === 8) [latAt, latEnd] = [pbf.pos, fieldEnd];
    else if (field === 9) [lngAt, lngEnd] = [pbf.pos, fieldEnd];
    else if (field === 10) [tagsAt, tagsEnd] = [pbf.pos, fieldEnd];
    else if (field === 5) visibleAt = readDenseInfo(context, fieldEnd);
    pbf.pos = fieldEnd;
  }
  const { nodes } = collector;
  let id = 0;
  let lat = 0;
  let lng = 0;
  while (idsAt < idsEnd) {
    pbf.pos = idsAt;
    id += pbf.readSVarint();
    idsAt = pbf.pos;
    pbf.pos = latAt;
    lat += pbf.readSVarint();
    latAt = pbf.pos;
    pbf.pos = lngAt;
    lng += pbf.readSVarint();
    lngAt = pbf.pos;
    const visible = visibleAt === 0 || pbf.buf[visibleAt++] !== 0;
    if (visible) {
      collector.addNode(
        id,
        Math.round(context.lngOffsetE7 + lng * context.stepE7),
        Math.round(context.latOffsetE7 + lat * context.stepE7),
      );
    } else collector.drop(nodes, id);
    pbf.pos = tagsAt;
    const firstPair = nodes.tagPairs.length;
    while (pbf.pos < tagsEnd) {
      const keyText = pbf.readVarint();
      if (keyText === 0) break;
      const valueText = pbf.readVarint();
      if (!visible) continue;
      nodes.tagPairs.push(textIndex(context, keyText));
      nodes.tagPairs.push(textIndex(context, valueText));
    }
    tagsAt = pbf.pos;
    if (visible) collector.endNodeTags(firstPair);
  }
  if (latAt !== latEnd || lngAt !== lngEnd) throw new OsmPbfFault('osm-pbf-damaged', {});
  pbf.pos = end;
}

const keys: number[] = [];
const values: number[] = [];
const roles: number[] = [];

function pushTags(context: BlockContext, elements: ElementCollector): void {
  if (keys.length !== values.length) throw new OsmPbfFault('osm-pbf-damaged', {});
  for (let i = 0; i < keys.length; i++) {
    elements.tagPairs.push(textIndex(context, keys[i]!));
    elements.tagPairs.push(textIndex(context, values[i]!));
  }
}

/** A node, way or relation written one by one (groups 1, 3 and 4 of the format). */
function readElement(context: BlockContext, group: number, end: number): void {
  const { collector, pbf } = context;
  keys.length = values.length = roles.length = 0;
  let id = 0;
  let lat = 0;
  let lng = 0;
  let visible = true;
  let partsAt = 0;
  let typesAt = 0;
  let partsEnd = 0;
  while (pbf.pos < end) {
    const key = pbf.readVarint();
    const field = key >>> 3;
    if (field === 1) id = group === 1 ? pbf.readSVarint() : pbf.readVarint(true);
    else if (field === 2) readPacked(pbf, end, keys);
    else if (field === 3) readPacked(pbf, end, values);
    else if (field === 4) visible = readInfo(context, end);
    else if (field === 8 && group === 1) lat = pbf.readSVarint();
    else if (field === 9 && group === 1) lng = pbf.readSVarint();
    else if (field === 8 && group === 4) readPacked(pbf, end, roles);
    else if (field === (group === 3 ? 8 : 9) && group !== 1) {
      partsEnd = packedEnd(pbf, end);
      partsAt = pbf.pos;
      pbf.pos = partsEnd;
    } else if (field === 10 && group === 4) {
      const typesEnd = packedEnd(pbf, end);
      typesAt = pbf.pos;
      pbf.pos = typesEnd;
    } else pbf.skip(key);
  }
  const elements =
    group === 1 ? collector.nodes : group === 3 ? collector.ways : collector.relations;
  if (!visible) {
    collector.drop(elements, id);
    return;
  }
  if (group === 1) {
    collector.addNode(
      id,
      Math.round(context.lngOffsetE7 + lng * context.stepE7),
      Math.round(context.latOffsetE7 + lat * context.stepE7),
    );
    const firstPair = elements.tagPairs.length;
    pushTags(context, elements);
    collector.endNodeTags(firstPair);
    return;
  }
  collector.begin(elements, id);
  pushTags(context, elements);
  pbf.pos = partsAt;
  let part = 0;
  for (let i = 0; pbf.pos < partsEnd; i++) {
    part += pbf.readSVarint();
    if (group === 3) collector.refIds.push(part);
    else {
      collector.memberIds.push(part);
      const type = pbf.buf[typesAt + i]!;
      if (type >= MEMBER_TYPES.length) throw new OsmPbfFault('osm-pbf-damaged', {});
      collector.memberTypes.push(type);
      collector.memberRoles.push(textIndex(context, roles[i]!));
    }
  }
  pbf.pos = end;
}

function readGroup(context: BlockContext, end: number): void {
  const { pbf } = context;
  while (pbf.pos < end) {
    const key = pbf.readVarint();
    const field = key >>> 3;
    if ((key & 7) !== 2 || field > 4) {
      pbf.skip(key);
      continue;
    }
    const elementEnd = packedEnd(pbf, end);
    if (field === 2) readDenseNodes(context, elementEnd);
    else readElement(context, field, elementEnd);
    if (pbf.pos !== elementEnd) throw new OsmPbfFault('osm-pbf-damaged', {});
  }
}

function readTexts(pbf: PbfReader, end: number): number[] {
  const textAt: number[] = [];
  while (pbf.pos < end) {
    const key = pbf.readVarint();
    if (key >>> 3 !== 1) {
      pbf.skip(key);
      continue;
    }
    const textEnd = packedEnd(pbf, end);
    textAt.push(pbf.pos, textEnd);
    pbf.pos = textEnd;
  }
  return textAt;
}

/** Adds the elements of one PrimitiveBlock to the collector; throws on a broken block. */
export function readPrimitiveBlock(bytes: Uint8Array, collector: OsmCollector): void {
  const pbf = new PbfReader(bytes);
  const groups: number[] = [];
  let textAt: number[] = [];
  let granularity = 100;
  let lngOffset = 0;
  let latOffset = 0;
  let dateStepMs = 1000;
  while (pbf.pos < bytes.length) {
    const key = pbf.readVarint();
    const field = key >>> 3;
    if (field === 1) {
      const end = packedEnd(pbf, bytes.length);
      textAt = readTexts(pbf, end);
      pbf.pos = end;
    } else if (field === 2) {
      const end = packedEnd(pbf, bytes.length);
      groups.push(pbf.pos, end);
      pbf.pos = end;
    } else if (field === 17) granularity = pbf.readVarint();
    else if (field === 18) dateStepMs = pbf.readVarint();
    else if (field === 19) latOffset = pbf.readVarint(true);
    else if (field === 20) lngOffset = pbf.readVarint(true);
    else pbf.skip(key);
  }
  const context: BlockContext = {
    collector,
    pbf,
    textAt,
    globalIndex: new Int32Array(textAt.length / 2).fill(-1),
    stepE7: granularity / NANO_PER_E7,
    dateStepMs,
    lngOffsetE7: lngOffset / NANO_PER_E7,
    latOffsetE7: latOffset / NANO_PER_E7,
  };
  for (let i = 0; i < groups.length; i += 2) {
    pbf.pos = groups[i]!;
    readGroup(context, groups[i + 1]!);
  }
}
