/** The models, in the terms of the literature. */
export type SitingModel = 'lscp' | 'mclp' | 'pmedian' | 'pcenter';

/** Why a question cannot be met in full; with it comes the plan that breaks the fewest. */
export type Clash =
  /** No site that is allowed reaches these demand points (within the radius, where there is one). */
  | { code: 'out-of-reach'; demands: number[] }
  /** The number of sites is too small to reach these as well. */
  | { code: 'too-few-sites'; demands: number[] }
  /** The capacity within reach is too small for these. */
  | { code: 'too-little-capacity'; demands: number[] };

/** A plan with the proof of how good it is. */
export interface SitingPlan {
  model: SitingModel;
  /** Positions of the chosen sites, ascending. */
  chosen: number[];
  /** lscp: sites; mclp: weight within the radius; pmedian: sum of weight × cost; pcenter: the worst cost. */
  objective: number;
  /** No plan is better than this: at least `objective` for mclp, at most `objective` for the others. */
  bound: number;
  proven: boolean;
  /** The site that serves each demand point, −1 for none. */
  servedBy: Int32Array;
  /**
   * Weight that no site serves, and what no plan goes below, of the models that serve as many people
   * as they can before their own value counts; absent where everyone is served.
   */
  left?: { people: number; least: number };
  /** What stands in the way of the question as it was asked; empty when it is met. */
  clashes: Clash[];
}
