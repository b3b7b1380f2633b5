import { beforeEach, describe, expect, it } from 'vitest';
import { replaceProject, undoLast } from '../../src/commands/project/change-project.ts';
import { keepAsIs, mendLine } from '../../src/commands/hygiene/hygiene.ts';
import { jumpTo } from '../../src/commands/view/jump-to.ts';
import {
  removeUnplaced,
  startPlacing,
  takeUnplacedPlace,
} from '../../src/commands/importing/place-unplaced.ts';
import { look } from '../../src/commands/view/look.ts';
import { checkHygiene } from '../../src/core/hygiene/check-hygiene.ts';
import { boxPolygon } from '../../src/core/geo/box.ts';
import type { Area } from '../../src/core/plan/areas/area.ts';
import type { Facility } from '../../src/core/plan/records/facility.ts';
import { emptyProject } from '../../src/core/plan/project.ts';
import { checkProject } from '../../src/core/plan/schema/project-schema.ts';
import { placingStore } from '../../src/state/placing-store.ts';
import { currentProject } from '../../src/state/project-store.ts';
import { initialView, viewStore } from '../../src/state/view-store.ts';

const facility = (id: string, more: Partial<Facility> = {}): Facility => ({
  id,
  name: '康乐养老院',
  kinds: ['eldercare-institution'],
  lng: 106.5,
  lat: 29.5,
  ...more,
});

beforeEach(() => {
  viewStore.setState(initialView, true);
  const facilities = [facility('a', { floorAreaM2: 5 }), facility('b', { beds: 40 })];
  const unplaced = [
    { id: 'u', name: '未知养老院', kinds: ['eldercare-institution'], beds: 9, areaId: 's' },
  ];
  const hygiene = checkHygiene({ areas: [], facilities, unplaced });
  replaceProject({ ...emptyProject('p', '区'), facilities, unplaced, hygiene });
});

describe('an unplaced facility', () => {
  it('is placed by the next click, as one act that can be undone', () => {
    const before = currentProject();
    expect(takeUnplacedPlace(106.55, 29.55)).toBe(false);
    startPlacing('u');
    expect(viewStore.getState().tool).toBe('add-site');
    expect(takeUnplacedPlace(106.123456789, 29.55)).toBe(true);
    expect(currentProject().unplaced).toEqual([]);
    expect(currentProject().facilities.at(-1)).toEqual({
      id: 'u',
      name: '未知养老院',
      kinds: ['eldercare-institution'],
      beds: 9,
      lng: 106.1234568,
      lat: 29.55,
      edited: ['lng', 'lat'],
    });
    expect(viewStore.getState()).toMatchObject({ tool: 'select', selection: { id: 'u' } });
    expect(takeUnplacedPlace(106.55, 29.55)).toBe(false);
    undoLast();
    expect(currentProject()).toEqual(before);
  });

  it('is put down when another tool is taken up, so that no site is mistaken for it', () => {
    startPlacing('u');
    look({ tool: 'select' });
    look({ tool: 'add-site' });
    expect(placingStore.getState().id).toBeNull();
    expect(takeUnplacedPlace(106.55, 29.55)).toBe(false);
  });

  it('can be taken out and brought back', () => {
    removeUnplaced('u');
    expect(currentProject().unplaced).toEqual([]);
    undoLast();
    expect(currentProject().unplaced).toHaveLength(1);
  });
});

describe('a line of the hygiene report', () => {
  const line = (code: string) =>
    currentProject().hygiene!.items.find((item) => item.code === code)!;

  it('goes with its mend, and undo brings both back', async () => {
    const before = currentProject();
    const twice = line('duplicate');
    await mendLine(twice, twice.mends[0]!);
    expect(currentProject().facilities).toEqual([facility('a', { floorAreaM2: 5, beds: 40 })]);
    expect(currentProject().hygiene!.counts).toEqual({ 'value-impossible': 1 });
    undoLast();
    expect(currentProject()).toEqual(before);
  });

  it('that is kept as it is does not come again', () => {
    keepAsIs(line('duplicate'));
    const { hygiene, areas, facilities } = currentProject();
    expect(hygiene!.counts).not.toHaveProperty('duplicate');
    expect(checkHygiene({ areas, facilities }, hygiene).counts).toEqual({ 'value-impossible': 1 });
  });

  it('about code and ground that disagree is not followed by the way back', async () => {
    const street = (id: string, west: number, code: string): Area => ({
      id,
      name: `${id}街道`,
      level: 'street',
      code,
      geometry: boxPolygon([west, 29.5, west + 0.01, 29.51]),
    });
    const streets = [street('s1', 106.5, '500103001'), street('s2', 106.51, '500103002')];
    const child: Area = {
      ...street('c1', 106.511, '500103001001'),
      level: 'community',
      geometry: boxPolygon([106.511, 29.501, 106.518, 29.509]),
    };
    for (const [at, parentId] of ['s1', 's2'].entries()) {
      const areas = [...streets, { ...child, parentId }];
      const first = checkHygiene({ areas, facilities: [] });
      replaceProject({ ...emptyProject('p', '区'), areas, hygiene: first });
      const [item] = first.items;
      expect(item!.code).toBe(['area-elsewhere', 'code-not-nested'][at]);
      await mendLine(item!, item!.mends[0]!);
      const { value } = checkProject(JSON.parse(JSON.stringify(currentProject())));
      const { areas: after, hygiene } = value!;
      expect(after[2]!.parentId).toBe(['s2', 's1'][at]);
      expect(checkHygiene({ areas: after, facilities: [] }, hygiene)).toMatchObject({
        items: [],
        kept: [],
      });
      // What was decided holds for that parent only.
      expect(checkHygiene({ areas, facilities: [] }, hygiene).items).toEqual([item]);
    }
  });

  it('takes those with it that speak of the value or code that it clears', async () => {
    const facilities = [facility('a', { beds: 3000, floorAreaM2: 600 })];
    const report = checkHygiene({ areas: [], facilities });
    expect(report.counts).toEqual({ 'value-impossible': 2 });
    replaceProject({ ...emptyProject('p', '区'), facilities, hygiene: report });
    const item = report.items.find(({ params }) => params.field === 'beds')!;
    await mendLine(item, item.mends[0]!);
    expect(currentProject().hygiene!.items).toEqual([]);
  });

  it('leads to what it speaks of', () => {
    jumpTo({ id: line('value-impossible').ids[0]! });
    expect(viewStore.getState().selection).toEqual({ type: 'facility', id: 'a' });
  });
});
