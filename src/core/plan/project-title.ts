import type { Text } from '../base/text.ts';
import type { Project } from './project.ts';

/** Title in the planner's language while it is still the sample's own; a title that they gave stays as it was written. */
export function projectTitle(
  { title, sampleTitle }: Pick<Project, 'title' | 'sampleTitle'>,
  pick: (text: Text) => string,
): string {
  const isOwn = sampleTitle === undefined || (title !== sampleTitle.zh && title !== sampleTitle.en);
  return isOwn ? title : pick(sampleTitle);
}
