import type { FeatureCollection } from 'geojson';
import { readNamedLines } from '../../core/geo/named-lines.ts';
import { basemapStore } from '../../state/basemap-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { streetsStore } from '../../state/streets-store.ts';

/** Where the basemap's streets are; null where it has none that can be read. */
function findStreetsUrl(): string | null {
  const { basemap } = currentProject();
  if (basemap.kind === 'sample') {
    return new URL(`samples/${basemap.sampleId}/basemap/streets.geojson`, document.baseURI).href;
  }
  const { kept } = basemapStore.getState();
  return basemap.kind === 'extract' && kept?.sha256 === basemap.sha256
    ? (kept.urls['streets'] ?? null)
    : null;
}

async function follow(): Promise<void> {
  const url = findStreetsUrl();
  if (url === streetsStore.getState().url) return;
  streetsStore.setState({ url, streets: [] });
  if (url === null) return;
  try {
    const answer = await fetch(url);
    const streets = answer.ok ? readNamedLines((await answer.json()) as FeatureCollection) : [];
    if (streetsStore.getState().url === url) streetsStore.setState({ streets });
  } catch {
    // Streets give names only: without them a site is named after its area.
  }
}

/** Starts to keep the named streets of the basemap at hand; gives the function that stops it. */
export function keepStreets(): () => void {
  void follow();
  const stops = [projectStore, basemapStore].map((store) => store.subscribe(() => void follow()));
  return () => stops.forEach((stop) => stop());
}
