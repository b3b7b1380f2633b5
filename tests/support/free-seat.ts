import type { Seat } from '../../src/platform/seat.ts';

/** The seat of a machine with one tab, or one that another tab has until it is asked; `hear` tells its tab what happens to it. */
export function freeSeat(isFree = true) {
  let listener: Parameters<Seat['listen']>[0] = () => undefined;
  const told: string[] = [];
  let free: () => void = () => undefined;
  const seat: Seat & {
    told: string[];
    hear: Parameters<Seat['listen']>[0];
    /** The tab that has it goes; `again`: and is back before another can take it. */
    leave(again?: 'again'): void;
  } = {
    told,
    leave(again) {
      isFree = again !== 'again';
      free();
    },
    untilFree: () =>
      new Promise((resolve) => {
        free = resolve;
      }),
    hear: (what) => listener(what),
    take: async () => isFree,
    takeOver: async () => void told.push('take-over'),
    release: () => void told.push('release'),
    tell: () => void told.push('written'),
    listen: (hear) => {
      listener = hear;
    },
    close: () => undefined,
  };
  return seat;
}
