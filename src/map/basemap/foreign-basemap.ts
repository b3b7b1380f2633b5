import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Issue } from '../../core/base/issue.ts';
import { FIRST_OVER_FOREIGN_BASEMAP } from '../layers/layer-registry.ts';
import type { MapBasemap } from '../model/map-model.ts';
import type { MapPort } from '../model/map-port.ts';
import { tileAddresses } from './tile-template.ts';

const SOURCE = 'foreign-basemap';

/** What a basemap of the planner's own brings: one source and its layers, from the bottom to the top. */
export interface ForeignStyle {
  source: SourceSpecification;
  layers: LayerSpecification[];
}

/** Reads the head of a PMTiles archive and says how to draw it. */
export type PmtilesReader = (source: File | string, sourceId: string) => Promise<ForeignStyle>;

function sameBasemap(a: MapBasemap, b: MapBasemap): boolean {
  if (a.kind === 'xyz' && b.kind === 'xyz') return a.urlTemplate === b.urlTemplate;
  if (a.kind === 'pmtiles' && b.kind === 'pmtiles') return a.source === b.source;
  return a.kind === b.kind;
}

/** Source and layer of an XYZ or WMTS template, or the issues that forbid it. */
function xyzStyle(urlTemplate: string): { value?: ForeignStyle; issues: Issue[] } {
  const { value: tiles, issues } = tileAddresses(urlTemplate);
  if (!tiles) return { issues };
  return {
    issues,
    value: {
      source: { type: 'raster', tiles, tileSize: 256, maxzoom: 18 },
      layers: [{ id: `${SOURCE}-raster`, type: 'raster', source: SOURCE }],
    },
  };
}

/** The planner's own basemap under everything else: at most one at a time. */
export class ForeignBasemap {
  readonly #map: MapPort;
  readonly #readPmtiles: PmtilesReader;
  readonly #onIssue: (issue: Issue) => void;
  #shown: MapBasemap = { kind: 'none' };
  #layerIds: string[] = [];

  constructor(map: MapPort, readPmtiles: PmtilesReader, onIssue: (issue: Issue) => void) {
    this.#map = map;
    this.#readPmtiles = readPmtiles;
    this.#onIssue = onIssue;
  }

  /** Puts the basemap in place of the one before; a sample's own or none takes it away. */
  async show(basemap: MapBasemap): Promise<void> {
    if (sameBasemap(basemap, this.#shown)) return;
    this.#shown = basemap;
    this.#clear();
    const style = await this.#styleOf(basemap);
    if (!style) return;
    this.#map.addSource(SOURCE, style.source);
    for (const layer of style.layers) this.#map.addLayer(layer, FIRST_OVER_FOREIGN_BASEMAP);
    this.#layerIds = style.layers.map((layer) => layer.id);
  }

  async #styleOf(basemap: MapBasemap): Promise<ForeignStyle | null> {
    if (basemap.kind === 'pmtiles') return this.#readPmtiles(basemap.source, SOURCE);
    if (basemap.kind !== 'xyz') return null;
    const { value, issues } = xyzStyle(basemap.urlTemplate);
    for (const each of issues) this.#onIssue(each);
    return value ?? null;
  }

  #clear(): void {
    for (const id of this.#layerIds) this.#map.removeLayer(id);
    this.#layerIds = [];
    if (this.#map.getSource(SOURCE)) this.#map.removeSource(SOURCE);
  }
}
