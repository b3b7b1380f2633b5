import { noteEdit, packedEnd, textIndex, type BlockContext } from './block-context.ts';
import { OsmPbfFault } from './osm-pbf-fault.ts';

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

/** Nodes written together as columns of differences (group 2 of the format). */
export function readDenseNodes(context: BlockContext, end: number): void {
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
