import { createStore } from 'zustand/vanilla';
import type { NetworkFacts } from '../engine/session/load-network.ts';

/** The walking network of the project in hand, as far as the engine holds it. */
export interface NetworkState {
  /** `absent`: the project names none; `missing`: it names one that cannot be had. */
  status: 'absent' | 'loading' | 'ready' | 'missing';
  facts: NetworkFacts | null;
}

export const networkStore = createStore<NetworkState>(() => ({ status: 'absent', facts: null }));
