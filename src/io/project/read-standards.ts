import type { Result } from '../../core/base/issue.ts';
import { parseStandardDocument } from '../../core/standards/standard-schema.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { cleanTexts } from '../text/clean-texts.ts';
import { parseJson } from '../text/json/parse-json.ts';
import { decodeText } from '../text/decode-text.ts';

/** A standards document from the bytes of its file; what is no JSON or breaks the form gives issues with the path and no value. */
export function readStandards(bytes: Uint8Array, fileName: string): Result<StandardDocument> {
  const decoded = decodeText(bytes, fileName);
  if (!decoded.value) return { issues: decoded.issues };
  const parsed = parseJson(decoded.value.text, fileName);
  const before = [...decoded.issues, ...parsed.issues];
  if (before.some(({ severity }) => severity === 'error')) return { issues: before };
  const { value, issues } = parseStandardDocument(cleanTexts(parsed.value).value, fileName);
  return { ...(value && { value }), issues: [...before, ...issues] };
}
