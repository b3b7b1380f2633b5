import type { Shelf } from '../../src/platform/shelf.ts';

/** A tab's way to the records of a machine, until the tab is killed. */
export interface TabShelf extends Shelf {
  /** From now on nothing of this tab reaches the machine, and nothing answers it. */
  kill(): void;
  /** Every write from now on fails with an error of this name; null: none. */
  refuse(name: string | null): void;
  /** The same for reading. */
  refuseReading(isRefused: boolean): void;
  /** Kills the tab at its so manyth write from now on: before it is made. */
  killAtWrite(count: number): void;
}

/** Records of a machine in memory, with as many tabs as are wanted; whatever is written or read is a copy. */
export function memoryMachine(kept: Map<string, unknown> = new Map()) {
  const tab = (): TabShelf => {
    let dead = false;
    let refused: string | null = null;
    let readsRefused = false;
    let writesLeft = Infinity;
    const never = new Promise<never>(() => undefined);
    const reading = async <T>(read: () => T): Promise<T> => {
      await Promise.resolve();
      if (dead) return never;
      if (readsRefused) throw new DOMException('refused', 'UnknownError');
      return structuredClone(read());
    };
    const writing = async (write: () => boolean): Promise<boolean> => {
      if (writesLeft-- <= 0) dead = true;
      if (dead) return never;
      if (refused) throw new DOMException('refused', refused);
      const held = write();
      await Promise.resolve();
      return dead ? never : held;
    };
    return {
      keys: () => reading(() => [...kept.keys()]),
      read: (key) => reading(() => kept.get(key)),
      under: (prefix) =>
        reading(
          () =>
            new Map(
              [...kept]
                .filter(([key]) => key.startsWith(prefix))
                .toSorted(([a], [b]) => (a < b ? -1 : 1)),
            ),
        ),
      change: ({ put = [], remove = [] }, { guard } = {}) =>
        writing(() => {
          if (guard && kept.get(guard.key) !== guard.value) return false;
          for (const [key, value] of put) kept.set(key, structuredClone(value));
          for (const key of remove) kept.delete(key);
          return true;
        }),
      append: (key, value, guard) =>
        writing(() => {
          kept.set(key, structuredClone(value));
          return kept.get(guard.key) === guard.value;
        }),
      kill: () => {
        dead = true;
      },
      refuse: (name) => {
        refused = name;
      },
      refuseReading: (isRefused) => {
        readsRefused = isRefused;
      },
      killAtWrite: (count) => {
        writesLeft = count;
      },
    };
  };
  return { kept, tab };
}
