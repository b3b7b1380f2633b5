import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairRecords } from '../../../src/io/mapping/update/pair-records.ts';
import { type UpdateDecisions, updateList } from '../../../src/io/mapping/update/update-list.ts';
import '../../support/seed.ts';

interface Place {
  id: string;
  name?: string;
  kinds: string[];
  lng: number;
  lat: number;
  beds?: number;
  address?: string;
  edited?: string[];
  sourceId?: string;
}

const place = (id: string, name: string, at: number, more: Partial<Place> = {}): Place => ({
  id,
  name,
  kinds: ['nursery'],
  lng: 106.5 + at / 1000,
  lat: 29.5,
  sourceId: 'source-1',
  ...more,
});

const OLD = [
  place('facility-1', '渝中区七星岗养老院', 1, { beds: 30 }),
  place('facility-2', '大坪托育园', 2, { beds: 9, edited: ['beds'] }),
  place('facility-3', '解放碑日间照料中心', 3),
  place('facility-4', '两路口食堂', 4, { edited: ['address'], address: '1号' }),
  place('facility-5', '上清寺幼儿园', 5),
];
// A row was put in at the top: made ids are those of other rows now.
const NEXT = [
  place('facility-1', '新开托育园', 9),
  place('facility-2', '七星岗养老院（公办）', 1, { beds: 35 }),
  place('facility-3', '大坪托育园', 2, { beds: 12 }),
  place('facility-4', '解放碑日间照料中心', 8),
  place('facility-5', '更名幼儿园', 5),
];

const lay = (decisions: UpdateDecisions = {}) =>
  updateList(OLD, NEXT, { sourceId: 'source-1', newSourceId: 'source-2', decisions });

describe('a newer version of a list beside the loaded one', () => {
  it('says what is new, gone, moved and changed, knowing records by name and place where ids are those of rows', () => {
    const { update } = lay();
    expect(update.lines.map(({ kind, name, by, accepted }) => [kind, name, by, accepted])).toEqual([
      ['changed', '渝中区七星岗养老院', 'name', true],
      ['moved', '解放碑日间照料中心', 'name', true],
      ['gone', '两路口食堂', undefined, false],
      ['changed', '上清寺幼儿园', 'place', true],
      ['new', '新开托育园', undefined, true],
    ]);
    expect(update.lines[0]!.changes).toContainEqual({ field: 'beds', before: 30, after: 35 });
    expect(update.lines[1]!.metres).toBeCloseTo(484, -1);
    expect(update).toMatchObject({ same: 1, kept: 1 });
  });

  it('takes over what is accepted: ids stay, own edits survive, what the planner worked on does not go by itself', () => {
    const { records } = lay();
    expect(
      records.map(({ id, name, beds, lng, sourceId }) => [id, name, beds, lng, sourceId]),
    ).toEqual([
      ['facility-1', '七星岗养老院（公办）', 35, 106.501, 'source-2'],
      ['facility-2', '大坪托育园', 9, 106.502, 'source-2'],
      ['facility-3', '解放碑日间照料中心', undefined, 106.508, 'source-2'],
      ['facility-4', '两路口食堂', undefined, 106.504, 'source-2'],
      ['facility-5', '更名幼儿园', undefined, 106.505, 'source-2'],
      ['facility-1#2', '新开托育园', undefined, 106.509, 'source-2'],
    ]);
  });

  it('each line is accepted or not', () => {
    const { records } = lay({
      'old:facility-1': false,
      'old:facility-3': false,
      'old:facility-4': true,
      'new:facility-1': false,
    });
    expect(records.map(({ id, name, beds, lng }) => [id, name, beds, lng])).toEqual([
      ['facility-1', '渝中区七星岗养老院', 30, 106.501],
      ['facility-2', '大坪托育园', 9, 106.502],
      ['facility-3', '解放碑日间照料中心', undefined, 106.503],
      ['facility-5', '更名幼儿园', undefined, 106.505],
    ]);
  });

  it('a place that was set by hand stays; an empty cell and a list without names take nothing away', () => {
    const old = [place('a-1', '甲', 1, { edited: ['lng', 'lat'], beds: 5 })];
    const next = [place('a-1', 'a-1', 7, { name: '甲' })];
    const { records, update } = updateList(old, next, {
      sourceId: 's',
      newSourceId: 't',
      decisions: {},
    });
    expect(records).toEqual([{ ...old[0], sourceId: 't' }]);
    expect(update).toMatchObject({ same: 1, kept: 1, lines: [] });
  });

  it('numbers of rows are no ids: a record is known by one only where the name agrees', () => {
    const old = [place('1', '甲', 1), place('2', '乙', 2)];
    const next = [place('1', '丙', 3), place('2', '甲', 1), place('3', '乙', 2)];
    const { pairs, gone, added } = pairRecords(old, next);
    expect(pairs.map(({ old: a, next: b }) => [a.name, b.name])).toEqual([
      ['甲', '甲'],
      ['乙', '乙'],
    ]);
    expect([gone.length, added.map(({ name }) => name)]).toEqual([0, ['丙']]);
  });

  it('laws: each record is paired once or left; the same list in any order changes nothing; ids stay unique', () => {
    const listed = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('facility-1', 'facility-2', 'A1', 'A2', '7', '8', 'facility-3'),
        name: fc.constantFrom('甲', '乙', '丙', '丁', ''),
        at: fc.integer({ min: 0, max: 5 }),
      }),
      { selector: ({ id }) => id, maxLength: 7 },
    );
    const toList = (rows: { id: string; name: string; at: number }[]) =>
      rows.map(({ id, name, at }) => place(id, name, at));
    fc.assert(
      fc.property(listed, listed, (a, b) => {
        const [old, next] = [toList(a), toList(b)];
        const { pairs, gone, added } = pairRecords(old, next);
        expect(new Set([...pairs.map((pair) => pair.old), ...gone]).size).toBe(old.length);
        expect(new Set([...pairs.map((pair) => pair.next), ...added]).size).toBe(next.length);
        expect(pairs.length + gone.length).toBe(old.length);
        expect(pairs.length + added.length).toBe(next.length);
        const { records } = updateList(old, next, {
          sourceId: 's',
          newSourceId: 't',
          decisions: {},
        });
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
        const again = updateList(old, old, { sourceId: 's', newSourceId: 't', decisions: {} });
        expect(again.records.map(({ sourceId: _s, ...each }) => each)).toEqual(
          old.map(({ sourceId: _s, ...each }) => each),
        );
      }),
      { numRuns: 300 },
    );
  });
});
