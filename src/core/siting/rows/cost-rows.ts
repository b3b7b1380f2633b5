/**
 * Costs between demand points and sites, one row for each demand point, cheapest first (equal costs
 * by site); a site that is not in a row cannot be reached from there. Row i holds the positions
 * starts[i] … starts[i + 1] − 1 of `sites` and `costs`.
 */
export interface CostRows {
  demandCount: number;
  siteCount: number;
  starts: Uint32Array;
  sites: Uint32Array;
  costs: Float64Array;
}

/**
 * Rows out of what each demand point pays for each site.
 * @param costAt cost >= 0, or Infinity where the site cannot be reached.
 */
export function costRows(
  demandCount: number,
  siteCount: number,
  costAt: (demand: number, site: number) => number,
): CostRows {
  const starts = new Uint32Array(demandCount + 1);
  const sites: number[] = [];
  const costs: number[] = [];
  const row = new Float64Array(siteCount);
  for (let demand = 0; demand < demandCount; demand++) {
    const reached: number[] = [];
    for (let site = 0; site < siteCount; site++) {
      row[site] = costAt(demand, site);
      if (row[site]! < Infinity) reached.push(site);
    }
    reached.sort((a, b) => row[a]! - row[b]! || a - b);
    for (const site of reached) {
      sites.push(site);
      costs.push(row[site]!);
    }
    starts[demand + 1] = sites.length;
  }
  return {
    demandCount,
    siteCount,
    starts,
    sites: Uint32Array.from(sites),
    costs: Float64Array.from(costs),
  };
}

/** The entries of rows that `keep` lets through, with new costs; rows must stay in order of cost. */
export function filterRows(
  rows: CostRows,
  keep: (demand: number, site: number, cost: number) => boolean,
  costOf: (demand: number, cost: number) => number = (_, cost) => cost,
): CostRows {
  const starts = new Uint32Array(rows.demandCount + 1);
  const sites = new Uint32Array(rows.sites.length);
  const costs = new Float64Array(rows.sites.length);
  let size = 0;
  for (let demand = 0; demand < rows.demandCount; demand++) {
    for (let at = rows.starts[demand]!; at < rows.starts[demand + 1]!; at++) {
      const site = rows.sites[at]!;
      const cost = rows.costs[at]!;
      if (!keep(demand, site, cost)) continue;
      sites[size] = site;
      costs[size] = costOf(demand, cost);
      size += 1;
    }
    starts[demand + 1] = size;
  }
  return { ...rows, starts, sites: sites.slice(0, size), costs: costs.slice(0, size) };
}

/** The same entries by site: column j holds positions starts[j] … starts[j + 1] − 1, by demand. */
export interface CostColumns {
  starts: Uint32Array;
  demands: Uint32Array;
  costs: Float64Array;
}

export function costColumns({
  demandCount,
  siteCount,
  starts,
  sites,
  costs,
}: CostRows): CostColumns {
  const columns = {
    starts: new Uint32Array(siteCount + 1),
    demands: new Uint32Array(sites.length),
    costs: new Float64Array(sites.length),
  };
  for (const site of sites) columns.starts[site + 1]! += 1;
  for (let site = 0; site < siteCount; site++) columns.starts[site + 1]! += columns.starts[site]!;
  const next = columns.starts.slice();
  for (let demand = 0; demand < demandCount; demand++) {
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      const to = next[sites[at]!]!++;
      columns.demands[to] = demand;
      columns.costs[to] = costs[at]!;
    }
  }
  return columns;
}
