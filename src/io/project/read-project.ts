import type { Issue, Result } from '../../core/base/issue.ts';
import type { Project } from '../../core/plan/project.ts';
import { checkProject } from '../../core/plan/project-schema.ts';
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
  const { value, issues } = checkProject(parsed.value, { file: fileName });
  return { value, issues: [...before, ...issues] };
}
