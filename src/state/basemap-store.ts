import { createStore } from 'zustand/vanilla';

/** The basemap of an extract, ready for the map. */
export interface KeptBasemap {
  /** Checksum of the extract it was drawn from. */
  sha256: string;
  /** Addresses by layer, valid until the page is left. */
  urls: Readonly<Record<string, string>>;
}

export const basemapStore = createStore<{ kept: KeptBasemap | null }>(() => ({ kept: null }));
