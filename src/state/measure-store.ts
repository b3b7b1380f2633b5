import { createStore } from 'zustand/vanilla';

/** What is measured on the map; not part of the project. */
export interface Measuring {
  mode: 'length' | 'area' | null;
  /** Corners given so far, WGS-84 degrees. */
  places: readonly [number, number][];
  /** The last corner was given twice: the next one begins anew. */
  done: boolean;
}

export const measureStore = createStore<Measuring>(() => ({ mode: null, places: [], done: false }));
