import { seededRandom } from '../../base/random.ts';
import type { MipSolver } from '../solve/mip.ts';
import { mustStop, quietly, withShare, type SolveControl } from '../solve/solve-control.ts';
import type { CloseMip } from './close-mip.ts';
import type { CloseProblem, CloseUses } from './close-problem.ts';

/** Buildings that are sought anew together while all others stay as they are. */
const PART = 30;
/** Share of the time that is left which one part may take. */
const PART_SHARE = 0.1;
/** A part is solved this near to its best. */
const PART_GAP = 0.001;

/**
 * A better plan out of a good one: again and again the uses of some buildings are sought anew around
 * all others (large neighbourhood search, Shaw 1998), those near one another and any by turns, until
 * no part brings anything. A program of so few buildings as a part holds is left alone.
 * @param onBetter told each better plan.
 */
export function improveByParts(
  { candidates, optionsOfSite }: Pick<CloseProblem, 'candidates' | 'optionsOfSite'>,
  { model, siteOf, columnsOf, usesOf }: CloseMip,
  uses: CloseUses,
  solver: MipSolver,
  control: SolveControl,
  onBetter: (uses: CloseUses) => void,
): void {
  const sites = [...optionsOfSite.keys()].filter((site) => optionsOfSite[site]!.length > 0);
  if (sites.length <= PART) return;
  const random = seededRandom(1);
  const costOf = (values: Float64Array): number =>
    values.reduce((sum, value, column) => sum + value * model.cost[column]!, 0);
  const near = (): number[] => {
    const middle = candidates[sites[Math.floor(random() * sites.length)]!]!;
    const narrow = Math.cos((middle.lat * Math.PI) / 180);
    const away = (site: number): number => {
      const { lng, lat } = candidates[site]!;
      return Math.hypot((lng - middle.lng) * narrow, lat - middle.lat);
    };
    return sites.toSorted((a, b) => away(a) - away(b)).slice(0, PART);
  };
  const anywhere = (): number[] => {
    const key = new Map(sites.map((site) => [site, random()]));
    return sites.toSorted((a, b) => key.get(a)! - key.get(b)!).slice(0, PART);
  };
  let values = columnsOf(uses);
  let cost = costOf(values);
  const enough = 2 * Math.ceil(sites.length / PART);
  for (let round = 0, dull = 0; dull < enough && !mustStop(control); round++) {
    const isFree = new Uint8Array(candidates.length);
    for (const site of round % 2 === 0 ? near() : anywhere()) isFree[site] = 1;
    const fixed = (column: number): boolean =>
      column < siteOf.length && isFree[siteOf[column]!] === 0;
    const hold = (limits: Float64Array): Float64Array =>
      limits.map((limit, column) => (fixed(column) ? values[column]! : limit));
    const part = { ...model, lower: hold(model.lower), upper: hold(model.upper) };
    const own = { ...quietly(withShare(control, PART_SHARE)), enoughGap: PART_GAP };
    const answer = solver(part, own, values);
    dull += 1;
    if (!answer.values || answer.objective >= cost - 1e-6) continue;
    const better = usesOf(answer.values);
    values = columnsOf(better);
    cost = costOf(values);
    dull = 0;
    onBetter(better);
  }
}
