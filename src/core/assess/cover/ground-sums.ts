import { AreaTiles, type TileAreas } from '../../geo/area-tiles.ts';
import { boxesMeet, joinBoxes, type Box } from '../../geo/box.ts';
import { cellShares } from '../../geo/cell-shares.ts';
import { TILE, tileKey, type TileFrame } from '../../geo/tile-frame.ts';
import type { CircleModel } from '../circles/circle-model.ts';
import type { Prepared } from '../prepared/prepared.ts';
import type { NamedReach } from './assess-memo.ts';

const kept = new WeakMap<Prepared, Map<string, AreaTiles>>();

/** Where the areas lie on a grid; the same for every year looked at. */
export function areaTiles(prepared: Prepared, frame: TileFrame): AreaTiles {
  const loaded = prepared.grownFrom ?? prepared;
  const own = kept.get(loaded) ?? new Map<string, AreaTiles>();
  kept.set(loaded, own);
  const key = `${frame.lngDeg} ${frame.latDeg}`;
  let tiles = own.get(key);
  if (!tiles) {
    tiles = new AreaTiles(
      frame,
      prepared.places.map(({ ground }) => ground),
    );
    own.set(key, tiles);
  }
  return tiles;
}

/** Shares of the tiles that a model reaches as a whole; the same for all its places. */
const wholes = new WeakMap<CircleModel, WeakMap<AreaTiles, Map<number, readonly number[]>>>();

function wholesOf(model: CircleModel, tiles: AreaTiles): Map<number, readonly number[]> {
  const ofModel = wholes.get(model) ?? new WeakMap<AreaTiles, Map<number, readonly number[]>>();
  wholes.set(model, ofModel);
  const own = ofModel.get(tiles) ?? new Map<number, readonly number[]>();
  ofModel.set(tiles, own);
  return own;
}

function areasIn({ whole, border }: TileAreas): number {
  return whole.length + border.length;
}

/** Ground that some circles cover of each area, in the units of `AreaTiles`: a sum over tiles, without any outline. */
export function coveredUnits(
  tiles: AreaTiles,
  model: CircleModel,
  reaches: readonly NamedReach[],
  minutes: number,
): Float64Array {
  const units = new Float64Array(tiles.units.length);
  const shares = new Float32Array(TILE * TILE);
  const whole = wholesOf(model, tiles);
  model.visitGround(
    reaches.map(({ place }) => place),
    minutes,
    tiles.frame,
    (column, row, isWhole, readValues) => {
      const here = tiles.at(column, row);
      if (areasIn(here) === 0) return;
      if (!isWhole) {
        const value = readValues();
        if (!cellShares(value, shares)) return;
        tiles.addSums(here, tiles.unitsOf(here, column, row, shares, value), units);
        return;
      }
      const key = tileKey(column, row);
      let sums = whole.get(key);
      if (!sums) {
        const value = readValues();
        cellShares(value, shares);
        sums = tiles.unitsOf(here, column, row, shares, value);
        whole.set(key, sums);
      }
      tiles.addSums(here, sums, units);
    },
  );
  return units;
}

/** Ground in units that more places would newly cover, by area; areas that gain nothing may be absent. */
export function gainedUnits(
  tiles: AreaTiles,
  model: CircleModel,
  base: readonly NamedReach[],
  added: readonly NamedReach[],
  minutes: number,
): Map<number, number> {
  const gained = new Map<number, number>();
  const { frame } = tiles;
  const reached = new Map<number, { column: number; row: number; value: Float32Array }>();
  model.visitGround(
    added.map(({ place }) => place),
    minutes,
    frame,
    (column, row, _, readValues) => {
      if (areasIn(tiles.at(column, row)) === 0) return;
      reached.set(tileKey(column, row), { column, row, value: readValues().slice() });
    },
  );
  if (reached.size === 0) return gained;
  const ground = joinBoxes([...reached.values()].map((tile) => boxOfTile(frame, tile)));
  const shares = new Float32Array(TILE * TILE);
  const add = (column: number, row: number, value: Float32Array, sign: number): void => {
    if (!cellShares(value, shares)) return;
    const here = tiles.at(column, row);
    const sums = tiles.unitsOf(here, column, row, shares, value);
    tiles.areasOf(here).forEach((area, at) => {
      gained.set(area, (gained.get(area) ?? 0) + sign * sums[at]!);
    });
  };
  const near = base.filter(({ box }) => boxesMeet(box, ground));
  model.visitGround(
    near.map(({ place }) => place),
    minutes,
    frame,
    (column, row, _, readValues) => {
      const tile = reached.get(tileKey(column, row));
      if (!tile) return;
      const { value } = tile;
      const before = readValues();
      add(column, row, before, -1);
      for (let at = 0; at < value.length; at++) value[at] = Math.min(value[at]!, before[at]!);
    },
  );
  for (const { column, row, value } of reached.values()) add(column, row, value, 1);
  return gained;
}

function boxOfTile({ lngDeg, latDeg }: TileFrame, at: { column: number; row: number }): Box {
  const [west, south] = [at.column * TILE * lngDeg, at.row * TILE * latDeg];
  return [west, south, west + TILE * lngDeg, south + TILE * latDeg];
}
