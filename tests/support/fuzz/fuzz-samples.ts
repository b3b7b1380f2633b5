import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { buildGraph, writeGraph } from '../../../src/core/network/network-model.ts';
import type { Random } from '../../../src/core/base/random.ts';
import { readOsmPbf } from '../../../src/io/osm-pbf/read-osm-pbf.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import { walkWaysFromOsm } from '../../../src/io/walking/walk-ways-from-osm.ts';
import { formatBytes, formatDataset } from '../format-files.ts';
import { mutate, mutatePart } from '../mutate.ts';
import { smallExport } from '../small-export.ts';
import { withChecksum } from './graph-checksum.ts';

/** Files of a dataset by their paths. */
export type Parts = readonly (readonly [path: string, bytes: Uint8Array])[];

export interface FuzzSample {
  /** What is fuzzed, as the table of results calls it. */
  format: string;
  /** Read by GDAL. */
  heavy?: boolean;
  /** Lies far from the areas of the project in hand. */
  elsewhere?: boolean;
  /** Is opened at once, and only where nothing else is in the dialog. */
  alone?: boolean;
  /** Sound datasets, one of which is changed. */
  sources(): Promise<Parts[]>;
  /** How one of its files is changed where bytes alone would not get far. */
  change?(bytes: Uint8Array, random: Random): Uint8Array;
}

const ofFormats = (name: string) => async (): Promise<Parts[]> => {
  const { entries } = await formatDataset(name);
  return [
    await Promise.all(entries.map(async ({ path, bytes }) => [path, await bytes()] as const)),
  ];
};

const ofFolder =
  (folder: 'hostile' | 'osm' | 'relief', ...names: string[]) =>
  (): Promise<Parts[]> => {
    const url = (name: string) => new URL(`../../data/${folder}/${name}`, import.meta.url);
    return Promise.resolve(names.map((name) => [[name, new Uint8Array(readFileSync(url(name)))]]));
  };

const inArchive = (zip: Uint8Array, random: Random): Uint8Array =>
  random() < 0.3 ? mutate(zip, random) : mutatePart(zip, random);

const TOPOLOGY = JSON.stringify({
  type: 'Topology',
  transform: { scale: [0.001, 0.001], translate: [106.5, 29.5] },
  arcs: [
    [
      [0, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10],
    ],
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
  ],
  objects: {
    社区: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0]], properties: { 名称: '甲社区' } },
        { type: 'Polygon', arcs: [[1]], properties: { 名称: '乙社区' } },
      ],
    },
  },
});

function archive(): Promise<Parts[]> {
  const inner = zipSync({ '丙.kml': formatBytes('communities.kml') });
  const zip = zipSync({
    '甲/甲.geojson': formatBytes('communities.geojson'),
    '乙.csv': formatBytes('facilities-gbk.csv'),
    '丙.zip': inner,
  });
  return Promise.resolve([[['资料.zip', zip]]]);
}

/** A dataset of several files, packed as it is sent by mail. */
const packed = (name: string, as: string) => async (): Promise<Parts[]> => {
  const [parts] = (await ofFormats(name)()) as [Parts];
  return [[[as, zipSync(Object.fromEntries(parts))]]];
};

/** Streets on a grid, whose shared vertices are junctions. */
function streetLines(): Promise<Parts[]> {
  const at = (x: number, y: number) => [7.427 + x * 0.001, 43.737 + y * 0.001];
  const steps = [0, 1, 2, 3];
  const lines = steps.flatMap((n) => [
    steps.map((step) => at(step, n)),
    steps.map((step) => at(n, step)),
  ]);
  const features = lines.map((coordinates, n) => ({
    type: 'Feature',
    properties: { highway: n % 2 === 0 ? 'residential' : 'steps', name: `${n}` },
    geometry: { type: 'LineString', coordinates },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return Promise.resolve([[['街道.geojson', new TextEncoder().encode(text)]]]);
}

async function network(): Promise<Parts[]> {
  const [[file]] = (await ofFolder('osm', 'corner.osm.pbf')()) as [Parts];
  const { value: osm } = await readOsmPbf(file![1]);
  const { value: graph } = buildGraph(walkWaysFromOsm(osm!), {});
  return [[['corner.kqgraph', writeGraph(graph!, '')]]];
}

/** One sample of every format that can be dropped, as programs of others write it wherever they do. */
export const FUZZ_SAMPLES: readonly FuzzSample[] = [
  { format: 'GeoJSON', sources: ofFormats('communities.geojson') },
  {
    format: 'TopoJSON',
    sources: () => Promise.resolve([[['社区.topojson', new TextEncoder().encode(TOPOLOGY)]]]),
  },
  { format: 'CSV', sources: ofFormats('facilities-gbk.csv') },
  { format: 'UTF-16 CSV', sources: ofFolder('hostile', 'utf16.csv') },
  { format: 'XLSX', sources: ofFormats('facilities.xlsx'), change: inArchive },
  { format: 'XLS', sources: ofFormats('facilities.xls') },
  { format: 'KML', sources: ofFormats('communities.kml') },
  {
    format: 'KMZ',
    sources: () =>
      Promise.resolve([[['社区.kmz', zipSync({ 'doc.kml': formatBytes('communities.kml') })]]]),
    change: inArchive,
  },
  { format: 'ZIP', sources: archive, change: inArchive },
  {
    format: 'project',
    alone: true,
    sources: () => Promise.resolve([[['甲.kequan.json', writeProject(smallExport().project)]]]),
  },
  {
    format: 'OSM PBF',
    elsewhere: true,
    sources: ofFolder('osm', 'corner.osm.pbf', 'corner-raw.osm.pbf'),
  },
  {
    format: 'network',
    elsewhere: true,
    sources: network,
    change: (bytes, random) => {
      const changed = mutate(bytes, random);
      return random() < 0.8 ? withChecksum(changed) : changed;
    },
  },
  { format: 'street lines', elsewhere: true, sources: streetLines },
  { format: 'GeoTIFF', sources: ofFolder('relief', 'metres.tif', 'degrees.tif', 'oblong.tif') },
  { format: 'ASCII grid', sources: ofFolder('relief', 'degrees.asc') },
  { format: 'Shapefile', heavy: true, sources: ofFormats('gbk.shp') },
  { format: 'DBF', heavy: true, sources: ofFormats('gbk.dbf') },
  { format: 'GeoPackage', heavy: true, sources: ofFormats('communities.gpkg') },
  { format: 'FGDB', heavy: true, sources: ofFormats('communities.gdb') },
  {
    format: 'FGDB in ZIP',
    heavy: true,
    sources: packed('communities.gdb', '社区.gdb.zip'),
    change: inArchive,
  },
  {
    format: 'TAB in ZIP',
    heavy: true,
    sources: packed('communities.tab', '社区.tab.zip'),
    change: inArchive,
  },
  { format: 'TAB', heavy: true, sources: ofFormats('communities.tab') },
  { format: 'MIF', heavy: true, sources: ofFormats('communities.mif') },
  { format: 'DXF', heavy: true, sources: ofFormats('communities.dxf') },
  { format: 'FlatGeobuf', heavy: true, sources: ofFormats('communities.fgb') },
  { format: 'GPX', heavy: true, sources: ofFormats('communities.gpx') },
];

/** One changed file of a sample among its unchanged ones. */
export function changedParts(sample: FuzzSample, sources: readonly Parts[], random: Random): Parts {
  const parts = sources[Math.floor(random() * sources.length)]!;
  const chosen = Math.floor(random() * parts.length);
  const change = sample.change ?? mutate;
  return parts.map(([path, bytes], at) => [path, at === chosen ? change(bytes, random) : bytes]);
}
