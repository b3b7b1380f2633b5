import { networkWalkerById } from '../../core/network/network-model.ts';
import type { WalkerFindings } from '../../state/walking-store.ts';

function speedOf({ walkerId }: WalkerFindings): number {
  return networkWalkerById(walkerId)?.levelSpeedMps.value ?? 0;
}

/** Findings by walker, the slowest first, so that a verdict that turns with the speed turns once. */
export function fromSlowToFast(byWalker: readonly WalkerFindings[]): WalkerFindings[] {
  return byWalker.toSorted((a, b) => speedOf(a) - speedOf(b));
}
