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
 */
export function greedyCover(
  { reached, weights, otherWeights, awayM }: CoverProblem,
  count: number,
  onlyUseful = false,
): number[] {
  const left = weights.slice();
  const otherLeft = otherWeights?.slice();
  const chosen: number[] = [];
  const taken = new Uint8Array(reached.length);
  while (chosen.length < count) {
    let best = -1;
    let bestGain = 0;
    let bestOther = 0;
    for (let at = 0; at < reached.length; at++) {
      if (taken[at] === 1) continue;
      const gain = sumOf(left, reached[at]!);
      if (best >= 0 && gain < bestGain) continue;
      const other = otherLeft ? sumOf(otherLeft, reached[at]!) : 0;
      const better =
        best < 0 ||
        gain > bestGain ||
        other > bestOther ||
        (other === bestOther && (awayM?.[at] ?? 0) < (awayM?.[best] ?? 0));
      if (better) [best, bestGain, bestOther] = [at, gain, other];
    }
    if (best < 0 || (onlyUseful && bestGain === 0)) break;
    taken[best] = 1;
    chosen.push(best);
    for (const point of reached[best]!) {
      left[point] = 0;
      if (otherLeft) otherLeft[point] = 0;
    }
  }
  return chosen;
}

/** Sum of weights over some points. */
export function sumOf(weights: Float64Array, points: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < points.length; i++) sum += weights[points[i]!]!;
  return sum;
}
