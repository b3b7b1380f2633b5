import type { MapHandlers } from '../handles/map-handlers.ts';

function nothing(): void {
  // A map that nobody touches tells nothing.
}

/** Handlers of a map that nobody touches. */
export const nobody: Omit<MapHandlers, 'onIssue'> = {
  onSelect: nothing,
  onHover: nothing,
  onSiteMoveStart: nothing,
  onSiteMove: nothing,
  onSiteMoveEnd: nothing,
  onAddSite: nothing,
};
