import type { Feature, Geometry } from 'geojson';
import type { Issue } from '../../core/base/issue.ts';
import type { Box } from '../../core/geo/box.ts';
import { IssueLog } from '../issue-log.ts';
import type { OsmData } from '../osm-pbf/osm-data.ts';
import type { BasemapLayer } from '../project/sample-manifest.ts';
import { basemapLayers } from './basemap/basemap-layers.ts';
import { grown } from './basemap/clip-to-box.ts';

/** Degrees by which a basemap reaches beyond the areas. */
const MARGIN_DEG = 0.006;
/** What a browser is asked to keep and a map to draw for one project. */
const MOST_BYTES = 48 * 1024 * 1024;
/** What is worth least comes last. */
const BY_WORTH: readonly BasemapLayer[] = [
  'water',
  'green',
  'labels',
  'rail',
  'streets',
  'buildings',
];

function bytesOf(features: readonly Feature<Geometry>[]): Uint8Array<ArrayBuffer> {
  const lines = features.map((feature) => JSON.stringify(feature));
  return new TextEncoder().encode(
    `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`,
  );
}

/** Basemap of an extract around a box as GeoJSON in bytes by layer; a layer for which there is no room is left out. */
export function basemapFiles(
  osm: OsmData,
  box: Box,
): { files: Record<string, Uint8Array<ArrayBuffer>>; issues: Issue[] } {
  const log = new IssueLog();
  const { layers, cutRelations } = basemapLayers(osm, grown(box, MARGIN_DEG));
  if (cutRelations.length > 0) {
    log.add('osm-basemap-cut', 'info', {}, { count: cutRelations.length });
  }
  const files: Record<string, Uint8Array<ArrayBuffer>> = {};
  let used = 0;
  for (const layer of BY_WORTH) {
    const bytes = bytesOf(layers[layer]);
    if (used + bytes.length > MOST_BYTES) {
      log.add('osm-basemap-too-large', 'warning', {}, { layer, limitMb: MOST_BYTES / 1024 / 1024 });
      continue;
    }
    used += bytes.length;
    files[layer] = bytes;
  }
  return { files, issues: log.list() };
}
