import { PbfReader } from 'pbf';
import { packedEnd, readInfo, readPacked, textIndex, type BlockContext } from './block-context.ts';
import type { ElementCollector, OsmCollector } from './collector.ts';
import { readDenseNodes } from './dense-nodes.ts';
import { MEMBER_TYPES } from './osm-data.ts';
import { OsmPbfFault } from './osm-pbf-fault.ts';

const NANO_PER_E7 = 100;

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
  let latsAt = 0;
  let lngsAt = 0;
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
    else if ((field === 9 || field === 10) && group === 3) {
      const placesEnd = packedEnd(pbf, end);
      if (field === 9) latsAt = pbf.pos;
      else lngsAt = pbf.pos;
      pbf.pos = placesEnd;
    } else if (field === (group === 3 ? 8 : 9) && group !== 1) {
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
  if (latsAt > 0 && lngsAt > 0) readLocations(context, partsAt, partsEnd, latsAt, lngsAt, end);
  pbf.pos = end;
}

/** Places of the nodes of a way, which stand beside their ids (LocationsOnWays). */
function readLocations(
  context: BlockContext,
  partsAt: number,
  partsEnd: number,
  latsAt: number,
  lngsAt: number,
  end: number,
): void {
  const { pbf } = context;
  const { ids, lngE7, latE7 } = context.collector.located;
  const at = [partsAt, latsAt, lngsAt];
  const sums = [0, 0, 0];
  while (at[0]! < partsEnd) {
    at.forEach((position, column) => {
      pbf.pos = position;
      sums[column]! += pbf.readSVarint();
      at[column] = pbf.pos;
    });
    if (at[1]! > end || at[2]! > end) throw new OsmPbfFault('osm-pbf-damaged', {});
    ids.push(sums[0]!);
    latE7.push(Math.round(context.latOffsetE7 + sums[1]! * context.stepE7));
    lngE7.push(Math.round(context.lngOffsetE7 + sums[2]! * context.stepE7));
  }
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
