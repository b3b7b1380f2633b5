import { createStore } from 'zustand/vanilla';
import type { Issue } from '../core/base/issue.ts';

/** Problems told to the planner until they dismiss them. */
export const messageStore = createStore<{ messages: { id: number; issue: Issue }[] }>(() => ({
  messages: [],
}));
