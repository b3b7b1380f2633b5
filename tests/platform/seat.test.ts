import { afterEach, describe, expect, it, vi } from 'vitest';
import { BrowserSeat } from '../../src/platform/seat.ts';

const PATIENCE = { pauseMs: 20, triesToTake: 3, triesToTakeOver: 6, betweenLooksMs: 20 };
const open: BrowserSeat[] = [];
let names = 0;
afterEach(() => {
  for (const seat of open.splice(0)) seat.close();
});

/** Locks of one browser, shared by its tabs, as far as a seat asks for them. */
function browserLocks(): LockManager {
  let holder: { end(error: Error): void } | null = null;
  const waiting: (() => void)[] = [];
  const free = () => {
    holder = null;
    for (const go of waiting.splice(0)) go();
  };
  const request = (
    _name: string,
    { steal, mode }: LockOptions,
    run: (lock: object | null) => Promise<void>,
  ): Promise<void> =>
    new Promise((resolve, reject) => {
      if (mode === 'shared') {
        if (holder) waiting.push(resolve);
        else resolve();
        return;
      }
      if (holder && !steal) {
        void run(null).then(resolve);
        return;
      }
      const own = { end: reject };
      holder?.end(new DOMException('stolen', 'AbortError'));
      holder = own;
      void run({}).then(() => {
        if (holder === own) free();
        resolve();
      });
    });
  return { request } as unknown as LockManager;
}

describe.each([
  ['with locks', browserLocks],
  ['without locks', () => undefined],
])('the seat of a browser %s', (_, makeLocks) => {
  const tabs = () => {
    const [locks, name] = [makeLocks(), `seat-test-${names++}`];
    return () => {
      const seat = new BrowserSeat(new BroadcastChannel(name), locks, PATIENCE);
      const heard: string[] = [];
      seat.listen((what) => heard.push(what));
      open.push(seat);
      return { seat, heard };
    };
  };

  it('belongs to the first tab until it is released', async () => {
    const tab = tabs();
    const [first, second] = [tab(), tab()];
    expect(await first.seat.take()).toBe(true);
    expect(await second.seat.take()).toBe(false);
    first.seat.tell();
    expect(await first.seat.take()).toBe(true);
    first.seat.release();
    expect(await second.seat.take()).toBe(true);
    await vi.waitFor(() => expect(second.heard).toContain('written'));
  });

  it('is told to be free to every tab that waits, and not before', async () => {
    const tab = tabs();
    const [first, second, third] = [tab(), tab(), tab()];
    await first.seat.take();
    let told = 0;
    const waits = [second, third].map(({ seat }) => seat.untilFree().then(() => told++));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toBe(0);
    first.seat.close();
    await Promise.all(waits);
    expect(await third.seat.take()).toBe(true);
    expect(await second.seat.take()).toBe(false);
  });

  it('is handed over by a tab that is asked', async () => {
    const tab = tabs();
    const [first, second] = [tab(), tab()];
    await first.seat.take();
    first.seat.listen((what) => {
      first.heard.push(what);
      if (what === 'asked') first.seat.release();
    });
    await second.seat.takeOver();
    expect(first.heard).toEqual(['asked']);
    expect(await first.seat.take()).toBe(false);
  });

  it('is taken from a tab that does not answer', async () => {
    const tab = tabs();
    const [first, second] = [tab(), tab()];
    await first.seat.take();
    await second.seat.takeOver();
    if (makeLocks()) expect(first.heard).toEqual(['asked', 'lost']);
    expect(await second.seat.take()).toBe(true);
  });
});
