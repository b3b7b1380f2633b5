import { emptyDocument, withFact, type Fact } from '../../core/standards/form/document-facts.ts';
import { asOwnDocument, freePrefix } from '../../core/standards/own-document.ts';
import { issue, type Issue } from '../../core/base/issue.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import {
  checkWordLines,
  withWordLines,
  type WordLine,
} from '../../core/standards/form/word-lines.ts';
import { wordsNamedBy } from '../../core/standards/own-words-schema.ts';
import { countRecordsOfWord } from '../../core/plan/records-of-word.ts';
import { wordsOf } from '../../core/vocabulary/own-words.ts';
import { translate } from '../../i18n/translate.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';
import { reportIssue } from '../view/report-issue.ts';

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

/** Kinds and groups of a document that records need and no other document declares; told, so that none is lost. */
function refuseWordLoss(document: StandardDocument, left?: StandardDocument): boolean {
  const project = currentProject();
  const others = project.ownDocuments.filter(({ id }) => id !== document.id);
  const stay = wordsOf(left ? [...others, left] : others);
  const staying = new Set<string>([...stay.kinds, ...stay.groups].map(({ id }) => id));
  const needed = [...(document.kinds ?? []), ...(document.groups ?? [])].flatMap((word) => {
    const n = staying.has(word.id) ? 0 : countRecordsOfWord(project, word.id);
    return n === 0 ? [] : [{ word, n }];
  });
  for (const { word, n } of needed) {
    const name = viewStore.getState().language === 'en' ? word.en : word.zh;
    reportIssue(issue('own-word-in-use', 'warning', { id: word.id }, { name, n }));
  }
  return needed.length > 0;
}

/** Puts kinds and groups in the place of those that a document adds; what is in use stays and is told. */
export function setOwnWords(id: string, lines: readonly WordLine[]): boolean {
  const document = currentProject().ownDocuments.find((each) => each.id === id);
  if (!document || checkWordLines(lines).length > 0) return false;
  const changed = withWordLines(document, lines);
  if (refuseWordLoss(document, changed)) return false;
  const own = new Set<string>(
    [...(changed.kinds ?? []), ...(changed.groups ?? [])].map((word) => word.id),
  );
  const named = wordsNamedBy([...document.standards]);
  const inRows = new Set([...named.kinds, ...named.groups]);
  const lost = [...(document.kinds ?? []), ...(document.groups ?? [])].filter(
    (word) => !own.has(word.id) && inRows.has(word.id),
  );
  for (const { zh, id: wordId } of lost) {
    reportIssue(issue('own-word-named', 'warning', { id: wordId }, { name: zh }));
  }
  if (lost.length > 0) return false;
  changeProject('act.own-edit', (draft) => {
    draft.ownDocuments = draft.ownDocuments.map((each) => (each.id === id ? changed : each));
  });
  return true;
}

/** Takes a document away, unless records are of kinds or groups that only it declares. */
export function deleteOwnDocument(id: string): void {
  const document = currentProject().ownDocuments.find((each) => each.id === id);
  if (document && refuseWordLoss(document)) return;
  const rows = new Set(document?.standards.map((row) => row.id));
  changeProject('act.own-delete', (draft) => {
    draft.ownDocuments = draft.ownDocuments.filter((each) => each.id !== id);
    const { settings } = draft;
    settings.standardIds = settings.standardIds.filter((each) => !rows.has(each));
  });
}
