import { basename } from 'node:path';
import type { Project } from '../../core/plan/project.ts';
import { libraryWith } from '../../core/standards/library.ts';
import { useWords, wordsOf } from '../../core/vocabulary/own-words.ts';
import { projectListContext } from '../../io/delivery/project-list-context.ts';
import { readProjectList } from '../../io/delivery/read-project-list.ts';
import { projectSheet } from '../../io/delivery/write-project-list.ts';
import { writePlainWorkbook } from '../../io/export/xlsx/plain-workbook.ts';
import { readProject } from '../../io/project/read-project.ts';
import { writeProject } from '../../io/project/write-project.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import { issueLines } from '../output/issue-lines.ts';
import { printFault } from '../output/print-line.ts';
import { checkFile, writeFiles, type Output } from '../output/write-files.ts';
import { projectsOptions } from './delivery-options.ts';

/** Runs `kequan projects`: lists of projects 项目库 in and out; gives the exit code. @throws Unusable, UnreadableFile */
export async function projectsCommand(args: string[]): Promise<number> {
  const { project: file, list, out, xlsx, language, force } = projectsOptions(args);
  const inputs = [file, list].filter((each) => each !== undefined);
  const guard = { inputs, force };
  for (const path of [out, xlsx]) if (path !== undefined) checkFile(path, guard);
  const { value, issues } = readProject(readBytes(file), basename(file));
  if (!value) throw new UnreadableFile(issues);
  let project: Project = value;
  useWords(wordsOf(project.ownDocuments));
  if (list !== undefined) {
    const context = projectListContext(project, libraryWith(project.ownDocuments));
    const read = await readProjectList(readBytes(list), basename(list), context);
    if (!read.value) throw new UnreadableFile(read.issues);
    issues.push(...read.issues);
    project = { ...project, deliveryProjects: read.value.projects };
  }
  const outputs: Output[] = [];
  if (out !== undefined) outputs.push({ path: out, bytes: writeProject(project) });
  if (xlsx !== undefined) {
    const sheet = projectSheet(language, project.deliveryProjects ?? []);
    outputs.push({ path: xlsx, bytes: await writePlainWorkbook([sheet]) });
  }
  writeFiles(outputs, guard);
  for (const line of issueLines(issues, language)) printFault(line);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
