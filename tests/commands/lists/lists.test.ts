import { beforeEach, describe, expect, it } from 'vitest';
import { editCells } from '../../../src/commands/lists/edit-cells.ts';
import {
  chooseRecords,
  findWaitingList,
  openFirstList,
  openList,
  openWaiting,
  toggleColumn,
} from '../../../src/commands/lists/list-look.ts';
import { countLists, recordsOfList } from '../../../src/commands/lists/list-records.ts';
import {
  replaceProject,
  redoNext,
  undoLast,
} from '../../../src/commands/project/change-project.ts';
import { difference, withDifference } from '../../../src/core/plan/changes/difference.ts';
import { checkProject } from '../../../src/core/plan/schema/project-schema.ts';
import { initialListView, listStore } from '../../../src/state/list-store.ts';
import { currentProject, projectStore } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { smallTown } from '../../support/small-town.ts';

const facilityById = (id: string) => currentProject().facilities.find((each) => each.id === id)!;

beforeEach(() => {
  viewStore.setState(initialView, true);
  listStore.setState(initialListView, true);
  const unplaced = [{ id: 'u', name: '未知托育园', kinds: ['nursery'], areaId: 'c00' }];
  replaceProject({ ...smallTown(), unplaced });
});

describe('cells of a list', () => {
  it('typed are read as an import reads them, marked as the planner’s own, one act that is undone as one', () => {
    const before = currentProject();
    const refused = editCells('facilities', [
      { id: 'f1', field: 'floorAreaM2', text: '1,200㎡' },
      { id: 'f1', field: 'operator', text: '公建民营' },
      { id: 'f2', field: 'kinds', text: '托儿所、幼儿园' },
      { id: 'f2', field: 'places', text: '' },
    ]);
    expect(refused).toEqual([]);
    expect(facilityById('f1')).toMatchObject({
      floorAreaM2: 1200,
      operator: 'public-private',
      places: 30,
      edited: ['floorAreaM2', 'operator'],
    });
    expect(facilityById('f2')).toMatchObject({ kinds: ['nursery', 'kindergarten'] });
    expect(facilityById('f2')).not.toHaveProperty('places');
    expect(facilityById('f3')).toBe(before.facilities[2]);
    const after = currentProject();
    undoLast();
    expect(currentProject()).toEqual(before);
    redoNext();
    expect(currentProject()).toEqual(after);
  });

  it('that are no value of their field are refused one by one and stay as they were', () => {
    const refused = editCells('facilities', [
      { id: 'f1', field: 'floorAreaM2', text: '约30' },
      { id: 'f1', field: 'beds', text: '8' },
      { id: 'f2', field: 'name', text: ' ' },
      { id: 'f2', field: 'lat', text: '95' },
    ]);
    expect(refused.map(({ id, field, fault }) => [id, field, fault])).toEqual([
      ['f1', 'floorAreaM2', 'cell-number'],
      ['f2', 'name', 'cell-required'],
      ['f2', 'lat', 'cell-out-of-range'],
    ]);
    expect(facilityById('f1').beds).toBe(8);
    expect(facilityById('f2')).toEqual(smallTown().facilities[1]);
  });

  it('typed as they were change nothing and leave no act behind', () => {
    editCells('facilities', [{ id: 'f1', field: 'places', text: '30 个' }]);
    editCells('facilities', [{ id: 'nobody', field: 'places', text: '3' }]);
    expect(projectStore.getState().past).toEqual([]);
  });

  it('a facility without a place joins the others once it has both coordinates', () => {
    editCells('facilities', [{ id: 'u', field: 'lng', text: '106.57' }]);
    expect(currentProject().unplaced).toMatchObject([{ id: 'u', lng: 106.57 }]);
    editCells('facilities', [{ id: 'u', field: 'lat', text: '29.555' }]);
    expect(currentProject().unplaced).toEqual([]);
    expect(facilityById('u')).toEqual({
      id: 'u',
      name: '未知托育园',
      kinds: ['nursery'],
      lng: 106.57,
      lat: 29.555,
      edited: ['lng', 'lat'],
    });
  });

  it('of areas, people and idle buildings as well; the project file keeps all of it', () => {
    editCells('community', [{ id: 'c00', field: 'age60plus', text: '1.2万人' }]);
    editCells('community', [{ id: 'c00', field: 'zone', text: '老城区' }]);
    editCells('demand', [{ id: 'p00', field: 'age0to3', text: '31' }]);
    editCells('candidates', [{ id: 'k1', field: 'candidateRole', text: '必选' }]);
    const project = currentProject();
    expect(project.areas[1]).toMatchObject({ age60plus: 12_000, zone: 'old-urban' });
    expect(project.demand[0]).toMatchObject({ age0to3: 31, edited: ['age0to3'] });
    expect(project.candidates![0]).toMatchObject({ role: 'required', edited: ['role'] });
    expect(checkProject(JSON.parse(JSON.stringify(project)))).toMatchObject({ value: project });
  });

  it('of a long list are one record in the ledger, not the list', () => {
    const facilities = Array.from({ length: 50_000 }, (_, at) => ({
      ...smallTown().facilities[0]!,
      id: `n${at}`,
    }));
    replaceProject({ ...smallTown(), facilities });
    const before = currentProject();
    editCells('facilities', [{ id: 'n25000', field: 'beds', text: '9' }]);
    const change = difference(before, currentProject());
    expect(change.splices.facilities).toMatchObject({ at: 25_000, out: 1 });
    expect(withDifference(before, change)).toEqual(currentProject());
  });
});

describe('a list as it is looked at', () => {
  it('there is one for each level and kind of data that has records', () => {
    expect(countLists(currentProject())).toEqual([
      { list: 'district', count: 1 },
      { list: 'community', count: 4 },
      { list: 'facilities', count: 4 },
      { list: 'demand', count: 16 },
      { list: 'candidates', count: 4 },
    ]);
    expect(recordsOfList(currentProject(), 'facilities').map(({ id }) => id)).toEqual([
      'f1',
      'f2',
      'f3',
      'u',
    ]);
  });

  it('opens on the cells of a field that verdicts wait for, its column shown', () => {
    toggleColumn('facilities', 'floorAreaM2');
    expect(openWaiting('facility', 'floorAreaM2', ['f2', 'f1'])).toBe(true);
    expect(listStore.getState()).toMatchObject({
      list: 'facilities',
      waiting: { field: 'floorAreaM2', ids: ['f2', 'f1'] },
      cursor: { id: 'f2', column: 'floorAreaM2' },
      hidden: { facilities: [] },
    });
    expect(viewStore.getState().table.open).toBe(true);
    expect(findWaitingList('area', 'age60plus', ['d', 'c00'])).toBe('community');
  });

  it('a field that no list has, or of no record, opens nothing', () => {
    expect(openWaiting('facility', 'reported', ['f1'])).toBe(false);
    expect(openWaiting('area', 'age60plus', [])).toBe(false);
    expect(listStore.getState().list).toBeNull();
  });

  it('another list begins without filter and choice; one chosen record is what the card shows', () => {
    openFirstList();
    expect(listStore.getState().list).toBe('facilities');
    chooseRecords(['f1', 'f2']);
    expect(viewStore.getState().selection).toBeNull();
    chooseRecords(['f2']);
    expect(viewStore.getState().selection).toEqual({ type: 'facility', id: 'f2' });
    openList('community');
    expect(listStore.getState()).toMatchObject({ search: '', waiting: null });
    expect(listStore.getState().chosen.size).toBe(0);
  });
});
