import { useStore } from 'zustand';
import { type SitingState, sitingStore } from '../../state/siting-store.ts';

export function useSiting<T>(selector: (state: SitingState) => T): T {
  return useStore(sitingStore, selector);
}
