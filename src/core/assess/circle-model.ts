import type { Box } from '../geo/box.ts';
import type { Ground } from '../geo/ground.ts';
import type { LngLat } from '../geo/sphere.ts';
import type { DemandTable } from './demand-table.ts';

/** What can be reached from one place within a walking time. */
export interface Reach {
  /** Positions of the demand points inside, in any order. */
  demand: Uint32Array;
  ground: Ground;
  /** Holds the ground. */
  box: Box;
}

/** A reach whose ground is worked out when it is first asked for: what counts only people never asks. */
export class LazyReach implements Reach {
  readonly demand: Uint32Array;
  readonly #make: () => Pick<Reach, 'ground' | 'box'>;
  #made: Pick<Reach, 'ground' | 'box'> | undefined;

  constructor(demand: Uint32Array, make: () => Pick<Reach, 'ground' | 'box'>) {
    this.demand = demand;
    this.#make = make;
  }

  get ground(): Ground {
    return (this.#made ??= this.#make()).ground;
  }

  get box(): Box {
    return (this.#made ??= this.#make()).box;
  }
}

/**
 * How circles are drawn: along straight lines, or along a walking network. What several places
 * reach is the union of what each reaches, so a model answers for one place at a time and the
 * answers are kept.
 */
export interface CircleModel {
  /** Tells apart models that may answer differently; part of the key of every kept answer. */
  readonly key: string;
  /** Reach of a place within `minutes` (> 0) of walking. */
  reach(place: LngLat, minutes: number): Reach;
  /** Positions, in any order, of the points of any table that a place reaches within `minutes`. */
  pointsReached(table: DemandTable, place: LngLat, minutes: number): Uint32Array;
}
