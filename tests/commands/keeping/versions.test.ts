import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  keepProject,
  type Keeper,
  nameVersion,
} from '../../../src/commands/keeping/keep-project.ts';
import { readSetAside } from '../../../src/commands/keeping/read-set-aside.ts';
import { keysOf, type StoredVersion } from '../../../src/commands/keeping/ledger-form.ts';
import { listVersions } from '../../../src/commands/keeping/read-versions.ts';
import {
  compareVersion,
  keepForGood,
  leaveVersion,
  lookAtVersion,
  readStoredState,
  removeStored,
  takeBackShown,
  takeVersionBack,
} from '../../../src/commands/keeping/versions.ts';
import {
  changeProject,
  exchangeProject,
  replaceProject,
  undoLast,
} from '../../../src/commands/project/change-project.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { keepingStore } from '../../../src/state/keeping-store.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject, projectStore } from '../../../src/state/project-store.ts';
import { freeSeat } from '../../support/free-seat.ts';
import { memoryMachine } from '../../support/memory-shelf.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

const MINUTES = 60_000;
let page: Page;
let keeper: Keeper;
let machine: ReturnType<typeof memoryMachine>;
const rename = (title: string) =>
  changeProject('act.project-rename', (draft) => void (draft.title = title));
const codes = () => messageStore.getState().messages.map(({ issue }) => issue.code);
const shelf = () => machine.tab();
const pieces = () => [...machine.kept.keys()].filter((key) => key.includes('/piece/'));

function longTown(tag: string) {
  const facilities = Array.from({ length: 4000 }, (_, n): Facility => ({
    id: `${tag}${n}`,
    name: tag,
    kinds: ['nursery'],
    lng: 106,
    lat: 29,
  }));
  return { ...smallTown(), id: tag, title: tag, facilities };
}

async function visit() {
  keeper?.stop();
  replaceProject(emptyProject('empty', ''));
  ({ keeper } = await keepProject(machine.tab(), freeSeat()));
}

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T08:00:00Z') });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  page = openPage();
  messageStore.setState({ messages: [] });
  machine = memoryMachine();
  await visit();
  replaceProject(longTown('a'));
  await keeper.saveNow();
});
afterEach(() => {
  leaveVersion();
  keeper.stop();
  keepingStore.setState({ kept: 'saved', role: 'writer' });
  messageStore.setState({ messages: [] });
  page.leave();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('versions', () => {
  it('are kept before much changes, every ten minutes of work and at the start of a visit', async () => {
    rename('a1');
    await keeper.saveNow();
    expect(await listVersions(shelf())).toEqual([]);
    exchangeProject('act.project-open', longTown('b'));
    await keeper.saveNow();
    vi.advanceTimersByTime(11 * MINUTES);
    rename('b1');
    await keeper.saveNow();
    rename('b2');
    await keeper.saveNow();
    await visit();
    vi.advanceTimersByTime(MINUTES);
    rename('b3');
    await keeper.saveNow();
    const versions = await listVersions(shelf());
    expect(versions.map(({ title, name }) => [title, name])).toEqual([
      ['b2', null],
      ['b', null],
      ['a1', null],
    ]);
    expect(versions[0]!.counts).toMatchObject({ facilities: 4000, areas: 5 });
  });

  it('share the long lists, which lie there as long as one needs them', async () => {
    const first = pieces();
    await nameVersion('甲');
    rename('a1');
    await keeper.saveNow();
    await nameVersion('乙');
    expect(pieces()).toEqual(first);
    exchangeProject('act.project-open', longTown('b'));
    await keeper.saveNow();
    expect(pieces()).toEqual(expect.arrayContaining(first));
    for (const { key } of await listVersions(shelf()))
      await removeStored({ version: key }, shelf());
    exchangeProject('act.project-open', smallTown());
    await keeper.saveNow();
    for (const { key } of await listVersions(shelf()))
      await removeStored({ version: key }, shelf());
    exchangeProject('act.project-open', longTown('c'));
    await keeper.saveNow();
    expect(pieces().some((key) => first.includes(key))).toBe(false);
  });

  it('by time are the last twenty, those by name stay', async () => {
    await nameVersion('留着');
    for (let n = 0; n < 25; n++) {
      vi.advanceTimersByTime(11 * MINUTES);
      rename(`t${n}`);
      await keeper.saveNow();
    }
    const versions = await listVersions(shelf());
    expect(versions.filter(({ name }) => name === null)).toHaveLength(20);
    expect(versions[0]!.title).toBe('t23');
    expect(versions.at(-1)!.name).toBe('留着');
  });

  it('are looked at read-only, left without a trace, and taken back as one act', async () => {
    await nameVersion('甲');
    rename('a1');
    await keeper.saveNow();
    const inHand = projectStore.getState();
    const [line] = await listVersions(shelf());
    await lookAtVersion(line!, shelf());
    expect(currentProject()).toEqual(longTown('a'));
    expect(codes()).toEqual(['looking-at-version']);
    rename('refused');
    expect(currentProject().title).toBe('a');
    expect(codes()).toContain('version-read-only');
    leaveVersion();
    expect(projectStore.getState()).toBe(inHand);
    expect(await keeper.saveNow()).toBe(true);
    await lookAtVersion(line!, shelf());
    takeBackShown();
    expect(currentProject()).toEqual(longTown('a'));
    undoLast();
    expect(currentProject()).toEqual(inHand.project);
    await takeVersionBack(line!.key, shelf());
    await keeper.saveNow();
    await visit();
    expect(currentProject()).toEqual(longTown('a'));
  });

  it('are compared with the project in hand, record by record', async () => {
    await nameVersion('甲');
    changeProject('act.site-edit', (draft) => {
      draft.facilities[5]!.name = 'other';
      draft.facilities.splice(7, 2);
      draft.facilities.push({ ...draft.facilities[0]!, id: 'new' });
    });
    const [line] = await listVersions(shelf());
    const { tables, members } = (await compareVersion(line!.key, shelf()))!;
    const row = tables.find(({ table }) => table === 'facilities');
    expect(row).toEqual({
      table: 'facilities',
      before: 4000,
      after: 3999,
      added: 1,
      removed: 2,
      changed: 1,
    });
    expect(members).toEqual([]);
    expect(tables.find(({ table }) => table === 'areas')).toMatchObject({ added: 0, changed: 0 });
  });

  it('that are damaged are said to be, and those that are gone leave the project as it is', async () => {
    await nameVersion('甲');
    const [line] = await listVersions(shelf());
    const { pieces: own } = machine.kept.get(line!.key) as StoredVersion;
    machine.kept.delete(keysOf(1).piece(own.at(-1)!));
    await takeVersionBack(line!.key, shelf());
    expect(codes()).toEqual(['version-damaged']);
    const before = currentProject();
    expect(await compareVersion(`${line!.key}0`, shelf())).toBeNull();
    expect(codes()).toContain('version-unread');
    expect(currentProject()).toBe(before);
  });

  it('keep no act from the disk when there is no room for them', async () => {
    const full = machine.tab();
    const { change } = full;
    full.change = async (what, options) => {
      if (what.put?.some(([key]) => key.includes('/version/')))
        throw new DOMException('', 'QuotaExceededError');
      return change(what, options);
    };
    keeper.stop();
    replaceProject(emptyProject('empty', ''));
    ({ keeper } = await keepProject(full, freeSeat()));
    rename('a1');
    expect(await keeper.saveNow()).toBe(true);
    expect(await listVersions(shelf())).toEqual([]);
    expect(await nameVersion('甲')).toBe(false);
    expect(codes()).toEqual(['not-saved-refused']);
  });
});

it('what was set aside is listed with the versions and can be removed', async () => {
  await nameVersion('甲');
  machine.kept.set(keysOf(1).head, 'torn');
  machine.kept.set('kequan/plan', {});
  await visit();
  rename('anew');
  await keeper.saveNow();
  const { versions, setAside, room } = await readStoredState(shelf());
  const named = versions.find(({ name }) => name === '甲');
  expect(named).toBeDefined();
  expect([room, await keepForGood()]).toEqual([null, false]);
  const sizeBytes = expect.any(Number);
  expect(setAside).toEqual([
    { no: 1, at: named!.at, sizeBytes, why: 'damaged' },
    { no: 0, at: null, sizeBytes, why: 'damaged' },
  ]);
  expect(setAside[0]!.sizeBytes).toBeGreaterThan(500);
  await removeStored({ ledger: 1 }, shelf());
  await removeStored({ ledger: 0 }, shelf());
  expect(await readSetAside(shelf())).toEqual([]);
  await visit();
  expect(currentProject().title).toBe('anew');
});
