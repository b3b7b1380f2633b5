import type { CostRows } from '../../../src/core/siting/rows/cost-rows.ts';
import { MipBuilder, type MipModel } from '../../../src/core/siting/solve/mip.ts';

/** The p-median model as textbooks print it (ReVelle & Swain 1970): a column for each pair. */
export function textbookMedian(
  { demandCount, siteCount, starts, sites, costs }: CostRows,
  p: number,
): MipModel {
  const builder = new MipBuilder();
  for (let site = 0; site < siteCount; site++) builder.column(0, 0, 1, true);
  for (let demand = 0; demand < demandCount; demand++) {
    const served: [number, number][] = [];
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      const column = builder.column(costs[at]!, 0, 1, false);
      served.push([column, 1]);
      builder.row(-Infinity, 0, [
        [column, 1],
        [sites[at]!, -1],
      ]);
    }
    builder.row(1, 1, served);
  }
  builder.row(
    p,
    p,
    Array.from({ length: siteCount }, (_, site) => [site, 1] as const),
  );
  return builder.model();
}

/** Maximal covering as Church & ReVelle (1974) print it, as weight left outside. */
export function textbookCover(near: CostRows, weights: Float64Array, p: number): MipModel {
  const builder = new MipBuilder();
  for (let site = 0; site < near.siteCount; site++) builder.column(0, 0, 1, true);
  for (let demand = 0; demand < near.demandCount; demand++) {
    const covered = builder.column(-weights[demand]!, 0, 1, true);
    const sites = near.sites.subarray(near.starts[demand], near.starts[demand + 1]);
    builder.row(-Infinity, 0, [[covered, 1], ...Array.from(sites, (site) => [site, -1] as const)]);
  }
  builder.row(
    p,
    p,
    Array.from({ length: near.siteCount }, (_, site) => [site, 1] as const),
  );
  return builder.model();
}
