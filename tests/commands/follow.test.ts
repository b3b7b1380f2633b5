import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { follow, type Row } from '../../src/commands/follow.ts';
import { Engine } from '../../src/engine/assessing/engine.ts';
import { EngineSession } from '../../src/engine/session/engine-session.ts';
import { inProcess } from '../../src/engine/session/in-process.ts';

const session = new EngineSession(inProcess(() => new Engine()));
const store = createStore<{ wanted: number | null; note: string }>(() => ({ wanted: 0, note: '' }));

/** A row that notes what happens, and whose answers come when they are let. */
function noting(restMs: number) {
  const notes: string[] = [];
  const answers: (() => void)[] = [];
  const row: Row<{ n: number }> = {
    session: () => session,
    watches: [store],
    wants() {
      const { wanted } = store.getState();
      return wanted === null ? null : { n: wanted };
    },
    same: (a, b) => a.n === b.n,
    restMs,
    changed: (wanted, before) => notes.push(`${before?.n ?? '-'}→${wanted?.n ?? '-'}`),
    async ask({ n }, overtaken) {
      await new Promise<void>((resolve) => answers.push(resolve));
      if (n === 13) throw new Error('unlucky');
      notes.push(overtaken() ? `${n} too late` : `${n}`);
    },
    idle: () => notes.push('idle'),
    failed: ({ code }) => notes.push(code),
  };
  return { row, notes, answer: async () => (answers.shift()?.(), vi.advanceTimersByTimeAsync(0)) };
}
const want = (wanted: number | null) => store.setState({ wanted });

let stop = (): void => undefined;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  want(0);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('what follows a change', () => {
  it('is asked at once where no hand has to rest, the newest of those that wait', async () => {
    const { row, notes, answer } = noting(0);
    stop = follow(row);
    for (const n of [1, 2, 3]) want(n);
    await answer();
    await answer();
    expect(notes).toEqual(['-→0', '0→1', '1→2', '2→3', '0 too late', '3', 'idle']);
  });

  it('waits until the hand rests, and is asked once for all of its steps', async () => {
    const { row, notes, answer } = noting(100);
    stop = follow(row);
    for (const n of [1, 2, 3]) {
      await vi.advanceTimersByTimeAsync(99);
      want(n);
    }
    await vi.advanceTimersByTimeAsync(100);
    await answer();
    expect(notes.slice(4)).toEqual(['3', 'idle']);
  });

  it('is not asked again for the same question, nor for changes of something else', async () => {
    const { row, notes, answer } = noting(0);
    stop = follow(row);
    await answer();
    store.setState({ note: 'x' });
    want(0);
    await answer();
    expect(notes).toEqual(['-→0', '0', 'idle']);
  });

  it('is given up when nothing is to be asked any more: what runs comes too late, what waits is not asked', async () => {
    const { row, notes, answer } = noting(0);
    stop = follow(row);
    want(1);
    want(null);
    want(null);
    await answer();
    await answer();
    expect(notes).toEqual(['-→0', '0→1', '1→-', '0 too late', 'idle']);
  });

  it('is told of when it fails, and the next question is asked', async () => {
    const { row, notes, answer } = noting(0);
    want(13);
    stop = follow(row);
    await answer();
    want(1);
    await answer();
    expect(notes).toEqual(['-→13', 'engine-failed', 'idle', '13→1', '1', 'idle']);
  });

  it('ends with its stop', async () => {
    const { row, notes, answer } = noting(100);
    stop = follow(row);
    stop();
    await vi.advanceTimersByTimeAsync(100);
    want(1);
    await answer();
    expect(notes).toEqual(['-→0']);
  });
});
