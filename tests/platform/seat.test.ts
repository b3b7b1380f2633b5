import { afterEach, describe, expect, it, vi } from 'vitest';
import { BrowserSeat } from '../../src/platform/seat.ts';

const PATIENCE = { pauseMs: 20, triesToTake: 3, triesToTakeOver: 6 };
const open: BrowserSeat[] = [];
let names = 0;
afterEach(() => {
  for (const seat of open.splice(0)) seat.close();
});

/** Locks of one browser, shared by its tabs, as far as a seat asks for them. */
function browserLocks(): LockManager {
  let holder: { end(error: Error): void } | null = null;
  const request = (
    _name: string,
    { steal }: LockOptions,
    run: (lock: object | null) => Promise<void>,
  ): Promise<void> =>
    new Promise((resolve, reject) => {
      if (holder && !steal) {
        void run(null).then(resolve);
        return;
      }
      const own = { end: reject };
      holder?.end(new DOMException('stolen', 'AbortError'));
      holder = own;
      void run({}).then(() => {
        if (holder === own) holder = null;
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
