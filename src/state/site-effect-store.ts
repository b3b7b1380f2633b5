import { createStore } from 'zustand/vanilla';
import type { Assessment } from '../core/assess/findings/assessment.ts';

/** The active scenario without the selected site, held against the scenario itself; written only by `commands/results/site-effect-row`. */
export interface SiteEffectBasis {
  siteId: string;
  /** Null while it is worked out. */
  without: Assessment | null;
}

export const siteEffectStore = createStore<{ basis: SiteEffectBasis | null }>(() => ({
  basis: null,
}));
