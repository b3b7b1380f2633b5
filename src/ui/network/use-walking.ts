import { useStore } from 'zustand';
import { type NetworkState, networkStore } from '../../state/network-store.ts';
import { type WalkingResults, walkingStore } from '../../state/walking-store.ts';

export function useWalking<T>(selector: (results: WalkingResults) => T): T {
  return useStore(walkingStore, selector);
}

export function useNetwork<T>(selector: (network: NetworkState) => T): T {
  return useStore(networkStore, selector);
}
