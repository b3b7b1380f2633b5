import { emptyDocument, withFact, type Fact } from '../../core/standards/form/document-facts.ts';
import { asOwnDocument, freePrefix } from '../../core/standards/own-document.ts';
import { issue, type Issue } from '../../core/base/issue.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { translate } from '../../i18n/translate.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';

/** Puts a document among the planner's own and gives its id. */
export function addOwnDocument(document: StandardDocument): string {
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
  return addOwnDocument(copy);
}

/** Changes one of the planner's own documents as one act; acts with the same key are merged. */
export function changeOwn(
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

/** Begins a document without rows, and gives its id. */
export function newDocument(): string {
  const prefix = freePrefix(currentLibrary().documents);
  const title = translate(viewStore.getState().language, 'own.new-title');
  return addOwnDocument(emptyDocument(`own-${prefix.toLowerCase()}`, prefix, title));
}

/** Sets what a document says of itself; a text that cannot be it comes back as an issue and changes nothing. */
export function setOwnFact(id: string, fact: Fact, text: string): Issue[] {
  const document = currentProject().ownDocuments.find((each) => each.id === id);
  if (!document) return [];
  const changed = withFact(document, fact, text);
  if (!changed) return [issue('document-fact', 'error', { id }, { fact, value: text })];
  changeProject('act.own-edit', (draft) => {
    draft.ownDocuments = draft.ownDocuments.map((each) => (each.id === id ? changed : each));
  });
  return [];
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

export function deleteOwnDocument(id: string): void {
  const document = currentProject().ownDocuments.find((each) => each.id === id);
  const rows = new Set(document?.standards.map((row) => row.id));
  changeProject('act.own-delete', (draft) => {
    draft.ownDocuments = draft.ownDocuments.filter((each) => each.id !== id);
    const { settings } = draft;
    settings.standardIds = settings.standardIds.filter((each) => !rows.has(each));
  });
}
