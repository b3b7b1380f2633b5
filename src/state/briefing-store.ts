import { createStore } from 'zustand/vanilla';
import type { Scene } from '../core/plan/scene.ts';

/** A briefing that is being made anew or shown; nothing of it is the project's until it is taken. */
export interface BriefingState {
  busy: boolean;
  /** Pages made anew beside those in hand, to be looked at first; null: none. */
  proposed: Scene[] | null;
  /** The screen is dark while the speaker speaks. */
  blank: boolean;
  /** A red dot stands in place of the pointer. */
  pointer: boolean;
}

export const briefingStore = createStore<BriefingState>(() => ({
  busy: false,
  proposed: null,
  blank: false,
  pointer: false,
}));
