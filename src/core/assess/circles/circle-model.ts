import type { VisitGround } from '../../network/ground/reached-ground.ts';
import type { Box } from '../../geo/box.ts';
import { boundGround, type Ground } from '../../geo/ground.ts';
import type { TileFrame } from '../../geo/tile-frame.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { DemandTable } from '../prepared/demand-table.ts';

/** What can be reached from one place within a walking time. */
export interface Reach {
  /** Positions of the demand points inside, in any order. */
  demand: Uint32Array;
  ground: Ground;
  /** Holds the ground. */
  box: Box;
}

/** What any of several places reaches. */
export interface SharedReach {
  /** Positions, in any order, of exactly the points that one of them reaches. */
  demand: Uint32Array;
  /**
   * Ground that one of them reaches; may be larger than all of theirs by slivers smaller than a cell
   * of the model's grid, where two borders cross.
   */
  ground(): Ground;
}

/**
 * A reach whose parts are worked out when they are first asked for: what counts only people never
 * asks for the ground, and what counts many places together asks for none of them alone.
 */
export class LazyReach implements Reach {
  readonly #makeDemand: () => Uint32Array;
  readonly #makeGround: () => Ground;
  readonly #makeBox: () => Box;
  #demand: Uint32Array | undefined;
  #ground: Ground | undefined;
  #box: Box | undefined;

  /** @param box holds the ground and does without it; absent: that of the ground */
  constructor(demand: () => Uint32Array, ground: () => Ground, box?: () => Box) {
    this.#makeDemand = demand;
    this.#makeGround = ground;
    this.#makeBox = box ?? (() => boundGround(this.ground));
  }

  get demand(): Uint32Array {
    return (this.#demand ??= this.#makeDemand());
  }

  get ground(): Ground {
    return (this.#ground ??= this.#makeGround());
  }

  get box(): Box {
    return (this.#box ??= this.#makeBox());
  }
}

/**
 * How circles are drawn: along straight lines, or along a walking network. What several places
 * reach is the union of what each reaches, so a model answers for one place at a time and the
 * answers are kept; where it is quicker it also answers for many at once.
 */
export interface CircleModel {
  /** Tells apart models that may answer differently; part of the key of every kept answer. */
  readonly key: string;
  /** Reach of a place within `minutes` (> 0) of walking. */
  reach(place: LngLat, minutes: number): Reach;
  /** Reach of several places at once, where that is quicker than one after another. */
  together?(places: readonly LngLat[], minutes: number): SharedReach;
  /** Grid on which the ground that is reached within `minutes` is summed. */
  frame(minutes: number): TileFrame;
  /** Visits each tile of that grid that any of some places may reach. */
  visitGround(
    places: readonly LngLat[],
    minutes: number,
    frame: TileFrame,
    visit: VisitGround,
  ): void;
  /** Positions, in any order, of the points of any table that a place reaches within `minutes`. */
  pointsReached(table: DemandTable, place: LngLat, minutes: number): Uint32Array;
}
