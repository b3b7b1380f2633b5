import type { Seat } from '../../src/platform/seat.ts';

/** The seat of a machine with one tab, or one that another tab has until it is asked; `hear` tells its tab what happens to it. */
export function freeSeat(isFree = true) {
  let listener: Parameters<Seat['listen']>[0] = () => undefined;
  const told: string[] = [];
  const seat: Seat & { told: string[]; hear: Parameters<Seat['listen']>[0] } = {
    told,
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
