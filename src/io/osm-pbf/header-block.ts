import { PbfReader } from 'pbf';
import { OsmPbfFault } from './osm-pbf-fault.ts';
import type { OsmHeader } from './osm-data.ts';

const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes', 'HistoricalInformation']);

export interface HeaderBlock {
  header: OsmHeader;
  /** The file holds several versions of an element, deleted ones too. */
  history: boolean;
}

const NANO_PER_DEGREE = 1e9;
/** Some writers put milliseconds where the format asks for seconds; such a date is left out. */
const LATEST_S = Date.UTC(2100) / 1000;

function readBbox(pbf: PbfReader): [number, number, number, number] {
  // Fields in the file: left, right, top, bottom.
  const [left, right, top, bottom] = pbf.readMessage(
    (field, edges: number[], inner) => {
      if (field >= 1 && field <= 4) edges[field - 1] = inner.readSVarint() / NANO_PER_DEGREE;
    },
    [0, 0, 0, 0],
  ) as [number, number, number, number];
  return [left, bottom, right, top];
}

/** Reads a HeaderBlock; throws `OsmPbfFault` when the file asks for a feature that is not known here. */
export function readHeaderBlock(bytes: Uint8Array): HeaderBlock {
  const header: OsmHeader = {};
  let history = false;
  const pbf = new PbfReader(bytes);
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 1) header.bbox = readBbox(pbf);
    else if (field === 4) {
      const feature = pbf.readString();
      if (!KNOWN_FEATURES.has(feature)) throw new OsmPbfFault('osm-pbf-feature', { feature });
      if (feature === 'HistoricalInformation') history = true;
    } else if (field === 16) header.writingProgram = pbf.readString();
    else if (field === 32) {
      const seconds = pbf.readVarint(true);
      if (seconds > 0 && seconds < LATEST_S) {
        header.replicationTimestamp = new Date(seconds * 1000).toISOString();
      }
    }
  }
  return { header, history };
}
