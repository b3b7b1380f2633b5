import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  keepProject,
  type Keeper,
  takeOverWriting,
} from '../../../src/commands/keeping/keep-project.ts';
import { keysOf } from '../../../src/commands/keeping/ledger-form.ts';
import { Overtaken } from '../../../src/commands/keeping/ledger-writer.ts';
import { writerAfter } from '../../../src/commands/keeping/writer-after.ts';
import { readStored } from '../../../src/commands/keeping/read-ledger.ts';
import { saveStored } from '../../../src/commands/keeping/save-stored.ts';
import { seal } from '../../../src/commands/keeping/sealed.ts';
import {
  changeProject,
  redoNext,
  replaceProject,
  undoLast,
} from '../../../src/commands/project/change-project.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { emptyProject, PROJECT_VERSION, type Project } from '../../../src/core/plan/project.ts';
import type { Shelf } from '../../../src/platform/shelf.ts';
import { keepingStore } from '../../../src/state/keeping-store.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { memoryMachine, type TabShelf } from '../../support/memory-shelf.ts';
import { freeSeat } from '../../support/free-seat.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

let page: Page;
const keepers: Keeper[] = [];

/** Opens the page anew on a machine: what is in hand is forgotten first. */
async function visit(shelf: Shelf, seat = freeSeat()) {
  for (const keeper of keepers.splice(0)) keeper.stop();
  replaceProject(emptyProject('empty', ''));
  messageStore.setState({ messages: [] });
  const { found, keeper } = await keepProject(shelf, seat, 5);
  keepers.push(keeper);
  return { found, keeper };
}

const codes = () => messageStore.getState().messages.map(({ issue }) => issue.code);
const kept = () => keepingStore.getState().kept;
const addFacility = (name: string) =>
  changeProject('act.site-add', (draft) => {
    draft.facilities.push({ ...draft.facilities[0]!, id: `f-${name}`, name });
  });

/** As much of a machine as a visit leaves that opened the small town and placed a site. */
async function machineWithTown() {
  const machine = memoryMachine();
  const { keeper } = await visit(machine.tab());
  replaceProject(smallTown());
  addSite(106.58, 29.565, 'nursery');
  await keeper.saveNow();
  addSite(106.57, 29.565, 'nursery');
  await keeper.saveNow();
  return { ...machine, before: currentProject() };
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  page = openPage();
});
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.stop();
  messageStore.setState({ messages: [] });
  keepingStore.setState({ kept: 'saved', role: 'writer' });
  page.leave();
  vi.restoreAllMocks();
});

describe('the work of the planner', () => {
  it('is on the disk after every act and there at the next visit', async () => {
    const { kept: records, tab, before } = await machineWithTown();
    const acts = [...records.keys()].filter((key) => key.includes('/act/'));
    expect(acts).toHaveLength(2);
    expect(await visit(tab())).toMatchObject({ found: 'sound' });
    expect(currentProject()).toEqual(before);
    undoLast();
    await keepers[0]!.saveNow();
    expect(kept()).toBe('saved');
  });

  it('goes on where it was, visit after visit, with edits, undo and other projects', async () => {
    const machine = memoryMachine();
    for (let round = 0; round < 6; round++) {
      const { keeper } = await visit(machine.tab());
      if (round === 0) replaceProject(smallTown());
      addSite(106.57 + round / 1000, 29.565, 'nursery');
      addFacility(`n${round}`);
      if (round === 2) undoLast();
      if (round === 3) replaceProject({ ...smallTown(), id: 'other' });
      expect(kept()).toBe('saving');
      expect(await keeper.saveNow()).toBe(true);
      expect(kept()).toBe('saved');
      const before = currentProject();
      await visit(machine.tab());
      expect(currentProject()).toEqual(before);
    }
  });

  it('can be undone after the page is left for another, and only then', async () => {
    const { tab, before } = await machineWithTown();
    await visit(tab());
    addFacility('a');
    addFacility('b');
    undoLast();
    const left = currentProject();
    expect(await keepers[0]!.leave()).toBe(true);
    await visit(tab());
    expect(currentProject()).toEqual(left);
    redoNext();
    expect(currentProject().facilities.at(-1)!.name).toBe('b');
    undoLast();
    undoLast();
    expect(currentProject()).toEqual(before);
    await keepers[0]!.saveNow();
    await visit(tab());
    undoLast();
    expect(currentProject()).toEqual(before);
  });

  it('can be undone after the page is loaded anew, which first takes it out of sight', async () => {
    const { tab, before } = await machineWithTown();
    const shelf = tab();
    await visit(shelf);
    addFacility('a');
    addFacility('b');
    undoLast();
    const left = currentProject();
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(async () =>
      expect((await shelf.keys()).some((key) => key.endsWith('/undo'))).toBe(true),
    );
    await visit(tab());
    expect(currentProject()).toEqual(left);
    redoNext();
    expect(currentProject().facilities.at(-1)!.name).toBe('b');
    undoLast();
    undoLast();
    expect(currentProject()).toEqual(before);
  });

  it('is not left for another page while it cannot be written', async () => {
    const { tab } = await machineWithTown();
    const shelf = tab();
    await visit(shelf);
    addFacility('a');
    await keepers[0]!.saveNow();
    shelf.refuse('QuotaExceededError');
    expect(await keepers[0]!.leave()).toBe(false);
    expect(codes()).toEqual(['not-saved-refused']);
  });

  it('of which one record of a long list changes is written as that piece alone', async () => {
    const machine = memoryMachine();
    const { keeper } = await visit(machine.tab());
    const facilities = Array.from({ length: 4000 }, (_, n): Facility => ({
      id: `f${n}`,
      name: `f${n}`,
      kinds: ['nursery'],
      lng: 106,
      lat: 29,
    }));
    replaceProject({ ...smallTown(), facilities });
    await keeper.saveNow();
    const pieces = () => [...machine.kept.keys()].filter((key) => key.includes('/piece/'));
    const first = pieces();
    changeProject('act.site-edit', (draft) => void (draft.facilities[2000]!.name = 'other'));
    await keeper.saveNow();
    expect(pieces()).toEqual(first);
    for (let n = 0; n < 310; n++) {
      changeProject('act.site-edit', (draft) => void (draft.facilities[2000]!.name = `o${n}`));
      await keeper.saveNow();
    }
    const after = pieces();
    expect(after.filter((key) => !first.includes(key))).toHaveLength(1);
    expect(after).toHaveLength(first.length);
    const before = currentProject();
    await visit(machine.tab());
    expect(currentProject()).toEqual(before);
  });

  it('is at most one act short after a kill at any write, and never damaged', async () => {
    let lost = 0;
    for (let at = 0; at < 16; at++) {
      const { kept: records, tab } = await machineWithTown();
      const shelf = tab();
      await visit(shelf);
      shelf.killAtWrite(at);
      const states: Project[] = [currentProject()];
      for (let act = 0; act < 8; act++) {
        if (act === 5) replaceProject({ ...smallTown(), id: `town-${at}` });
        else if (act === 3) undoLast();
        else addFacility(`n${act}`);
        states.push(currentProject());
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (kept() === 'saving') break;
      }
      const told = kept() === 'saving' ? states.slice(-2) : states.slice(-1);
      expect(await visit(memoryMachine(records).tab())).toMatchObject({ found: 'sound' });
      const there = JSON.stringify(currentProject());
      expect(told.map((state) => JSON.stringify(state))).toContain(there);
      if (there !== JSON.stringify(states.at(-1))) lost++;
    }
    expect(lost).toBeGreaterThan(3);
  });
});

describe('what cannot be read', () => {
  it.each<[string, 'damaged' | 'newer', (records: Map<string, unknown>) => void]>([
    [
      'of a newer form',
      'newer',
      (records) => records.set(keysOf(1).head, { form: 99, text: '{}', sum: '' }),
    ],
    [
      'of a newer version',
      'newer',
      (records) =>
        records.set(
          keysOf(1).head,
          seal({ epoch: 1, seq: 1, lists: {}, plan: { version: PROJECT_VERSION + 1 } }),
        ),
    ],
    ['with a torn head', 'damaged', (records) => tear(records, '/log/head')],
    ['with a torn act', 'damaged', (records) => tear(records, '/act/')],
    ['without a piece', 'damaged', (records) => void records.delete(one(records, '/piece/'))],
    [
      'with one bad value in a list',
      'damaged',
      (records) => {
        const key = [...records.keys()].find(
          (each) => each.includes('/piece/') && JSON.stringify(records.get(each)).includes('kinds'),
        )!;
        const piece = records.get(key) as Facility[];
        records.set(key, [{ ...piece[0], lng: 'x' }, ...piece.slice(1)]);
      },
    ],
    ['without its head', 'damaged', (records) => void records.delete(keysOf(1).head)],
    ['with a head that is no record', 'damaged', (records) => records.set(keysOf(1).head, 7)],
  ])('a project %s stays as it is, whatever is done then', async (_, state, spoil) => {
    const { kept: records, tab, before } = await machineWithTown();
    spoil(records);
    const lying = structuredClone([...records].filter(([key]) => key !== 'kequan/epoch'));
    expect(await visit(tab())).toMatchObject({ found: state });
    expect(codes()).toEqual([`stored-${state}`]);
    const keeper = keepers[0]!;
    changeProject('act.project-rename', (draft) => void (draft.title = '接着做'));
    expect(await keeper.saveNow()).toBe(true);
    for (const [key, value] of lying) expect(records.get(key)).toEqual(value);
    // The next visit goes on with what was done since.
    expect(await visit(tab())).toMatchObject({ found: 'sound' });
    expect(currentProject().title).toBe('接着做');
    await saveStored(1, tab());
    const file = JSON.parse(await page.saved[0]!.text()) as object;
    expect(Object.keys(file).toSorted()).toEqual(
      lying.flatMap(([key]) => (key.includes('ledger') ? [key] : [])).toSorted(),
    );
    expect(before.facilities.length).toBeGreaterThan(1);
  });

  it('is opened as far as it is sound, and what is lost is named', async () => {
    const { kept: records, tab } = await machineWithTown();
    const { keeper } = await visit(tab());
    addFacility('last');
    // The first act of a visit is a new head, which holds all of the visit before.
    await keeper.saveNow();
    const before = currentProject();
    const keyHead = keysOf(1).head;
    const head = JSON.parse((records.get(keyHead) as { text: string }).text) as {
      plan: Project;
    };
    head.plan.settings.minutes = -1;
    head.plan.scenarios[0]!.sites[0]!.lng = 'x' as never;
    records.set(keyHead, seal(head));
    await visit(tab());
    const { issue } = messageStore.getState().messages[0]!;
    expect(issue.params!.lost).toBe('settings scenarios');
    const opened = currentProject();
    expect(opened.settings).toEqual({ ...before.settings, minutes: 15 });
    expect(opened.facilities).toEqual(before.facilities);
    expect(opened.scenarios[0]!.sites).toEqual(before.scenarios[0]!.sites.slice(1));
  });

  it('that the storage keeps back is waited for, and nothing is written before', async () => {
    const { kept: records, tab, before } = await machineWithTown();
    vi.useFakeTimers();
    try {
      const shelf: TabShelf = tab();
      shelf.refuseReading(true);
      expect(await visit(shelf)).toMatchObject({ found: 'unread' });
      expect([codes(), kept()]).toEqual([['stored-unread'], 'unread']);
      const lying = structuredClone([...records]);
      await vi.advanceTimersByTimeAsync(5000);
      expect([...records]).toEqual(lying);
      shelf.refuseReading(false);
      await vi.advanceTimersByTimeAsync(3000);
      expect(codes()).toEqual([]);
      expect(currentProject()).toEqual(before);
    } finally {
      vi.useRealTimers();
    }
  });

  it('from a storage that is slow is told of and opened when it comes', async () => {
    const { tab, before } = await machineWithTown();
    vi.useFakeTimers();
    try {
      const shelf = tab();
      const { keys } = shelf;
      shelf.keys = async () => {
        await new Promise((resolve) => setTimeout(resolve, 20_000));
        return keys();
      };
      const visited = visit(shelf);
      await vi.advanceTimersByTimeAsync(9000);
      expect(await visited).toMatchObject({ found: 'unread' });
      expect([codes(), kept()]).toEqual([['stored-unread'], 'unread']);
      await vi.advanceTimersByTimeAsync(12_000);
      expect(codes()).toEqual([]);
      expect(currentProject()).toEqual(before);
    } finally {
      vi.useRealTimers();
    }
  });

  it('until the planner has begun something else is kept beside it', async () => {
    const { kept: records, tab } = await machineWithTown();
    vi.useFakeTimers();
    try {
      const shelf = tab();
      shelf.refuseReading(true);
      await visit(shelf);
      const lying = structuredClone([...records].filter(([key]) => key.includes('ledger')));
      changeProject('act.project-rename', (draft) => void (draft.title = '另一个'));
      shelf.refuseReading(false);
      await vi.advanceTimersByTimeAsync(3000);
      expect(kept()).toBe('saved');
      for (const [key, value] of lying) expect(records.get(key)).toEqual(value);
      await visit(tab());
      expect(currentProject().title).toBe('另一个');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what versions before left', () => {
  const legacy = (): Map<string, unknown> => {
    const { areas, facilities, demand, ...plan } = smallTown();
    const mark = (name: string) => ({ mark: name, pieces: 1 });
    return new Map<string, unknown>([
      ['kequan/plan', plan],
      ['kequan/lists', { areas: mark('a'), facilities: mark('f'), demand: mark('d') }],
      ['kequan/list/a/0', areas],
      ['kequan/list/f/0', facilities],
      ['kequan/list/d/0', demand],
      ['kequan/network/sum', 'bytes'],
    ]);
  };

  it('is opened, and gone only when all of it is written anew', async () => {
    const { kept: records, tab } = memoryMachine(legacy());
    const first = tab();
    expect(await visit(first)).toMatchObject({ found: 'sound' });
    expect(currentProject()).toEqual(smallTown());
    expect([...records]).toEqual([...legacy()]);
    first.refuse('QuotaExceededError');
    addFacility('a');
    await keepers[0]!.saveNow();
    expect([...records]).toEqual([...legacy()]);
    await visit(tab());
    addFacility('b');
    await keepers[0]!.saveNow();
    expect([...records.keys()].filter((key) => !key.includes('ledger')).toSorted()).toEqual([
      'kequan/epoch',
      'kequan/network/sum',
    ]);
    const before = currentProject();
    await visit(tab());
    expect(currentProject()).toEqual(before);
  });

  it.each<[string, 'damaged' | 'newer', (records: Map<string, unknown>) => void]>([
    ['a newer version', 'newer', (records) => records.set('kequan/plan', { version: 2 })],
    ['one bad value', 'damaged', (records) => records.set('kequan/list/f/0', [{ id: 7 }])],
    ['a missing piece', 'damaged', (records) => void records.delete('kequan/list/d/0')],
    ['no plan', 'damaged', (records) => void records.delete('kequan/plan')],
  ])('stays as it is with %s', async (_, state, spoil) => {
    const { kept: records, tab } = memoryMachine(legacy());
    spoil(records);
    const lying = structuredClone([...records]);
    expect(await visit(tab())).toMatchObject({ found: state });
    changeProject('act.project-rename', (draft) => void (draft.title = '接着做'));
    expect(await keepers[0]!.saveNow()).toBe(true);
    for (const [key, value] of lying) expect(records.get(key)).toEqual(value);
    await saveStored(0, tab());
    expect(await page.saved[0]!.text()).toContain('kequan/list');
  });
});

describe('a write that fails', () => {
  it.each([
    ['QuotaExceededError', 'full', 'not-saved-full'],
    ['UnknownError', 'refused', 'not-saved-refused'],
  ])(
    '(%s) is told at once, tried again, and told no more when it is done',
    async (name, mark, code) => {
      const { tab } = await machineWithTown();
      vi.useFakeTimers();
      try {
        const shelf = tab();
        await visit(shelf);
        shelf.refuse(name);
        addFacility('a');
        await vi.advanceTimersByTimeAsync(0);
        expect([kept(), codes()]).toEqual([mark, [code]]);
        addFacility('b');
        await vi.advanceTimersByTimeAsync(20_000);
        expect(kept()).toBe(mark);
        shelf.refuse(null);
        await vi.advanceTimersByTimeAsync(31_000);
        expect([kept(), codes()]).toEqual(['saved', []]);
        const before = currentProject();
        await visit(tab());
        expect(currentProject()).toEqual(before);
      } finally {
        vi.useRealTimers();
      }
    },
  );
});

describe('two tabs', () => {
  it('never write over one another: the later turn holds, and the earlier is told', async () => {
    const { tab, before } = await machineWithTown();
    const [one, other] = [tab(), tab()];
    const found = await readStored(one, new Map());
    const foundByOther = await readStored(other, new Map());
    const late = await readStored(other, new Map());
    const yesterday = await writerAfter(one, found, new Map());
    await yesterday.write({ ...before, title: '昨天一' });
    await yesterday.write({ ...before, title: '昨天二' });
    // Read before the other wrote: it may not write on what it read.
    await expect(writerAfter(other, foundByOther, new Map())).rejects.toThrow(Overtaken);
    const readAnew = await readStored(other, new Map());
    const today = await writerAfter(other, readAnew, new Map());
    // Of its own turn nothing is written yet, and the other is overtaken all the same.
    await expect(yesterday.write({ ...before, title: '昨天三' })).rejects.toThrow(Overtaken);
    await today.write({ ...before, title: '今天' });
    await expect(yesterday.write({ ...before, title: '昨天四' })).rejects.toThrow(Overtaken);
    await expect(writerAfter(one, late, new Map())).rejects.toThrow(Overtaken);
    expect(await readStored(tab(), new Map())).toMatchObject({
      state: 'sound',
      project: { title: '今天' },
    });
  });
});

const role = () => keepingStore.getState().role;

describe('a tab beside the one that writes', () => {
  it('shows the same, changes nothing, follows, and takes over when it is asked to', async () => {
    const { tab, before } = await machineWithTown();
    const other = tab();
    const writer = await writerAfter(other, await readStored(other, new Map()), new Map());
    const seat = freeSeat(false);
    expect(await visit(tab(), seat)).toMatchObject({ found: 'sound' });
    expect([role(), codes()]).toEqual(['follower', ['other-tab-writes']]);
    messageStore.setState({ messages: [] });
    addFacility('refused');
    undoLast();
    expect(currentProject()).toEqual(before);
    expect(codes()).toEqual(['other-tab-writes']);
    for (const title of ['一', '二', '三']) {
      await writer.write({ ...before, title });
      seat.hear('written');
      await vi.waitFor(() => expect(currentProject().title).toBe(title));
    }
    expect(currentProject()).toEqual({ ...before, title: '三' });
    await takeOverWriting();
    expect([role(), codes(), seat.told]).toEqual(['writer', [], ['take-over']]);
    addFacility('here');
    expect(await keepers[0]!.saveNow()).toBe(true);
    await expect(writer.write({ ...before, title: '四' })).rejects.toThrow(Overtaken);
    const now = currentProject();
    expect(now.title).toBe('三');
    await visit(tab());
    expect(currentProject()).toEqual(now);
  });

  it('goes on writing by itself when the one that wrote has gone, not when that is only loaded anew', async () => {
    const { tab, before } = await machineWithTown();
    const other = tab();
    const writer = await writerAfter(other, await readStored(other, new Map()), new Map());
    const seat = freeSeat(false);
    await visit(tab(), seat);
    expect(role()).toBe('follower');
    seat.leave('again');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(role()).toBe('follower');
    await writer.write({ ...before, title: '最后一笔' });
    seat.leave();
    await vi.waitFor(() => expect([role(), codes()]).toEqual(['writer', []]));
    expect(currentProject().title).toBe('最后一笔');
    addFacility('here');
    expect(await keepers[0]!.saveNow()).toBe(true);
    const now = currentProject();
    await visit(tab());
    expect(currentProject()).toEqual(now);
  });

  it('waits with that until it is in sight', async () => {
    const { tab } = await machineWithTown();
    const seat = freeSeat(false);
    const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    try {
      await visit(tab(), seat);
      seat.leave();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(role()).toBe('follower');
      sight.mockReturnValue('visible');
      document.dispatchEvent(new Event('visibilitychange'));
      await vi.waitFor(() => expect(role()).toBe('writer'));
    } finally {
      sight.mockRestore();
    }
  });

  it('is what the writing one becomes when it is asked, once all is on the disk', async () => {
    const { tab } = await machineWithTown();
    const seat = freeSeat();
    await visit(tab(), seat);
    addFacility('last');
    seat.hear('asked');
    await vi.waitFor(() => expect(role()).toBe('follower'));
    expect(seat.told.at(-1)).toBe('release');
    const before = currentProject();
    await visit(tab());
    expect(currentProject()).toEqual(before);
  });

  it('keeps in sight what it could not store, and goes on with the newest only when told to', async () => {
    const { tab, before } = await machineWithTown();
    const [shelf, seat] = [tab(), freeSeat()];
    await visit(shelf, seat);
    shelf.refuse('UnknownError');
    addFacility('unkept');
    const inHand = currentProject();
    seat.hear('asked');
    await vi.waitFor(() => expect(role()).toBe('stale'));
    expect(codes()).toContain('overtaken');
    addFacility('refused');
    seat.hear('written');
    expect(currentProject()).toBe(inHand);
    shelf.refuse(null);
    await takeOverWriting();
    expect([role(), currentProject()]).toEqual(['writer', before]);
  });
});

function one(records: Map<string, unknown>, part: string): string {
  return [...records.keys()].find((key) => key.includes(part))!;
}

function tear(records: Map<string, unknown>, part: string): void {
  const key = one(records, part);
  const sealed = records.get(key) as { text: string };
  records.set(key, { ...sealed, text: sealed.text.slice(0, -20) });
}
