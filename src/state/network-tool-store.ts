import { createStore } from 'zustand/vanilla';
import type { LinkKind } from '../core/network/network-model.ts';

/** What a click on the map does to the network; `null` leaves clicks to the other tools. */
export interface NetworkTool {
  mode: 'link' | 'closure' | null;
  kind: LinkKind;
  /** Where the link that is being drawn begins. */
  from: [number, number] | null;
}

export const networkToolStore = createStore<NetworkTool>(() => ({
  mode: null,
  kind: 'footbridge',
  from: null,
}));
