import { emptyProject } from '../../core/plan/project.ts';
import { writeProject } from '../../io/project/write-project.ts';
import { pickFiles, saveFile, toFileName } from '../../platform/files.ts';
import { currentProject } from '../../state/project-store.ts';
import { changeProject } from '../project/change-project.ts';
import { importFiles } from '../importing/read-dropped.ts';
import { look } from '../view/look.ts';
import { openProject } from '../project/open-project.ts';

/** Gives the project another name; letters typed one after another are one act. */
export function renameProject(title: string): void {
  changeProject('act.project-rename', (draft) => void (draft.title = title), 'project-rename');
}

export function saveProject(): void {
  const project = currentProject();
  const bytes = writeProject(project);
  saveFile(`${toFileName(project.title)}.kequan.json`, bytes as BlobPart, 'application/json');
}

export async function chooseProjectFile(): Promise<void> {
  const files = await pickFiles('.json,.kqprov', false);
  importFiles(files.map((file) => ({ path: file.name, file })));
}

/** Starts with nothing but what was learned about column names. */
export function newProject(): void {
  const { mappings } = currentProject();
  const project = { ...emptyProject(`project-${Date.now().toString(36)}`, ''), mappings };
  openProject(project, 'act.project-new');
  look({ step: 'data' });
}
