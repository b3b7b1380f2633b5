import type { CostColumns } from '../rows/cost-rows.ts';
import { FORBIDDEN, REQUIRED } from '../rows/siting-problem.ts';
import type { SiteSelection } from './selection.ts';
import { serveMost } from './serve-most.ts';

/** Weight left of each demand point when some sites are open, and what they serve in all. */
function served({ rows, outside, room }: SiteSelection, isChosen: Uint8Array) {
  const { ofDemand, total } = serveMost(rows, outside, room!, (site) => isChosen[site] === 1);
  return { left: outside.map((weight, demand) => weight - ofDemand[demand]!), total };
}

/** The unchosen site that can hold most of what is left, and how much that is; equal ones fall to the first. */
function roomiest(
  { rows, roles, room }: SiteSelection,
  { starts, demands }: CostColumns,
  isChosen: Uint8Array,
  left: Float64Array,
): { site: number; gain: number } {
  let best = { site: -1, gain: -1 };
  for (let site = 0; site < rows.siteCount; site++) {
    if (isChosen[site] === 1 || roles[site] === FORBIDDEN) continue;
    let within = 0;
    for (let at = starts[site]!; at < starts[site + 1]!; at++) within += left[demands[at]!]!;
    const gain = Math.min(within, room![site]!);
    if (gain > best.gain * (1 + 1e-12)) best = { site, gain };
  }
  return best;
}

/** Required sites, then each time the one that can hold most of what is left. */
export function roomyStart(selection: SiteSelection, columns: CostColumns): Uint8Array {
  const { roles, count } = selection;
  const isChosen = Uint8Array.from(roles, (role) => (role === REQUIRED ? 1 : 0));
  let taken = isChosen.reduce((sum, is) => sum + is, 0);
  for (; taken < count; taken++) {
    const { site } = roomiest(selection, columns, isChosen, served(selection, isChosen).left);
    if (site < 0) break;
    isChosen[site] = 1;
  }
  return isChosen;
}

/**
 * Swaps a chosen site for the one that can hold most of what its leaving leaves over, as long as more
 * are served (Teitz & Bart 1968). Changes `isChosen` in place.
 */
export function roomyInterchange(
  selection: SiteSelection,
  columns: CostColumns,
  isChosen: Uint8Array,
  mustStop: () => boolean,
): void {
  const { roles } = selection;
  let { total } = served(selection, isChosen);
  while (!mustStop()) {
    let best = { site: -1, out: -1, total: total * (1 + 1e-9) };
    for (const [out, is] of isChosen.entries()) {
      if (is === 0 || roles[out] === REQUIRED) continue;
      isChosen[out] = 0;
      const rest = served(selection, isChosen);
      const { site, gain } = roomiest(selection, columns, isChosen, rest.left);
      isChosen[out] = 1;
      if (site >= 0 && site !== out && rest.total + gain > best.total) {
        best = { site, out, total: rest.total + gain };
      }
    }
    if (best.site < 0) return;
    isChosen[best.out] = 0;
    isChosen[best.site] = 1;
    ({ total } = served(selection, isChosen));
  }
}
