import { issue, type Result } from '../../../core/base/issue.ts';
import type { RecordSet } from '../../records.ts';
import { decodeText } from '../../text/decode-text.ts';
import { readKml } from './read-kml.ts';

/** Reads the bytes of a map of a KMZ, of which `inside` are the paths of all; a document type is refused as in any XML. */
export function readKmlBytes(
  bytes: Uint8Array,
  fileName: string,
  inside: ReadonlySet<string>,
): Result<RecordSet> {
  const { value: decoded, issues } = decodeText(bytes, fileName, undefined, true);
  if (!decoded) return { issues };
  if (/<!(DOCTYPE|ENTITY)/i.test(decoded.text)) {
    return { issues: [...issues, issue('xml-doctype', 'error', { file: fileName })] };
  }
  const { value, issues: found } = readKml(decoded.text, fileName, inside);
  return { issues: [...issues, ...found], ...(value && { value }) };
}
