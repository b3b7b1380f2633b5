import type { CostRows } from '../rows/cost-rows.ts';

/** Who is served where when sites hold only so much. */
export interface MostServed {
  /** Weight that each entry of the rows carries from its demand point to its site. */
  flow: Float64Array;
  /** Weight served of each demand point and by each site. */
  ofDemand: Float64Array;
  bySite: Float64Array;
  total: number;
}

const EPS = 1e-9;

/**
 * The most weight that some open sites can serve, demand points being split at will: a maximum flow by
 * shortest augmenting ways (Dinic 1970), begun with each demand point at its nearest sites with room.
 * @param capacities weight that each site can serve; a closed one serves nobody.
 */
export function serveMost(
  rows: CostRows,
  weights: Float64Array,
  capacities: Float64Array,
  isOpen: (site: number) => boolean,
): MostServed {
  const { demandCount, siteCount } = rows;
  const { starts, sites, entries } = openEntries(rows, isOpen);
  const flow = new Float64Array(sites.length);
  const left = weights.slice();
  const room = Float64Array.from(capacities, (capacity, site) => (isOpen(site) ? capacity : 0));
  const entriesOf = new Map<number, number[]>();
  const demandOf = new Uint32Array(sites.length);
  for (let demand = 0; demand < demandCount; demand++) {
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      demandOf[at] = demand;
      const own = entriesOf.get(sites[at]!);
      if (own) own.push(at);
      else entriesOf.set(sites[at]!, [at]);
      const taken = Math.min(left[demand]!, room[sites[at]!]!);
      if (taken <= 0) continue;
      flow[at] = taken;
      left[demand]! -= taken;
      room[sites[at]!]! -= taken;
    }
  }
  const demandDepth = new Int32Array(demandCount);
  const siteDepth = new Int32Array(siteCount);
  const nextOfDemand = new Uint32Array(demandCount);
  const nextOfSite = new Uint32Array(siteCount);

  /** Depths from demand with something left; true when a site with room is reached. */
  const layers = (): boolean => {
    demandDepth.fill(-1);
    siteDepth.fill(-1);
    let front: number[] = [];
    for (let demand = 0; demand < demandCount; demand++) {
      nextOfDemand[demand] = starts[demand]!;
      if (left[demand]! <= EPS) continue;
      demandDepth[demand] = 0;
      front.push(demand);
    }
    nextOfSite.fill(0);
    for (let depth = 0; front.length > 0; depth += 2) {
      const reached: number[] = [];
      let found = false;
      for (const demand of front) {
        for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
          const site = sites[at]!;
          if (siteDepth[site] !== -1) continue;
          siteDepth[site] = depth + 1;
          reached.push(site);
          if (room[site]! > EPS) found = true;
        }
      }
      if (found) return true;
      front = [];
      for (const site of reached) {
        for (const at of entriesOf.get(site)!) {
          const demand = demandOf[at]!;
          if (flow[at]! <= EPS || demandDepth[demand] !== -1) continue;
          demandDepth[demand] = depth + 2;
          front.push(demand);
        }
      }
    }
    return false;
  };

  /** Pushes up to `most` from a demand point to a site with room along the layers. */
  const fromDemand = (demand: number, most: number): number => {
    for (; nextOfDemand[demand]! < starts[demand + 1]!; nextOfDemand[demand]!++) {
      const at = nextOfDemand[demand]!;
      const site = sites[at]!;
      if (siteDepth[site] !== demandDepth[demand]! + 1) continue;
      const pushed = fromSite(site, most);
      if (pushed <= EPS) continue;
      flow[at]! += pushed;
      return pushed;
    }
    return 0;
  };
  const fromSite = (site: number, most: number): number => {
    if (room[site]! > EPS) {
      const taken = Math.min(most, room[site]!);
      room[site]! -= taken;
      return taken;
    }
    const own = entriesOf.get(site)!;
    for (; nextOfSite[site]! < own.length; nextOfSite[site]!++) {
      const at = own[nextOfSite[site]!]!;
      const demand = demandOf[at]!;
      if (flow[at]! <= EPS || demandDepth[demand] !== siteDepth[site]! + 1) continue;
      const pushed = fromDemand(demand, Math.min(most, flow[at]!));
      if (pushed <= EPS) continue;
      flow[at]! -= pushed;
      return pushed;
    }
    return 0;
  };
  while (layers()) {
    for (let demand = 0; demand < demandCount; demand++) {
      while (left[demand]! > EPS) {
        const pushed = fromDemand(demand, left[demand]!);
        if (pushed <= EPS) break;
        left[demand]! -= pushed;
      }
    }
  }
  const ofDemand = new Float64Array(demandCount);
  const bySite = new Float64Array(siteCount);
  let total = 0;
  const whole = new Float64Array(rows.sites.length);
  for (const [at, carried] of flow.entries()) {
    whole[entries[at]!] = carried;
    ofDemand[demandOf[at]!]! += carried;
    bySite[sites[at]!]! += carried;
    total += carried;
  }
  return { flow: whole, ofDemand, bySite, total };
}

/** Entries of open sites only, with their positions in the rows. */
function openEntries(
  { demandCount, siteCount, starts, sites }: CostRows,
  isOpen: (site: number) => boolean,
) {
  const opens = Uint8Array.from({ length: siteCount }, (_, site) => (isOpen(site) ? 1 : 0));
  const own = new Uint32Array(demandCount + 1);
  const entries: number[] = [];
  for (let demand = 0; demand < demandCount; demand++) {
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      if (opens[sites[at]!] === 1) entries.push(at);
    }
    own[demand + 1] = entries.length;
  }
  return { starts: own, sites: Uint32Array.from(entries, (at) => sites[at]!), entries };
}
