import { describe, expect, test } from 'vitest';
import { BoundedSearch } from '../../../../src/core/network/search/bounded-search.ts';
import { forSeeds } from '../support/random-network.ts';

/** Random rows: up to 40 nodes, parallel half-edges, loops, free and closed ones. */
function randomRows(random: () => number) {
  const nodes = 1 + Math.floor(random() * 40);
  const lists = Array.from({ length: nodes }, () =>
    Array.from({ length: Math.floor(random() * 6) }, () => ({
      to: Math.floor(random() * nodes),
      seconds: random() < 0.1 ? Infinity : random() < 0.1 ? 0 : Math.fround(random() * 100),
    })),
  );
  const firstHalf = new Uint32Array(nodes + 1);
  lists.forEach((list, node) => (firstHalf[node + 1] = firstHalf[node]! + list.length));
  return {
    nodes,
    rows: { firstHalf, halfTo: Uint32Array.from(lists.flat(), ({ to }) => to) },
    halfS: Float32Array.from(lists.flat(), ({ seconds }) => seconds),
    lists,
  };
}

describe('bounded search', () => {
  // Beyond 100 000 places for times the search reads ahead, whatever graph it goes through.
  test.each([0, 100_001])('agrees with Bellman–Ford from several seeds (room for %i)', (room) => {
    let reached = 0;
    forSeeds(150, (random) => {
      const { nodes, rows, halfS, lists } = randomRows(random);
      const budgetS = random() * 200;
      const seeds = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
        node: Math.floor(random() * nodes),
        startS: random() * 50,
      }));
      const plain = new Float64Array(nodes).fill(Infinity);
      for (const { node, startS } of seeds) plain[node] = Math.min(plain[node]!, startS);
      for (let round = 0; round < nodes; round++) {
        lists.forEach((list, node) => {
          for (const { to, seconds } of list) {
            plain[to] = Math.min(plain[to]!, plain[node]! + seconds);
          }
        });
      }
      const timesS = new Float64Array(Math.max(nodes, room)).fill(Infinity);
      const search = new BoundedSearch(nodes, timesS);
      seeds.forEach(({ node, startS }, owner) => search.seed(node, startS, owner));
      search.run(rows, halfS, budgetS);
      const seeded = new Set(seeds.map(({ node }) => node));
      const touched = new Set(search.reached.subarray(0, search.reachedCount));
      expect(touched.size).toBe(search.reachedCount);
      plain.forEach((timeS, node) => {
        if (timeS <= budgetS || seeded.has(node)) {
          if (timeS <= budgetS) expect(search.timeS[node]).toBe(timeS);
          expect(touched.has(node)).toBe(true);
          reached++;
        } else {
          expect(search.timeS[node]).toBe(Infinity);
          expect(search.owner[node]).toBe(-1);
        }
      });
    });
    expect(reached).toBeGreaterThan(800);
  });

  test('the owner is the seed that the time comes from', () => {
    forSeeds(50, (random) => {
      const { nodes, rows, halfS } = randomRows(random);
      const starts = [Math.floor(random() * nodes), Math.floor(random() * nodes)];
      const alone = starts.map((node, owner) => {
        const search = new BoundedSearch(nodes);
        search.seed(node, owner, owner);
        search.run(rows, halfS, 500);
        return search.timeS;
      });
      const both = new BoundedSearch(nodes);
      starts.forEach((node, owner) => both.seed(node, owner, owner));
      both.run(rows, halfS, 500);
      both.owner.forEach((owner, node) => {
        if (owner >= 0) expect(both.timeS[node]).toBe(alone[owner]![node]);
      });
    });
  });

  test('times that improve over and over inside one stretch are still those of Bellman–Ford', () => {
    forSeeds(10, (random) => {
      const nodes = 60;
      const firstHalf = Uint32Array.from({ length: nodes + 1 }, (_, node) => node * nodes);
      const halfTo = Uint32Array.from({ length: nodes * nodes }, (_, half) => half % nodes);
      // The longer the jump the dearer, so that nearly every node is first reached too late.
      const halfS = Float32Array.from(halfTo, (to, half) => {
        const jump = to - Math.floor(half / nodes);
        return jump > 0 ? jump * jump * 1e-5 * (1 + random()) : Infinity;
      });
      const plain = new Float64Array(nodes).fill(Infinity);
      plain[0] = 0;
      for (let half = 0; half < halfTo.length; half++) {
        const from = plain[Math.floor(half / nodes)]!;
        plain[halfTo[half]!] = Math.min(plain[halfTo[half]!]!, from + halfS[half]!);
      }
      const search = new BoundedSearch(nodes);
      for (const owner of [3, 4]) {
        search.clear();
        search.seed(0, 0, owner);
        search.run({ firstHalf, halfTo }, halfS, 900);
        expect([...search.timeS]).toEqual([...plain]);
        expect([...search.owner]).toEqual(Array.from(plain, () => owner));
        expect(search.reachedCount).toBe(nodes);
      }
    });
  });

  test('clear forgets everything, in the arrays of the caller too', () => {
    const timeS = new Float64Array(3).fill(Infinity);
    const owner = new Int32Array(3).fill(-1);
    const search = new BoundedSearch(3, timeS, owner);
    const rows = {
      firstHalf: Uint32Array.of(0, 1, 2, 2),
      halfTo: Uint32Array.of(1, 2),
    };
    search.seed(0, 5, 7);
    search.run(rows, Float32Array.of(10, 10), 20);
    expect([...timeS]).toEqual([5, 15, Infinity]);
    expect([...owner]).toEqual([7, 7, -1]);
    search.clear();
    expect([...timeS]).toEqual([Infinity, Infinity, Infinity]);
    expect([...owner]).toEqual([-1, -1, -1]);
    expect(search.reachedCount).toBe(0);
  });

  test('says in plain words what it cannot work with', () => {
    expect(() => new BoundedSearch(-1)).toThrow('nodes must be a count');
    expect(() => new BoundedSearch(4, new Float64Array(3))).toThrow('must have 4 entries');
  });
});
