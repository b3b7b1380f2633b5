import type { Text } from '../base/text.ts';
import { networkWalkerById, WALKER_SOURCES } from '../network/walkers/network-walkers.ts';

/** Level walking speeds; network walkers extend these with slopes and steps. */
export interface Walker {
  id: string;
  name: Text;
  speedMps: number;
  source: Text;
}

/** Who walks without wheels, the usual one first. */
const ON_FOOT = ['older-adult', 'adult', 'slow-older-adult'];

export const WALKERS: readonly Walker[] = ON_FOOT.map((id) => {
  const { name, levelSpeedMps } = networkWalkerById(id)!;
  return { id, name, speedMps: levelSpeedMps.value, source: WALKER_SOURCES[levelSpeedMps.source] };
});
