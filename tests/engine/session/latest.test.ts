import { describe, expect, it } from 'vitest';
import { Latest } from '../../../src/engine/session/latest.ts';

function deferred() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => (release = resolve));
  return { promise, release };
}

describe('Latest', () => {
  it('works on the first and the newest, never on what was overtaken', async () => {
    const seen: number[] = [];
    const gates: ReturnType<typeof deferred>[] = [];
    const idle = deferred();
    const latest = new Latest<number>(async (input) => {
      seen.push(input);
      const gate = deferred();
      gates.push(gate);
      await gate.promise;
    }, idle.release);
    for (const input of [1, 2, 3, 4]) latest.ask(input);
    expect(seen).toEqual([1]);
    gates[0]!.release();
    await Promise.resolve();
    await Promise.resolve();
    expect(seen).toEqual([1, 4]);
    gates[1]!.release();
    await idle.promise;
    expect(seen).toEqual([1, 4]);
  });

  it('tells work that it was overtaken while it ran', async () => {
    const told: boolean[] = [];
    const idle = deferred();
    const gate = deferred();
    const latest = new Latest<string>(async (_input, overtaken) => {
      await gate.promise;
      told.push(overtaken());
    }, idle.release);
    latest.ask('a');
    latest.ask('b');
    gate.release();
    await idle.promise;
    expect(told).toEqual([true, false]);
  });
});
