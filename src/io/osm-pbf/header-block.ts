import { PbfReader } from 'pbf';
import { OsmPbfFault } from './osm-pbf-fault.ts';
import type { OsmHeader } from './osm-data.ts';

const KNOWN_FEATURES = new Set([
  'OsmSchema-V0.6',
  'DenseNodes',
  'HistoricalInformation',
  'LocationsOnWays',
]);

export interface HeaderBlock {
  header: OsmHeader;
  /** The file holds several versions of an element, deleted ones too. */
  history: boolean;
  /** Day that the file gives as its own although it has not come yet; in the header it stands for nothing. */
  impossibleDate?: string;
}

const NANO_PER_DEGREE = 1e9;
/** The latest moment that a date can hold. */
const LATEST_DATE_MS = 8.64e15;

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

/** A day as people write it; of one beyond any calendar the number of seconds. */
function dayOf(seconds: number): string {
  const timeMs = seconds * 1000;
  return timeMs <= LATEST_DATE_MS
    ? new Date(timeMs).toISOString().replace(/^\+0*|T.*/g, '')
    : `${seconds} s`;
}

/**
 * Reads a HeaderBlock; throws `OsmPbfFault` when the file asks for a feature that is not known here.
 * @param latestMs a date after it is not believed: some writers put milliseconds where the format asks for seconds
 */
export function readHeaderBlock(bytes: Uint8Array, latestMs: number): HeaderBlock {
  const header: OsmHeader = {};
  let history = false;
  let impossibleDate: string | undefined;
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
      if (seconds > 0 && seconds * 1000 <= latestMs) {
        header.replicationTimestamp = new Date(seconds * 1000).toISOString();
      } else if (seconds > 0) impossibleDate = dayOf(seconds);
    }
  }
  return { header, history, ...(impossibleDate !== undefined && { impossibleDate }) };
}
