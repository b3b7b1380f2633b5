import { describe, expect, it } from 'vitest';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { KeptOutcome } from '../../../src/engine/importing/kept-outcome.ts';
import { takeLists } from '../../../src/engine/importing/take-lists.ts';
import type { Gathered } from '../../../src/io/mapping/apply/gather.ts';

const facilities = (count: number, tag = ''): Facility[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${tag}${n}`,
    name: `站${n}`,
    kinds: ['day-care'],
    lng: 106.5,
    lat: 29.5,
  }));

const NOTHING: Gathered = { areas: [], facilities: [], demand: [], sources: [], issues: [] };

/** The other thread: nothing that it gives is the very object that it holds. */
function away(outcome: KeptOutcome) {
  const asked: number[] = [];
  return {
    asked,
    async records(...[number, list, from]: [number, 'facilities', number]) {
      if (number !== outcome.number) throw new Error('overtaken');
      asked.push(from);
      return structuredClone(outcome.records(list, from));
    },
  };
}

describe('an outcome that is taken over', () => {
  it('comes whole and in order, in several pieces, frozen as a list', async () => {
    const after = { ...NOTHING, facilities: facilities(4000) };
    const outcome = new KeptOutcome(NOTHING, after);
    expect(outcome.accepted).toBe(false);
    const other = away(outcome);
    const lists = await takeLists(other, outcome.summary(), {});
    expect(lists.facilities).toEqual(after.facilities);
    expect(Object.isFrozen(lists.facilities)).toBe(true);
    expect(other.asked.length).toBeGreaterThan(2);
    expect(lists.unplaced).toEqual([]);
    expect(outcome.accepted).toBe(true);
  });

  it('brings over only what is new, and leaves lists that did not change as they are', async () => {
    const demand = [{ id: 'd', lng: 106.5, lat: 29.5, residents: 3 }];
    const before = { ...NOTHING, facilities: facilities(3000), demand };
    const after = { ...before, facilities: [...before.facilities, ...facilities(5, 'n')] };
    const here = structuredClone(before);
    const outcome = new KeptOutcome(before, after);
    const other = away(outcome);
    const lists = await takeLists(other, outcome.summary(), here);
    expect(lists.facilities).toEqual(after.facilities);
    expect(lists.facilities[7]).toBe(here.facilities[7]);
    expect(lists.demand).toBe(here.demand);
    expect(other.asked).toEqual([3000]);
  });

  it('is refused when there is a newer one', async () => {
    const first = new KeptOutcome(NOTHING, { ...NOTHING, facilities: facilities(3) });
    const second = new KeptOutcome(NOTHING, { ...NOTHING, facilities: facilities(4) });
    await expect(takeLists(away(second), first.summary(), {})).rejects.toThrow('overtaken');
  });
});
