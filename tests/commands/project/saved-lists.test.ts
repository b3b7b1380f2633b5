import { describe, expect, it } from 'vitest';
import { readSavedLists, SavedListsKeeper } from '../../../src/commands/project/saved-lists.ts';
import type { Facility } from '../../../src/core/plan/facility.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const facilities = (count: number, tag = ''): Facility[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${tag}${n}`,
    name: `站${n}`,
    kinds: ['day-care'],
    lng: 106.5,
    lat: 29.5,
  }));

const lists = (count: number, tag = '') => ({
  areas: [],
  facilities: facilities(count, tag),
  demand: [{ id: 'd', lng: 106.5, lat: 29.5, residents: 3 }],
});

const pieces = (storage: ReturnType<typeof memoryStorage>) =>
  [...storage.kept.keys()].filter((key) => key.startsWith('kequan/list/')).toSorted();

describe('lists on this machine', () => {
  it('are there again, whole, with what belongs to them; older pieces are gone', async () => {
    const storage = memoryStorage();
    const keeper = new SavedListsKeeper(storage);
    await keeper.write(lists(4000), [['plan', 1]]);
    const before = pieces(storage);
    expect(before.length).toBeGreaterThan(3);
    const next = lists(10, 'n');
    await keeper.write(next, [['plan', 2]]);
    expect(await readSavedLists(storage)).toEqual(next);
    expect(storage.kept.get('plan')).toBe(2);
    expect(pieces(storage)).toHaveLength(2);
  });

  it('are none when a record among them is wrong', async () => {
    const storage = memoryStorage();
    await new SavedListsKeeper(storage).write(lists(4000), []);
    const last = pieces(storage).findLast((key) => Array.isArray(storage.kept.get(key)))!;
    const records = storage.kept.get(last) as object[];
    storage.kept.set(last, [...records, { ...records[0], lat: 'north' }]);
    expect(await readSavedLists(storage)).toBeUndefined();
  });

  it('are written again only where they changed', async () => {
    const storage = memoryStorage();
    const keeper = new SavedListsKeeper(storage);
    const first = lists(4000);
    await keeper.write(first, []);
    const before = pieces(storage);
    await keeper.write(first, [['plan', 1]]);
    expect(pieces(storage)).toEqual(before);
    await keeper.write({ ...first, demand: [] }, []);
    expect(before).toEqual(expect.arrayContaining(pieces(storage)));
    expect(await readSavedLists(storage)).toEqual({ ...first, demand: [] });
  });

  it('stay as they were when the page is left, or the disk is full, at any write', async () => {
    for (let most = 0; most < 6; most++) {
      let left = Infinity;
      const storage = memoryStorage(() => left-- <= 0);
      const first = lists(5);
      await new SavedListsKeeper(storage).write(first, [['plan', 1]]);
      left = most;
      await new SavedListsKeeper(storage).write(lists(4000, 'n'), [['plan', 2]]);
      const plan = storage.kept.get('plan');
      expect(await readSavedLists(storage)).toEqual(plan === 1 ? first : lists(4000, 'n'));
      left = Infinity;
      await new SavedListsKeeper(storage).write(first, [['plan', 3]]);
      expect(pieces(storage)).toHaveLength(2);
    }
  });

  it('do not lean on pieces that another tab has taken away', async () => {
    const storage = memoryStorage();
    const one = new SavedListsKeeper(storage);
    const first = lists(5);
    await one.write(first, []);
    await new SavedListsKeeper(storage).write(lists(7, 'other'), []);
    await one.write({ ...first, demand: [] }, []);
    expect(await readSavedLists(storage)).toEqual({ ...first, demand: [] });
  });

  it('are read from the one record of older versions, which then goes', async () => {
    const storage = memoryStorage();
    const old = lists(3);
    await storage.write('kequan/data', old);
    expect(await readSavedLists(storage)).toEqual(old);
    await new SavedListsKeeper(storage).write(old, []);
    expect(storage.kept.has('kequan/data')).toBe(false);
    expect(await readSavedLists(storage)).toEqual(old);
  });

  it('are not taken for whole when a piece is gone', async () => {
    const storage = memoryStorage();
    await new SavedListsKeeper(storage).write(lists(4000), []);
    storage.kept.delete(pieces(storage)[1]!);
    expect(await readSavedLists(storage)).toBeUndefined();
  });
});
