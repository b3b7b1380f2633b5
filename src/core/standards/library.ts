import banan from '../../../data/standards/banan-2025.json' with { type: 'json' };
import chengdu from '../../../data/standards/chengdu-2023.json' with { type: 'json' };
import chongqing from '../../../data/standards/chongqing-2021.json' with { type: 'json' };
import anhui from '../../../data/standards/field/anhui-2022.json' with { type: 'json' };
import embedded from '../../../data/standards/field/embedded-services.json' with { type: 'json' };
import beijing from '../../../data/standards/field/beijing-2026.json' with { type: 'json' };
import national from '../../../data/standards/field/national-2026.json' with { type: 'json' };
import shanghai2022 from '../../../data/standards/field/shanghai-2022.json' with { type: 'json' };
import guizhou from '../../../data/standards/field/guizhou-2022.json' with { type: 'json' };
import shanghai from '../../../data/standards/field/shanghai-2016.json' with { type: 'json' };
import xiamen from '../../../data/standards/field/xiamen-2022.json' with { type: 'json' };
import yuncheng from '../../../data/standards/field/yuncheng-2020.json' with { type: 'json' };
import xixian from '../../../data/standards/xixian.json' with { type: 'json' };
import yuzhong from '../../../data/standards/yuzhong.json' with { type: 'json' };
import { issue, type Result } from '../base/issue.ts';
import type { Standard, StandardDocument, StandardPart } from './standard.ts';

/** The shipped documents, in the order of the catalogue; tests hold each file against the schema. */
export const DOCUMENTS = [
  chengdu,
  chongqing,
  yuzhong,
  xixian,
  banan,
] as readonly StandardDocument[];

/** Standards of other places whose text is not at hand; each says that it is to be confirmed 待核. */
export const FIELD_DOCUMENTS = [
  anhui,
  guizhou,
  xiamen,
  yuncheng,
  shanghai,
  embedded,
  national,
  shanghai2022,
  beijing,
] as readonly StandardDocument[];

/** Documents with look-ups by row; a row id that occurs twice belongs to the first document. */
export interface StandardLibrary {
  documents: readonly StandardDocument[];
  standardById(id: string): Standard | undefined;
  /** The part of a row that a finding is about; a row of a single part leaves it unnamed. */
  partById(standardId: string, part: string | undefined): StandardPart | undefined;
  /** The document that holds a row. */
  documentOf(standardId: string): StandardDocument | undefined;
}

export function buildLibrary(documents: readonly StandardDocument[]): StandardLibrary {
  const rows = new Map<string, { standard: Standard; document: StandardDocument }>();
  for (const document of documents) {
    for (const standard of document.standards) {
      if (!rows.has(standard.id)) rows.set(standard.id, { standard, document });
    }
  }
  return {
    documents,
    standardById: (id) => rows.get(id)?.standard,
    partById: (standardId, part) =>
      rows.get(standardId)?.standard.parts.find(({ id }) => id === part),
    documentOf: (standardId) => rows.get(standardId)?.document,
  };
}

/** The library of the shipped documents. */
export const LIBRARY = buildLibrary([...DOCUMENTS, ...FIELD_DOCUMENTS]);

/** The shipped documents with the planner's own after them. */
export function libraryWith(own: readonly StandardDocument[]): StandardLibrary {
  if (own.length === 0) return LIBRARY;
  const text = JSON.stringify(own);
  if (lastWithOwn?.text !== text) {
    lastWithOwn = { text, library: buildLibrary([...LIBRARY.documents, ...own]) };
  }
  return lastWithOwn.library;
}

/** Own documents come as new objects with each question; the same library for the same ones lets its answers follow. */
let lastWithOwn: { text: string; library: StandardLibrary } | undefined;

export function standardById(id: string): Standard | undefined {
  return LIBRARY.standardById(id);
}

export function findDocument(standardId: string): StandardDocument | undefined {
  return LIBRARY.documentOf(standardId);
}

/**
 * Row ids for a list of row ids, document ids or `all`, each once, in the order of the catalogue.
 * What is to be confirmed is no part of `all`: it must be named. Ids that are neither give `unknown-standard` errors; the others stand.
 */
export function expandStandardIds(
  ids: readonly string[],
  library: StandardLibrary = LIBRARY,
): Result<string[]> {
  const wanted = new Set<string>();
  const rowsOf = (document: StandardDocument): string[] =>
    document.standards.map((standard) => standard.id);
  const every = library.documents.flatMap(rowsOf);
  const stated = library.documents.filter((one) => !one.toBeConfirmed).flatMap(rowsOf);
  const unknownIds: string[] = [];
  for (const id of ids) {
    const document = library.documents.find((one) => one.id === id);
    const found =
      id === 'all' ? stated : document ? rowsOf(document) : every.filter((row) => row === id);
    if (!found.length) unknownIds.push(id);
    for (const row of found) wanted.add(row);
  }
  return {
    value: every.filter((row) => wanted.has(row)),
    issues: unknownIds.map((id) => issue('unknown-standard', 'error', { id }, { id })),
  };
}
