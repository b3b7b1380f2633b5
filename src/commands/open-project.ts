import type { Project } from '../core/plan/project.ts';
import { replaceProject } from './change-project.ts';
import { look, lookAtRule } from './look.ts';

/** Puts an opened project in the place of the one in hand. */
export function openProject(project: Project): void {
  replaceProject(project);
  lookAtRule(null);
  look({ selection: null, tool: 'select', presenting: null });
}
