import type { Result } from '../../../core/base/issue.ts';
import { readGeometry } from '../geojson/read-geometry.ts';
import { IssueLog } from '../../issue-log.ts';
import type { RecordSet, SourceRecord } from '../../records.ts';
import { flatCells } from './flat-cells.ts';
import { readColumns } from './flat-columns.ts';
import { flatGeometry } from './flat-geometry.ts';
import { FlatTable } from './flat-table.ts';

const MAGIC_BYTES = 8;
/** Of the header. */
const GEOMETRY_TYPE = 2;

/**
 * Records from FlatGeobuf without an index, the form in which GDAL hands over what it has read. Features whose geometry
 * is none in GeoJSON or holds a number that is none are left out with an issue. The format has no lists: columns that
 * are known to hold JSON are read as that. @throws RangeError where it is broken off
 */
export function readFlatgeobuf(
  bytes: Uint8Array,
  fileName: string,
  jsonColumns: ReadonlySet<string> = new Set(),
): Result<RecordSet> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const log = new IssueLog();
  if (bytes.length === 0) {
    log.add('layer-empty', 'error', { file: fileName });
    return { issues: log.list() };
  }
  const header = FlatTable.root(view, MAGIC_BYTES + 4);
  const columns = readColumns(header, jsonColumns);
  const type = header.byte(GEOMETRY_TYPE);
  const records: SourceRecord[] = [];
  let index = 0;
  let at = MAGIC_BYTES + 4 + view.getUint32(MAGIC_BYTES, true);
  for (; at < bytes.length; index += 1) {
    const feature = FlatTable.root(view, at + 4);
    at += 4 + view.getUint32(at, true);
    const shape = feature.table(0);
    const place = { file: fileName, feature: index };
    const geometry = readGeometry(shape && flatGeometry(shape, type), (types) =>
      log.add('geometry-parts-left', 'warning', place, { types }),
    );
    if (typeof geometry === 'string') {
      log.add(geometry, 'error', place);
      continue;
    }
    const properties = feature.vector(1) ?? { at: 0, length: 0 };
    const values = flatCells(view, properties, columns);
    records.push({ ordinal: index + 1, feature: index, values, ...(geometry && { geometry }) });
  }
  if (records.length === 0) log.add('layer-empty', 'error', { file: fileName });
  const issues = log.list();
  if (records.length === 0) return { issues };
  const fields = columns.map(({ name }) => name);
  return { value: { fileName, format: 'gdal', fields, records }, issues };
}
