/**
 * Spreads a whole number over some weights so that the shares are whole and add up to it exactly, by the divisor method of
 * Webster and Sainte-Laguë: a larger weight never gets less than a smaller one, and of a larger total nobody gets less than
 * of a smaller one. Of equal claims the first in the list is served first.
 * @param total whole, >= 0
 * @param weights each >= 0; at least one > 0 unless the total is 0
 * @throws RangeError when the total cannot be spread
 */
export function spreadTarget(total: number, weights: readonly number[]): number[] {
  if (!Number.isInteger(total) || total < 0) throw new RangeError('total must be a whole number');
  if (weights.some((weight) => !(weight >= 0 && weight < Infinity))) {
    throw new RangeError('weights must be numbers of at least 0');
  }
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (total === 0) return weights.map(() => 0);
  if (!(sum > 0)) throw new RangeError('some weight must be above 0');
  const sharesAt = (divisor: number) => weights.map((weight) => Math.floor(weight / divisor + 0.5));
  const count = (shares: readonly number[]) => shares.reduce((all, share) => all + share, 0);
  // The largest divisors give too little, and every allocation of a divisor is one of the method.
  let [small, large] = [sum / (total + weights.length), (2 * sum) / total + 1];
  let shares = sharesAt(large);
  while (count(shares) > total) shares = sharesAt((large *= 2));
  for (let step = 0; step < 60; step++) {
    const middle = (small + large) / 2;
    const some = sharesAt(middle);
    if (count(some) > total) small = middle;
    else [large, shares] = [middle, some];
  }
  for (let left = total - count(shares); left > 0; left--) {
    let next = 0;
    const claim = (at: number) => weights[at]! / (shares[at]! + 0.5);
    for (let at = 1; at < weights.length; at++) if (claim(at) > claim(next)) next = at;
    shares[next]! += 1;
  }
  return shares;
}
