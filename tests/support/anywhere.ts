import { buildLibrary, LIBRARY } from '../../src/core/standards/library.ts';

/** The shipped documents in force wherever a town of a test lies. */
export const ANYWHERE = buildLibrary(
  LIBRARY.documents.map(({ region: _region, ...document }) => document),
);
