import { costColumns, type CostRows } from '../rows/cost-rows.ts';
import { CANDIDATE, FORBIDDEN } from '../rows/siting-problem.ts';

/**
 * Marks the candidates that another site can replace in any plan: it serves every demand point for no
 * more and costs no more itself. Of equals the first stays. Required sites are never marked.
 * @param prices cost of each site; absent: they play no part.
 */
export function dominatedCandidates(
  rows: CostRows,
  roles: Uint8Array,
  prices?: Float64Array,
): Uint8Array {
  const { starts, demands, costs } = costColumns(rows);
  const marks = new Uint8Array(rows.siteCount);
  const row = new Float64Array(rows.demandCount);
  const sizeOf = (site: number): number => starts[site + 1]! - starts[site]!;
  for (let by = 0; by < rows.siteCount; by++) {
    if (roles[by] === FORBIDDEN || marks[by] === 1) continue;
    row.fill(Infinity);
    for (let at = starts[by]!; at < starts[by + 1]!; at++) row[demands[at]!] = costs[at]!;
    for (let site = 0; site < rows.siteCount; site++) {
      if (site === by || marks[site] === 1 || roles[site] !== CANDIDATE) continue;
      if (sizeOf(site) > sizeOf(by)) continue;
      const dearer = prices ? prices[by]! - prices[site]! : 0;
      if (dearer > 0) continue;
      let isEqual = dearer === 0 && sizeOf(site) === sizeOf(by);
      let worse = true;
      for (let at = starts[site]!; at < starts[site + 1]! && worse; at++) {
        const cost = row[demands[at]!]!;
        if (cost > costs[at]!) worse = false;
        else if (cost < costs[at]!) isEqual = false;
      }
      if (worse && !(isEqual && site < by && roles[by] === CANDIDATE)) marks[site] = 1;
    }
  }
  return marks;
}
