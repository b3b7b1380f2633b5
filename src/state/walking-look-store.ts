import { createStore } from 'zustand/vanilla';

/** What is shown of walking times on the map; not undone and not saved with the project. */
export interface WalkingLook {
  /** Ground by time. */
  ground: boolean;
  /** Reached streets by time. */
  streets: boolean;
  /** Ends of the bands, rising. */
  minutes: readonly number[];
  /** `rings`: each band without the ones before it. */
  style: 'rings' | 'nested';
  /** The demand points that are served worst. */
  worst: boolean;
  /** One of them that is pointed out. */
  pointId: string | null;
}

export const walkingLookStore = createStore<WalkingLook>(() => ({
  ground: false,
  streets: false,
  minutes: [5, 10, 15, 30],
  style: 'rings',
  worst: false,
  pointId: null,
}));
