import { createStore } from 'zustand/vanilla';
import type { NearestAreas } from '../core/siting/access/nearest-areas.ts';

/** Nearest areas 就近分区 on the map; written only by `commands/results/nearest-areas-row`. */
export const nearestAreasStore = createStore<{
  shown: boolean;
  busy: boolean;
  answer: NearestAreas | null;
}>(() => ({ shown: false, busy: false, answer: null }));
