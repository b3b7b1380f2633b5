import { createStore } from 'zustand/vanilla';
import type { FacilityKind } from '../core/vocabulary/kinds.ts';

/** Bands of walking time as they are drawn; the addresses name GeoJSON that the page holds. */
export interface ShownBands {
  kind: FacilityKind;
  /** The facility or site that they are of; null: the nearest one of the kind. */
  placeId: string | null;
  style: 'rings' | 'nested';
  bands: readonly { fromMin: number; toMin: number }[];
  groundUrl: string | null;
  streetsUrl: string | null;
}

/** Written only by `commands/results/bands-row`. */
export interface Bands {
  busy: boolean;
  shown: ShownBands | null;
}

export const bandsStore = createStore<Bands>(() => ({ busy: false, shown: null }));
