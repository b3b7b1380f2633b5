import { createStore } from 'zustand/vanilla';

/** Whether the loaded data are being looked through now. */
export const hygieneStore = createStore<{ checking: boolean }>(() => ({ checking: false }));
