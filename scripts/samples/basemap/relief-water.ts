import type { Feature, Geometry } from 'geojson';
import { readTags, type OsmData } from '../../../src/io/osm-pbf/osm-data.ts';
import type { Box } from '../../../src/core/geo/box.ts';
import { signedArea2 } from '../../../src/core/geo/even-odd.ts';
import type { LngLatPair } from '../../../src/core/vocabulary/lng-lat.ts';
import { areaM2, drawnPolygons, feature } from '../../../src/io/osm-source/basemap/shapes.ts';
import { wayLine } from '../../../src/io/osm-source/rings/osm-rings.ts';
import { holdsPoint } from '../rings.ts';
import { drawLine, rasterOver, toDegrees, toMetres, type Raster } from '../tessellation/raster.ts';
import { outlineCells, smoothLoop } from './outline-cells.ts';
import type { Relief } from './relief.ts';

const CELL_M = 15;
/** The rivers stood at about 160 m when SRTM flew; their banks rise steeply from there. */
const WATER_LEVEL_M = 168;
/** Cells so near to a street or building are dry. */
const DRY_REACH = 3;
const LEAST_WATER_M2 = 60_000;
const LEAST_ISLAND_M2 = 8_000;

/** 1 near streets on the ground and buildings, which do not stand in a river. */
function dryCells(osm: OsmData, raster: Raster, banks: readonly LngLatPair[][]): Uint8Array {
  const built = new Float64Array(raster.columns * raster.rows);
  for (let way = 0; way < osm.ways.count; way++) {
    const tags = readTags(osm, osm.ways.tags, way);
    if (!tags.has('highway') && !tags.has('building')) continue;
    if (tags.has('bridge') || tags.has('tunnel')) continue;
    drawLine(
      raster,
      wayLine(osm, way).map((point) => toMetres(raster, point)),
      1,
      built,
    );
  }
  for (const bank of banks) {
    drawLine(
      raster,
      bank.map((point) => toMetres(raster, point)),
      1,
      built,
    );
  }
  const dry = new Uint8Array(built.length);
  built.forEach((flag, cell) => {
    if (!flag) return;
    for (let dy = -DRY_REACH; dy <= DRY_REACH; dy++) {
      for (let dx = -DRY_REACH; dx <= DRY_REACH; dx++) dry[cell + dx + dy * raster.columns] = 1;
    }
  });
  return dry;
}

/** Low ground, and beyond the relief what lies open towards it. */
function wetCells(raster: Raster, relief: Relief, dry: Uint8Array): Uint8Array {
  const wet = new Uint8Array(dry.length);
  const unknown = new Uint8Array(dry.length);
  const stack: number[] = [];
  for (let cell = 0; cell < wet.length; cell++) {
    const x = ((cell % raster.columns) + 0.5) * CELL_M;
    const y = (Math.floor(cell / raster.columns) + 0.5) * CELL_M;
    const height = relief.heightAt(toDegrees(raster, [x, y]));
    if (height === undefined) unknown[cell] = 1;
    else if (height <= WATER_LEVEL_M) {
      wet[cell] = 1;
      stack.push(cell);
    }
  }
  for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
    const column = cell % raster.columns;
    for (const step of [1, -1, raster.columns, -raster.columns]) {
      if ((step === 1 && column + 1 === raster.columns) || (step === -1 && column === 0)) continue;
      const next = cell + step;
      if (!unknown[next] || wet[next] || dry[next]) continue;
      wet[next] = 1;
      stack.push(next);
    }
  }
  return wet;
}

/**
 * The rivers of a sample whose extract holds none, made out of its relief; `banks` are lines that water does
 * not cross where the relief ends.
 */
export function reliefWater(
  osm: OsmData,
  relief: Relief,
  box: Box,
  banks: readonly LngLatPair[][],
): Feature<Geometry>[] {
  const raster = rasterOver(box, CELL_M);
  const wet = wetCells(raster, relief, dryCells(osm, raster, banks));
  const loops = outlineCells(raster, wet).map((loop) =>
    smoothLoop(loop, 4, 5).map((point) => toDegrees(raster, point) as LngLatPair),
  );
  const outer = loops.filter((loop) => signedArea2(loop) > 0 && areaM2(loop) > LEAST_WATER_M2);
  const inner = loops.filter((loop) => signedArea2(loop) < 0 && areaM2(loop) > LEAST_ISLAND_M2);
  return drawnPolygons(box, outer, inner, { toleranceM: 0, leastM2: 0 }).map((coordinates) =>
    feature({ type: 'Polygon', coordinates }, { class: 'water', fromRelief: true }),
  );
}

/** Whether a point lies in one of the water polygons. */
export function isInWater(water: readonly Feature<Geometry>[], at: LngLatPair): boolean {
  return water.some(({ geometry }) => geometry.type === 'Polygon' && holdsPoint(geometry, at));
}
