import { createStore } from 'zustand/vanilla';

/** The basemap of an extract, ready for the map. */
export interface KeptBasemap {
  /** Checksum of the extract it was drawn from. */
  sha256: string;
  /** Addresses by layer, valid until the page is left. */
  urls: Readonly<Record<string, string>>;
}

/** What the project names of its basemap and does not hold itself. */
export interface BasemapState {
  kept: KeptBasemap | null;
  /** PMTiles files by name, picked since the page was opened: they stay on the disk. */
  picked: Readonly<Record<string, File>>;
  /** Other hosts that tiles may be asked of: the planner named them, or said yes to them. */
  allowedHosts: readonly string[];
}

export const basemapStore = createStore<BasemapState>(() => ({
  kept: null,
  picked: {},
  allowedHosts: [],
}));
