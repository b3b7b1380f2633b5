import { createStore } from 'zustand/vanilla';

/** What is on its way to take the place of the project: that of the last visit, a sample, or nothing. */
export const openingStore = createStore<{ what: 'project' | 'sample' | null }>(() => ({
  what: null,
}));
