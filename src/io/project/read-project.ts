import { type Issue, issue, type Result } from '../../core/base/issue.ts';
import type { Project } from '../../core/plan/project.ts';
import { checkProject } from '../../core/plan/schema/project-schema.ts';
import { findTangle } from '../geometry/clean-polygon.ts';
import { MOST_CROSSINGS } from '../geometry/ring-crossings.ts';
import { cleanTexts } from '../text/clean-texts.ts';
import { parseJson } from '../text/json/parse-json.ts';
import { decodeText } from '../text/decode-text.ts';

/**
 * A project from the bytes of a `.kequan.json` file. What is no JSON, no project, of a newer version or wrong in a value
 * gives issues and no value; nothing of such a file is taken over.
 */
export function readProject(bytes: Uint8Array, fileName: string): Result<Project> {
  const decoded = decodeText(bytes, fileName);
  if (!decoded.value) return { issues: decoded.issues };
  const parsed = parseJson(decoded.value.text, fileName);
  const before: Issue[] = [...decoded.issues, ...parsed.issues];
  if (before.some(({ severity }) => severity === 'error')) return { issues: before };
  const place = { file: fileName };
  const { value: plain, cleaned } = cleanTexts(parsed.value);
  if (cleaned > 0) before.push(issue('texts-cleaned', 'warning', place, { n: cleaned }));
  const { value, issues } = checkProject(plain, place);
  for (const { id, geometry } of value?.areas ?? []) {
    const lngLat = findTangle(geometry);
    if (lngLat) {
      const tangled = issue(
        'polygon-tangled',
        'error',
        { ...place, id, lngLat },
        { most: MOST_CROSSINGS },
      );
      return { issues: [...before, tangled] };
    }
  }
  return { value, issues: [...before, ...issues] };
}
