import { addProtocol, type LayerSpecification } from 'maplibre-gl';
import type { PMTiles, Protocol } from 'pmtiles';
import type { ForeignStyle } from './foreign-basemap.ts';
import { unpackTile } from './unpack-tile.ts';
import { pmtilesLayers, vectorLayerNames } from './pmtiles-layers.ts';

/** Directories of an archive that are kept, as the library has it. */
const CACHED_DIRECTORIES = 100;

let registered: Promise<Protocol> | null = null;

async function protocol(): Promise<Protocol> {
  const { Protocol } = await import('pmtiles');
  const instance = new Protocol();
  addProtocol('pmtiles', instance.tile);
  return instance;
}

async function open(source: File | string): Promise<PMTiles> {
  registered ??= protocol();
  const [instance, pmtiles] = await Promise.all([registered, import('pmtiles')]);
  const { FileSource, PMTiles, SharedPromiseCache } = pmtiles;
  const read = typeof source === 'string' ? source : new FileSource(source);
  const cache = new SharedPromiseCache(CACHED_DIRECTORIES, true, unpackTile);
  const archive = new PMTiles(read, cache, unpackTile);
  instance.add(archive);
  return archive;
}

/**
 * Source and quiet layers of a PMTiles archive, raster or vector.
 * @throws when the file is no PMTiles archive
 */
export async function readPmtiles(source: File | string, sourceId: string): Promise<ForeignStyle> {
  const archive = await open(source);
  const { TileType } = await import('pmtiles');
  const header = await archive.getHeader();
  const tiles = [`pmtiles://${archive.source.getKey()}/{z}/{x}/{y}`];
  const zooms = { minzoom: header.minZoom, maxzoom: header.maxZoom };
  if (header.tileType === TileType.Mvt || header.tileType === TileType.Mlt) {
    const layers = pmtilesLayers(vectorLayerNames(await archive.getMetadata()), sourceId);
    return { source: { type: 'vector', tiles, ...zooms }, layers };
  }
  const raster: LayerSpecification = { id: `${sourceId}-raster`, type: 'raster', source: sourceId };
  return { source: { type: 'raster', tiles, tileSize: 256, ...zooms }, layers: [raster] };
}
