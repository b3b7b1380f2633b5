/** Which candidate sites reach which weighted points. */
export interface CoverProblem {
  /** For each candidate, the positions of the points it reaches. */
  reached: readonly Uint32Array[];
  /** Weight of each point, >= 0; what is covered already weighs 0. */
  weights: Float64Array;
  /** Second weights of the points, asked only between candidates of equal gain. */
  otherWeights?: Float64Array;
  /** For each candidate, a number that decides what is still equal: the smaller wins. */
  awayM?: readonly number[];
}

/**
 * Up to `count` candidates, each in turn the one that newly covers most weight (greedy maximal
 * covering, Church & ReVelle 1974); it covers at least 1 − 1/e of what the best choice of as many
 * covers (Nemhauser, Wolsey & Fisher 1978). Equal candidates fall to the first. With `onlyUseful` it
 * stops when none covers anything more.
 *
 * A gain never grows as more is covered, so a candidate whose last known gain is below the best of
 * the turn need not be looked at again (Minoux 1978).
 */
export function greedyCover(
  { reached, weights, otherWeights, awayM }: CoverProblem,
  count: number,
  onlyUseful = false,
): number[] {
  const left = weights.slice();
  const otherLeft = otherWeights?.slice();
  const chosen: number[] = [];
  let waiting = reached.map((points, at) => ({ at, gain: sumWeights(left, points) }));
  const otherOf = (at: number): number => (otherLeft ? sumWeights(otherLeft, reached[at]!) : 0);
  while (chosen.length < count && waiting.length > 0) {
    waiting = waiting.toSorted((a, b) => b.gain - a.gain || a.at - b.at);
    let equals: number[] = [];
    let bestGain = -1;
    for (const candidate of waiting) {
      if (candidate.gain < bestGain) break;
      candidate.gain = sumWeights(left, reached[candidate.at]!);
      if (candidate.gain > bestGain) [equals, bestGain] = [[], candidate.gain];
      if (candidate.gain === bestGain) equals.push(candidate.at);
    }
    if (onlyUseful && bestGain === 0) break;
    const [best] = equals
      .map((at) => ({ at, other: equals.length > 1 ? otherOf(at) : 0, awayM: awayM?.[at] ?? 0 }))
      .toSorted((a, b) => b.other - a.other || a.awayM - b.awayM || a.at - b.at);
    const taken = best!.at;
    chosen.push(taken);
    waiting = waiting.filter(({ at }) => at !== taken);
    for (const point of reached[taken]!) {
      left[point] = 0;
      if (otherLeft) otherLeft[point] = 0;
    }
  }
  return chosen;
}

/** Sum of weights over some points. */
export function sumWeights(weights: Float64Array, points: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < points.length; i++) sum += weights[points[i]!]!;
  return sum;
}
