import type { Result } from '../../core/base/issue.ts';
import { readGeometry } from '../geojson/read-geometry.ts';
import { toCell } from '../geojson/to-cell.ts';
import { IssueLog } from '../issue-log.ts';
import type { RecordSet, SourceRecord } from '../records.ts';
import type { GdalField } from './gdal-api.ts';

const LINE_FEED = 0x0a;

interface Feature {
  properties?: Record<string, unknown>;
  geometry?: unknown;
}

/** The texts of the lines that hold a feature, without the comma behind; one by one, since all may be hundreds of MB. */
function* featureLines(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    const line = decoder.decode(bytes.subarray(start, end));
    start = end + 1;
    if (line.startsWith('{ "type": "Feature",')) yield line.replace(/,?\s*$/, '');
  }
}

/** Records from GeoJSON as GDAL writes it, a feature on each line, with the fields in the order of the layer. */
export function recordsFromLines(
  bytes: Uint8Array,
  fileName: string,
  fields: readonly GdalField[],
): Result<RecordSet> {
  const log = new IssueLog();
  const names = fields.map(({ name }) => name);
  const records: SourceRecord[] = [];
  let index = -1;
  for (const line of featureLines(bytes)) {
    index += 1;
    const place = { file: fileName, feature: index };
    let feature: Feature;
    try {
      feature = JSON.parse(line) as Feature;
    } catch {
      log.add('geojson-feature', 'error', place);
      continue;
    }
    const geometry = readGeometry(feature.geometry);
    if (typeof geometry === 'string') {
      log.add(geometry, 'error', place);
      continue;
    }
    const properties = feature.properties ?? {};
    const values = names.map((name) =>
      Object.hasOwn(properties, name) ? toCell(properties[name]) : null,
    );
    records.push({ ordinal: index + 1, feature: index, values, ...(geometry && { geometry }) });
  }
  if (records.length === 0) log.add('layer-empty', 'error', { file: fileName });
  const issues = log.list();
  if (records.length === 0) return { issues };
  return { value: { fileName, format: 'gdal', fields: names, records }, issues };
}
