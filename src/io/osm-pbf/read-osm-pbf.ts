import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { readBlobs } from './blobs.ts';
import { OsmCollector, type ElementCollector } from './collector.ts';
import { readHeaderBlock } from './header-block.ts';
import { nodeIndex } from './node-index.ts';
import type { OsmData, OsmHeader, TagTable } from './osm-data.ts';
import { OsmPbfFault } from './osm-pbf-fault.ts';
import { readPrimitiveBlock } from './primitive-block.ts';

export interface ReadOsmPbfOptions {
  /** Name of the file, for the issues. */
  file?: string;
  /** Called with the read share of the file, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  /** Now, milliseconds since 1970: a later date in the header is not believed. Default: the clock. */
  nowMs?: number;
}

/** Clocks go wrong by hours; a date later than this is no date of the data. */
const DAY_MS = 86_400_000;

/** Longest time without giving way to messages of the worker, such as a stop. */
const BREATH_MS = 40;

function tagTable(elements: ElementCollector): TagTable {
  elements.tagOffsets.push(elements.tagPairs.length / 2);
  return { offsets: elements.tagOffsets.done(), pairs: elements.tagPairs.done() };
}

function finish(collector: OsmCollector, header: OsmHeader): { data: OsmData; missing: number } {
  const { nodes, ways, relations } = collector;
  ways.partOffsets.push(collector.refIds.length);
  relations.partOffsets.push(collector.memberIds.length);
  if (collector.located.ids.length > 0) {
    const known = nodeIndex(nodes.ids.array.subarray(0, nodes.ids.length));
    collector.addLocatedNodes((id) => known.indexOf(id) >= 0);
  }
  const ids = nodes.ids.done();
  const index = nodeIndex(ids);
  const refs = new Int32Array(collector.refIds.length);
  let missing = 0;
  for (let i = 0; i < refs.length; i++) {
    refs[i] = index.indexOf(collector.refIds.array[i]!);
    if (refs[i]! < 0) missing++;
  }
  const data: OsmData = {
    header,
    ...(collector.newestEditMs > 0
      ? { newestEdit: new Date(collector.newestEditMs).toISOString() }
      : {}),
    strings: collector.strings,
    nodes: {
      count: ids.length,
      ids,
      lngE7: collector.lngE7.done(),
      latE7: collector.latE7.done(),
      tagged: collector.taggedNodes.done(),
      tags: tagTable(nodes),
    },
    ways: {
      count: ways.count,
      ids: ways.ids.done(),
      refOffsets: ways.partOffsets.done(),
      refs,
      tags: tagTable(ways),
    },
    relations: {
      count: relations.count,
      ids: relations.ids.done(),
      memberOffsets: relations.partOffsets.done(),
      memberIds: collector.memberIds.done(),
      memberTypes: collector.memberTypes.done(),
      memberRoles: collector.memberRoles.done(),
      tags: tagTable(relations),
    },
  };
  return { data, missing };
}

/**
 * Reads an OpenStreetMap extract in PBF form (zlib or raw blocks, dense or single nodes; of a history
 * file the newest visible version of each element); a fault becomes an issue and no value is given.
 */
export async function readOsmPbf(
  bytes: Uint8Array,
  options: ReadOsmPbfOptions = {},
): Promise<Result<OsmData>> {
  const place = options.file === undefined ? {} : { file: options.file };
  const latestMs = (options.nowMs ?? Date.now()) + DAY_MS;
  const collector = new OsmCollector();
  const issues: Issue[] = [];
  let header: OsmHeader = {};
  let impossibleDate: string | undefined;
  let block = 1;
  let breathAt = performance.now() + BREATH_MS;
  try {
    for (const blob of readBlobs(bytes)) {
      block = blob.number;
      if (blob.type === 'OSMHeader')
        ({ header, impossibleDate } = readHeaderBlock(blob.bytes, latestMs));
      else if (blob.type === 'OSMData') readPrimitiveBlock(blob.bytes, collector);
      options.onProgress?.(blob.end / bytes.length);
      if (performance.now() > breathAt) {
        await new Promise((resolve) => {
          setTimeout(resolve, 0);
        });
        breathAt = performance.now() + BREATH_MS;
      }
      if (options.signal?.aborted) return { issues: [issue('osm-pbf-stopped', 'info', place)] };
      block = blob.number + 1;
    }
  } catch (fault) {
    // Whatever a broken block makes the decoder do, the reader's answer is the same: this block is damaged.
    const code = fault instanceof OsmPbfFault ? fault.code : 'osm-pbf-damaged';
    const params = fault instanceof OsmPbfFault ? fault.params : {};
    return { issues: [issue(code, 'error', place, { block, ...params })] };
  }
  if (impossibleDate !== undefined) {
    issues.push(issue('osm-pbf-date', 'warning', place, { date: impossibleDate }));
  }
  const { data, missing } = finish(collector, header);
  if (data.ways.count === 0 && data.nodes.count === 0) {
    return { issues: [issue('osm-pbf-no-elements', 'error', place)] };
  }
  if (missing > 0)
    issues.push(issue('osm-pbf-missing-nodes', 'warning', place, { count: missing }));
  return { value: data, issues };
}
