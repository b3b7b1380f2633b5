import { createStore } from 'zustand/vanilla';

/** The unplaced facility that the next click on the map places; null when none is in hand. */
export const placingStore = createStore<{ id: string | null }>(() => ({ id: null }));
