import { footprintsIn } from '../../core/siting/candidates/footprints-in.ts';
import type { Footprint } from '../../core/siting/question/siting-input.ts';

/** Building outlines out of a GeoJSON of the basemap; empty where it cannot be had. */
export async function fetchFootprints(url: string): Promise<Footprint[]> {
  const response = await fetch(url);
  return response.ok ? footprintsIn(await response.json()) : [];
}
