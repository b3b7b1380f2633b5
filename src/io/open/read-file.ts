import type { Result } from '../../core/base/issue.ts';
import { readCsv } from '../tables/csv/read-csv.ts';
import { readGeojson } from '../vector/geojson/read-geojson.ts';
import type { RecordSet } from '../records.ts';
import { decodeText } from '../text/decode-text.ts';
import { sniffFormat } from '../text/sniff-format.ts';

/** Records of a file by what it holds, not by what it is called; issues and no value if it cannot be read. */
export function readFile(bytes: Uint8Array, fileName: string): Result<RecordSet> {
  const { value: decoded, issues } = decodeText(bytes, fileName);
  if (!decoded) return { issues };
  const isJson = sniffFormat(bytes) === 'json' || /\.(geo)?json$/i.test(fileName);
  const read = isJson ? readGeojson : readCsv;
  const result = read(decoded.text, fileName, decoded.encoding);
  return { ...result, issues: [...issues, ...result.issues] };
}
