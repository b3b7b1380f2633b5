import walkersData from '../../../../data/network/walkers.json' with { type: 'json' };
import type { Text } from '../../base/text.ts';

/** Id of an entry of `WALKER_SOURCES`. */
export type WalkerSourceId = keyof typeof walkersData.sources;

/** Seconds for one step of a flight. */
export interface StepTimes {
  upS: number;
  downS: number;
  source: WalkerSourceId;
}

/** What tags of ways and nodes stop someone on wheels. */
export interface TaggedLimits {
  /** Rise over run, up or down. */
  incline: { most: number; source: WalkerSourceId };
  width: { leastM: number; source: WalkerSourceId };
  smoothness: { closed: readonly string[]; source: WalkerSourceId };
  surface: { closed: readonly string[]; source: WalkerSourceId };
  /** `untagged`: a kerb of which no height is told. */
  kerb: { closed: readonly string[]; mostM: number; source: WalkerSourceId };
  barrier: { closed: readonly string[]; source: WalkerSourceId };
  ford: { closed: readonly string[]; source: WalkerSourceId };
}

/** How a kind of person moves over a network; every figure with its source. */
export interface NetworkWalker {
  id: string;
  name: Text;
  levelSpeedMps: { value: number; source: WalkerSourceId };
  /** Whether going down a gentle slope is faster than level ground. */
  slope: { gainsDownhill: boolean; source: WalkerSourceId };
  /** Edges with a steeper mean grade are closed. */
  steepest?: { grade: number; source: WalkerSourceId };
  /** Null: steps are closed. */
  steps: StepTimes | null;
  /** Steps that have a ramp for these wheels. */
  rampedSteps?: StepTimes;
  lift: { rideS: number; source: WalkerSourceId };
  crossing: { signalsS: number; markedS: number; source: WalkerSourceId };
  wheels: 'pushchair' | 'wheelchair' | null;
  /** Only of those on wheels. */
  tagged?: TaggedLimits;
}

export const NETWORK_WALKERS = walkersData.walkers as readonly NetworkWalker[];
export const WALKER_SOURCES: Readonly<Record<WalkerSourceId, Text>> = walkersData.sources;

export function networkWalkerById(id: string): NetworkWalker | undefined {
  return NETWORK_WALKERS.find((walker) => walker.id === id);
}

/**
 * The walker at another level speed (m/s, > 0), as the planner may set it: times on steps keep their
 * ratio to the level speed, waiting stays.
 */
export function atSpeed(walker: NetworkWalker, speedMps: number): NetworkWalker {
  const ratio = walker.levelSpeedMps.value / speedMps;
  if (ratio === 1 || !Number.isFinite(ratio) || ratio <= 0) return walker;
  const scaled = (times: StepTimes): StepTimes => ({
    ...times,
    upS: times.upS * ratio,
    downS: times.downS * ratio,
  });
  return {
    ...walker,
    levelSpeedMps: { ...walker.levelSpeedMps, value: speedMps },
    steps: walker.steps && scaled(walker.steps),
    ...(walker.rampedSteps && { rampedSteps: scaled(walker.rampedSteps) }),
  };
}
