import { createStore } from 'zustand/vanilla';
import type { LinkKind } from '../core/network/network-model.ts';

/** What a click on the map does to the network; `null` leaves clicks to the other tools. */
export interface NetworkTool {
  mode: 'link' | 'closure' | null;
  kind: LinkKind;
  /** Places given so far of the link that is being drawn, WGS-84 degrees. */
  corners: readonly [number, number][];
  /** Where the pointer is, and the place on a street that it would be joined to; null until that is known. */
  aim: { pointer: [number, number]; join: [number, number] | null } | null;
  /** Link of the scenario whose corners are being moved. */
  editedId: string | null;
}

export const networkToolStore = createStore<NetworkTool>(() => ({
  mode: null,
  kind: 'footbridge',
  corners: [],
  aim: null,
  editedId: null,
}));
