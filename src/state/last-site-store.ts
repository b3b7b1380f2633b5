import { createStore } from 'zustand/vanilla';
import type { SiteFields } from '../core/siting/question/plan-answer.ts';
import type { FacilityKind } from '../core/vocabulary/kinds.ts';

/** Kinds and size of the site that was drawn or changed last; the next one begins with them. */
export const lastSiteStore = createStore<{
  last: { kinds: FacilityKind[]; fields: SiteFields } | null;
}>(() => ({ last: null }));
