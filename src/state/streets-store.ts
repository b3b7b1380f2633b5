import { createStore } from 'zustand/vanilla';
import type { NamedLine } from '../core/geo/named-lines.ts';

/** Streets of the basemap that have a name; written only by `commands/map/keep-streets`. */
export const streetsStore = createStore<{
  /** Where they were read. */
  url: string | null;
  streets: readonly NamedLine[];
}>(() => ({ url: null, streets: [] }));
