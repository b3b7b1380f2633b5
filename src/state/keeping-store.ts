import { createStore } from 'zustand/vanilla';

/** How the project in hand is kept on this machine; written only by `commands/keeping`. */
export interface Keeping {
  /**
   * `saving`: on its way to the disk; `full` and `refused`: it could not be written and is tried again; `overtaken`: another
   * tab writes now; `unread`: what lies there could not be read yet, and nothing is written until it is.
   */
  kept: 'saved' | 'saving' | 'full' | 'refused' | 'overtaken' | 'unread';
  /**
   * `writer`: what is done here is kept; `follower`: another tab writes, and this one shows the same; `stale`: another tab
   * writes, and this one has something in hand that it could not keep; `looking`: a version is shown in the place of the
   * project in hand.
   */
  role: 'writer' | 'follower' | 'stale' | 'looking';
}

export const keepingStore = createStore<Keeping>(() => ({ kept: 'saved', role: 'writer' }));
