import type { CostColumns } from '../rows/cost-rows.ts';
import { CANDIDATE, REQUIRED } from '../rows/siting-problem.ts';
import type { WholeProblem } from './serve-whole.ts';

/**
 * Required sites, then each time the one that holds most of what is left within its reach.
 * @param enough weight that may be left: then there are fewer sites than `count`.
 */
export function roomiestStart(
  { rows, weights, room }: WholeProblem,
  { starts, demands }: CostColumns,
  roles: Uint8Array,
  count: number,
  enough = -1,
): Uint8Array {
  const isChosen = Uint8Array.from(roles, (role) => (role === REQUIRED ? 1 : 0));
  const left = weights.slice();
  const choices = (demand: number): number => rows.starts[demand + 1]! - rows.starts[demand]!;
  const fill = (site: number): void => {
    let rest = room[site]!;
    // Those whom few sites reach first: the others have other choices.
    const own = [...demands.subarray(starts[site], starts[site + 1])].toSorted(
      (a, b) => choices(a) - choices(b) || a - b,
    );
    for (const demand of own) {
      const taken = Math.min(rest, left[demand]!);
      left[demand]! -= taken;
      rest -= taken;
    }
  };
  for (const [site, is] of isChosen.entries()) if (is === 1) fill(site);
  const known = new Float64Array(isChosen.length).fill(Infinity);
  let size = isChosen.reduce((sum, is) => sum + is, 0);
  for (; size < count && left.reduce((sum, weight) => sum + weight, 0) > enough; size++) {
    let best = { site: -1, gain: -1, room: -1 };
    for (let site = 0; site < isChosen.length; site++) {
      // A gain never grows as sites are added, so the last known one is enough to pass a site by.
      if (isChosen[site] === 1 || roles[site] !== CANDIDATE || known[site]! < best.gain) continue;
      let within = 0;
      for (let at = starts[site]!; at < starts[site + 1]!; at++) within += left[demands[at]!]!;
      const gain = Math.min(within, room[site]!);
      known[site] = gain;
      if (gain > best.gain || (gain === best.gain && room[site]! > best.room)) {
        best = { site, gain, room: room[site]! };
      }
    }
    if (best.site < 0) break;
    isChosen[best.site] = 1;
    fill(best.site);
  }
  return isChosen;
}
