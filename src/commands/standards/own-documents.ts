import { issue } from '../../core/base/issue.ts';
import { asOwnDocument, isReferredTo, nextRowId } from '../../core/standards/own-document.ts';
import { buildStandard, type RuleForm } from '../../core/standards/rule-form.ts';
import type { Issue, Result } from '../../core/base/issue.ts';
import { parseStandardDocument } from '../../core/standards/standard-schema.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { translate } from '../../i18n/translate.ts';
import { readStandards } from '../../io/project/read-standards.ts';
import { refuseBySize } from '../../io/limits.ts';
import { pickFiles, saveFile } from '../../platform/files.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';
import { toFileName } from '../project/project-file.ts';
import { reportIssue } from '../view/report-issue.ts';

function add(document: StandardDocument): string {
  changeProject('act.own-add', (draft) => {
    draft.ownDocuments.push(document);
  });
  return document.id;
}

/** Copies a document into the project, under a title that says so, and gives the copy's id. */
export function duplicateDocument(id: string): string | undefined {
  const { documents } = currentLibrary();
  const original = documents.find((each) => each.id === id);
  if (!original) return undefined;
  const copy = asOwnDocument(original, documents);
  const { zh, en } = original.title;
  copy.title = {
    zh: translate('zh-CN', 'own.copy-of', { title: zh }),
    en: translate('en', 'own.copy-of', { title: en }),
  };
  return add(copy);
}

function changeOwn(
  id: string,
  recipe: (document: StandardDocument) => void,
  mergeKey?: string,
): void {
  changeProject(
    'act.own-edit',
    (draft) => {
      const document = draft.ownDocuments.find((each) => each.id === id);
      if (document) recipe(document);
    },
    mergeKey,
  );
}

/** Titles a document in the language of the interface and, as it was typed, in the other too. */
export function renameOwn(id: string, title: string): void {
  if (title.trim() === '') return;
  changeOwn(
    id,
    (document) => {
      document.title = { zh: title, en: title };
    },
    `own-title-${id}`,
  );
}

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

/** Adds a row from a form; what the schema finds wrong comes back and nothing is changed. */
export function addOwnRow(id: string, form: RuleForm): Issue[] {
  const document = currentProject().ownDocuments.find((each) => each.id === id);
  if (!document) return [];
  const row = buildStandard(form, nextRowId(document));
  const { issues } = parseStandardDocument({ ...document, standards: [row] });
  if (issues.length > 0) return issues;
  changeOwn(id, ({ standards }) => {
    standards.push(row);
  });
  return [];
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

export function deleteOwnDocument(id: string): void {
  const document = currentProject().ownDocuments.find((each) => each.id === id);
  const rows = new Set(document?.standards.map((row) => row.id));
  changeProject('act.own-delete', (draft) => {
    draft.ownDocuments = draft.ownDocuments.filter((each) => each.id !== id);
    const { settings } = draft;
    settings.standardIds = settings.standardIds.filter((each) => !rows.has(each));
  });
}

/** Saves a document as a file that `kequan standards check` and other projects take. */
export function exportDocument(id: string): void {
  const document = currentLibrary().documents.find((each) => each.id === id);
  if (!document) return;
  const { language } = viewStore.getState();
  const title = language === 'en' ? document.title.en : document.title.zh;
  saveFile(
    `${toFileName(title)}.standards.json`,
    `${JSON.stringify(document, null, 2)}\n`,
    'application/json',
  );
}

/** Takes a document out of a file, under names of its own where its names are in use. */
export function takeDocument({ value, issues }: Result<StandardDocument>): string | undefined {
  for (const each of issues) reportIssue(each);
  if (!value) return undefined;
  const { documents } = currentLibrary();
  const taken = documents.some(
    (each) => each.id === value.id || each.prefix === value.prefix || sharesRow(each, value),
  );
  return add(taken ? asOwnDocument(value, documents) : value);
}

function sharesRow(a: StandardDocument, b: StandardDocument): boolean {
  const ids = new Set(a.standards.map((row) => row.id));
  return b.standards.some((row) => ids.has(row.id));
}

export async function importDocument(): Promise<string | undefined> {
  const [file] = await pickFiles('.json', false);
  if (!file) return undefined;
  const refusal = refuseBySize(file.name, file.size);
  if (refusal) return takeDocument({ issues: [refusal] });
  return takeDocument(readStandards(new Uint8Array(await file.arrayBuffer()), file.name));
}
