import type { Feature, Geometry } from 'geojson';
import type { OsmData } from '../../src/io/osm-pbf/osm-data.ts';
import type { Box } from '../../src/core/geo/box.ts';
import type { LngLatPair } from '../../src/core/vocabulary/lng-lat.ts';
import { label } from '../../src/io/osm-source/basemap/labels.ts';
import { reliefWater } from './basemap/relief-water.ts';
import { readRelief } from './basemap/relief.ts';

/** Banks beyond the relief where no street runs along the river; drawn by hand, for show. */
const BANKS: readonly LngLatPair[][] = [
  [
    [106.5762, 29.5794],
    [106.5808, 29.5807],
  ],
  [
    [106.534, 29.568],
    [106.5362, 29.5742],
  ],
  [
    [106.471, 29.5723],
    [106.4774, 29.5667],
    [106.4823, 29.5636],
    [106.485, 29.563],
  ],
  [
    [106.4752, 29.5629],
    [106.471, 29.5665],
  ],
  [
    [106.4818, 29.558],
    [106.4818, 29.553],
  ],
];

export const RIVER_LABELS = [
  label('water', '嘉陵江', [106.5261, 29.5553], 0, 1),
  label('water', '长江', [106.5533, 29.5446], 0, 1),
];

/** Yangtze and Jialing: the extract holds no water, so they are read off the relief. */
export function yuzhongRivers(osm: OsmData, relief: string, box: Box): Feature<Geometry>[] {
  return reliefWater(osm, readRelief(relief), box, BANKS);
}
