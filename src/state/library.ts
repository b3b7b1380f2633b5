import { libraryWith, type StandardLibrary } from '../core/standards/library.ts';
import type { StandardDocument } from '../core/standards/standard.ts';
import { currentProject } from './project-store.ts';

let last: { own: readonly StandardDocument[]; library: StandardLibrary } | undefined;

/** The shipped documents and these own ones; the same object as long as they are the same. */
export function libraryOfOwn(own: readonly StandardDocument[]): StandardLibrary {
  if (last?.own !== own) last = { own, library: libraryWith(own) };
  return last.library;
}

/** All documents of the project in hand. */
export function currentLibrary(): StandardLibrary {
  return libraryOfOwn(currentProject().ownDocuments);
}
