import { describe, expect, test } from 'vitest';
import { BoundedSearch } from '../../../../src/core/network/search/bounded-search.ts';
import {
  demandByEdge,
  FacilitySearch,
  mergeSite,
} from '../../../../src/core/network/search/facility-search.ts';
import { searchRows } from '../../../../src/core/network/search/street-times.ts';
import { emptyTimes, nearest } from '../../../../src/core/network/search/nearest.ts';
import { snapFor } from '../../../../src/core/network/search/prepared-walker.ts';
import { placesIn, type Snaps } from '../../../../src/core/network/snapping/snap.ts';
import { plainTimes } from '../support/plain-search.ts';
import { forSeeds, randomPlaces, randomPrepared } from '../support/random-network.ts';

const BUDGET_S = 600;

function only(snaps: Snaps, keep: (place: number) => boolean): Snaps {
  return { ...snaps, edge: snaps.edge.map((edge, place) => (keep(place) ? edge : -1)) };
}

function setting(random: () => number) {
  const prepared = randomPrepared(random);
  const facilities = snapFor(prepared, randomPlaces(random, 4), 250);
  const demand = snapFor(prepared, randomPlaces(random, 25), 250);
  return { prepared, facilities, demand };
}

function expectClose(actual: number, expected: number): void {
  if (expected > BUDGET_S + 1e-6) expect(actual).toBe(Infinity);
  else if (expected < BUDGET_S - 1e-6) expect(actual).toBeCloseTo(expected, 5);
}

describe('nearest', () => {
  test('agrees with Bellman–Ford over edges that are really cut', () => {
    let reached = 0;
    forSeeds(80, (random) => {
      const { prepared, facilities, demand } = setting(random);
      const plain = plainTimes(prepared, facilities, demand);
      const found = nearest(prepared, facilities, demand, BUDGET_S);
      found.timeS.forEach((timeS, place) => {
        expectClose(timeS, Math.min(...plain.map((times) => times[place]!)));
        const owner = found.facility[place]!;
        if (owner >= 0) expect(plain[owner]![place]!).toBeCloseTo(timeS, 5);
        else expect(timeS).toBe(Infinity);
        if (owner >= 0) reached++;
      });
    });
    expect(reached).toBeGreaterThan(500);
  });

  test('writes into the arrays it is given, and a used search gives the same again', () => {
    forSeeds(20, (random) => {
      const { prepared, facilities, demand } = setting(random);
      const search = new BoundedSearch(searchRows(prepared).nodes);
      const fresh = nearest(prepared, facilities, demand, BUDGET_S, search);
      nearest(prepared, facilities, demand, 5000, search);
      const into = emptyTimes(placesIn(demand));
      expect(nearest(prepared, facilities, demand, BUDGET_S, search, into)).toBe(into);
      expect(into).toEqual(fresh);
    });
  });

  test('more minutes never take a demand point away, one more facility never lengthens a walk', () => {
    forSeeds(30, (random) => {
      const { prepared, facilities, demand } = setting(random);
      const base = nearest(prepared, facilities, demand, BUDGET_S);
      const longer = nearest(prepared, facilities, demand, BUDGET_S * 1.5);
      const fewer = nearest(
        prepared,
        only(facilities, (at) => at > 0),
        demand,
        BUDGET_S,
      );
      base.timeS.forEach((timeS, place) => {
        expect(longer.timeS[place]!).toBeLessThanOrEqual(timeS);
        expect(fewer.timeS[place]!).toBeGreaterThanOrEqual(timeS);
      });
    });
  });
});

describe('facility search', () => {
  test('gives each facility its own reach', () => {
    forSeeds(40, (random) => {
      const { prepared, facilities, demand } = setting(random);
      const plain = plainTimes(prepared, facilities, demand);
      const search = new FacilitySearch(prepared, demandByEdge(prepared, demand));
      plain.forEach((_, facility) => {
        search.run(facilities, facility, BUDGET_S);
        const times = new Map<number, number>();
        for (let i = 0; i < search.count; i++) {
          expect(times.has(search.place[i]!)).toBe(false);
          times.set(search.place[i]!, search.timeS[i]!);
        }
        plain[facility]!.forEach((expected, place) =>
          expectClose(times.get(place) ?? Infinity, expected),
        );
      });
    });
  });

  test('a moved site merged with the others equals a search from all of them', () => {
    forSeeds(30, (random) => {
      const { prepared, facilities, demand } = setting(random);
      const others = nearest(
        prepared,
        only(facilities, (at) => at !== 2),
        demand,
        BUDGET_S,
      );
      const search = new FacilitySearch(prepared, demandByEdge(prepared, demand));
      search.run(facilities, 2, BUDGET_S);
      const merged = mergeSite(others, search, 2, emptyTimes(placesIn(demand)));
      const all = nearest(prepared, facilities, demand, BUDGET_S);
      merged.timeS.forEach((timeS, place) => {
        if (all.timeS[place] === Infinity) expect(timeS).toBe(Infinity);
        else expect(timeS).toBeCloseTo(all.timeS[place]!, 9);
      });
      expect(Array.from(merged.facility, (at) => at >= 0)).toEqual(
        Array.from(all.facility, (at) => at >= 0),
      );
    });
  });
});
