import { createStore } from 'zustand/vanilla';
import type { OpenedProvince } from '../io/province/open-province.ts';

/** The province that was opened beside the project, and the district of it that is looked at. */
export interface ProvinceState {
  opened: OpenedProvince | null;
  /** Code of the district. */
  chosen: string | null;
  /** Key of the row that colours the map; null: the share of all verdicts. */
  row: string | null;
}

export const noProvince: ProvinceState = { opened: null, chosen: null, row: null };

export const provinceStore = createStore<ProvinceState>(() => noProvince);
