import type { StandardLibrary } from '../core/standards/library.ts';
import { libraryOfOwn } from '../state/library.ts';
import { useProject } from './use-stores.ts';

/** The shipped documents and those of the planner's own. */
export function useLibrary(): StandardLibrary {
  return libraryOfOwn(useProject((project) => project.ownDocuments));
}
