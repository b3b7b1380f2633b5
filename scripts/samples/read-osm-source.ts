import { readOsmPbf } from '../../src/io/osm-pbf/read-osm-pbf.ts';
import type { OsmData } from '../../src/io/osm-pbf/osm-data.ts';

/** The extract of a sample; a build stops when its own source is damaged. */
export async function readOsmSource(bytes: Uint8Array): Promise<OsmData> {
  const { value, issues } = await readOsmPbf(bytes);
  if (!value) throw new Error(`source extract: ${issues.map((each) => each.code).join(', ')}`);
  return value;
}
