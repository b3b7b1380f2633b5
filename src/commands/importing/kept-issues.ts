import type { Issue } from '../../core/base/issue.ts';
import type { Source } from '../../core/plan/project.ts';

/** Of the issues so far those of files that are still loaded and were not read anew: what was wrong with them still is. */
export function keptIssues(
  issues: readonly Issue[],
  sources: readonly Pick<Source, 'fileName'>[],
  readAnew: ReadonlySet<string>,
): Issue[] {
  const loaded = new Set(sources.map(({ fileName }) => fileName));
  return issues.filter(({ place: { file } }) => {
    return file !== undefined && loaded.has(file) && !readAnew.has(file);
  });
}
