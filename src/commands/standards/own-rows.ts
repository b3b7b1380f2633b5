import { issue, type Issue } from '../../core/base/issue.ts';
import { areaTargets, buildStandard } from '../../core/standards/form/build-standard.ts';
import { checkAreaLines, type LineFault } from '../../core/standards/form/check-area-lines.ts';
import { checkRow } from '../../core/standards/form/check-form.ts';
import type { AreaLine, RuleForm } from '../../core/standards/form/rule-form.ts';
import { withWordsNamed } from '../../core/standards/with-words-named.ts';
import { isReferredTo, nextRowId } from '../../core/standards/own-document.ts';
import { currentProject } from '../../state/project-store.ts';
import { changeProject } from '../project/change-project.ts';
import { reportIssue } from '../view/report-issue.ts';
import { changeOwn } from './own-documents.ts';

/** Titles a row; an empty title changes nothing. */
export function renameOwnRow(id: string, standardId: string, title: string): void {
  if (title.trim() === '') return;
  changeOwn(
    id,
    ({ standards }) => {
      const row = standards.find((each) => each.id === standardId);
      if (row) row.title = { zh: title, en: title };
    },
    `own-row-title-${standardId}`,
  );
}

/** Sets a target of a row's part. */
export function setOwnTarget(
  id: string,
  place: { standardId: string; part: number; target: number },
  value: number,
): void {
  changeOwn(id, ({ standards }) => {
    const standard = standards.find((each) => each.id === place.standardId);
    const target = standard?.parts[place.part]?.targets[place.target];
    if (target) target.value = value;
  });
}

/** Adds a row from a form; what is wrong with it comes back field by field and nothing is changed. */
export function addOwnRow(id: string, form: RuleForm): Issue[] {
  const document = currentProject().ownDocuments.find((each) => each.id === id);
  if (!document) return [];
  const row = buildStandard(form, nextRowId(document));
  const words = withWordsNamed(document, [row]);
  const issues = checkRow({ ...document, ...words }, row);
  if (issues.length > 0) return issues;
  changeOwn(id, (draft) => {
    Object.assign(draft, words);
    draft.standards.push(row);
  });
  return [];
}

/** What is doubtful or wrong about lines of a table of areas 分解表, held against the loaded areas. */
export function checkOwnAreas(lines: readonly AreaLine[]): LineFault[] {
  return checkAreaLines(lines, currentProject().areas);
}

/** Gives named areas targets of their own in a row's part; lines with an error change nothing. */
export function setOwnAreas(
  id: string,
  place: { standardId: string; part: number },
  lines: readonly AreaLine[],
): boolean {
  if (checkOwnAreas(lines).some(({ severity }) => severity === 'error')) return false;
  const targets = areaTargets(lines);
  changeOwn(id, ({ standards }) => {
    const standard = standards.find((each) => each.id === place.standardId);
    const part = standard?.parts[place.part];
    if (!part) return;
    // Values by class of area are not lines.
    const classed = (part.byArea ?? []).filter(({ names, codes }) => !names && !codes);
    const all = [...targets, ...classed];
    if (all.length > 0) part.byArea = all;
    else delete part.byArea;
  });
  return true;
}

/** Takes a row out of a document and of the chosen ones; one that another row refers to stays. */
export function deleteOwnRow(id: string, standardId: string): void {
  const document = currentProject().ownDocuments.find((each) => each.id === id);
  if (!document) return;
  if (isReferredTo(document, standardId)) {
    reportIssue(issue('own-row-in-use', 'warning', { id: standardId }));
    return;
  }
  changeProject('act.own-edit', (draft) => {
    const own = draft.ownDocuments.find((each) => each.id === id)!;
    own.standards = own.standards.filter((each) => each.id !== standardId);
    const { settings } = draft;
    settings.standardIds = settings.standardIds.filter((each) => each !== standardId);
  });
}
