import { PbfWriter } from 'pbf';
import { boxIndex, type BoxIndex } from '../core/geo/box-index.ts';
import { type MarkedPoint, POINT_LAYER } from './point-layer.ts';

/** Steps along a side of a tile. */
const EXTENT = 4096;
/** How far a mark reaches beyond its place at most, as a share of a tile of 512 pixels. */
const BUFFER = 16 / 512;

const RADIANS = Math.PI / 180;

type Value = string | number | boolean;

/** Numbers each distinct thing in the order of its first coming. */
class Numbered<T> {
  readonly all: T[] = [];
  readonly #at = new Map<T, number>();

  of(thing: T): number {
    let at = this.#at.get(thing);
    if (at === undefined) {
      at = this.all.push(thing) - 1;
      this.#at.set(thing, at);
    }
    return at;
  }
}

function writeValue(value: Value, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(1, value);
  else if (typeof value === 'number') pbf.writeDoubleField(3, value);
  else pbf.writeBooleanField(7, value);
}

/** Layer, feature and value messages of the Mapbox vector tile specification 2.1, each feature a point. */
function writePoints(
  { points, at }: { points: readonly MarkedPoint[]; at: (n: number) => [number, number] },
  pbf: PbfWriter,
): void {
  const keys = new Numbered<string>();
  const values = new Numbered<Value>();
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, POINT_LAYER);
  pbf.writeVarintField(5, EXTENT);
  const writeFeature = (n: number, own: PbfWriter): void => {
    const tags: number[] = [];
    for (const [key, value] of Object.entries(points[n]![2]))
      tags.push(keys.of(key), values.of(value));
    own.writePackedVarint(2, tags);
    own.writeVarintField(3, 1);
    const [x, y] = at(n);
    // One command, move to, and its way from the corner, zigzag.
    own.writePackedVarint(4, [9, ((x << 1) ^ (x >> 31)) >>> 0, ((y << 1) ^ (y >> 31)) >>> 0]);
  };
  for (let n = 0; n < points.length; n++) pbf.writeMessage(2, writeFeature, n);
  for (const key of keys.all) pbf.writeStringField(3, key);
  for (const value of values.all) pbf.writeMessage(4, writeValue, value);
}

/** Vector tiles of points, found by an index over their places: nothing is cut before it is looked at. */
export class PointTiles {
  readonly #points: readonly MarkedPoint[];
  /** Places on the square of Mercator, 0 to 1 from the north-west, two numbers each. */
  readonly #places: Float64Array;
  readonly #index: BoxIndex;

  constructor(points: readonly MarkedPoint[]) {
    this.#points = points;
    this.#places = Float64Array.from(
      points.flatMap(([lng, lat]) => {
        const sine = Math.sin(lat * RADIANS);
        return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
      }),
    );
    this.#index = boxIndex(
      points.map((_, n) => {
        const [x, y] = this.#placeOf(n);
        return [x, y, x, y] as const;
      }),
    );
  }

  #placeOf(n: number): [number, number] {
    return [this.#places[2 * n]!, this.#places[2 * n + 1]!];
  }

  /** The bytes of a tile of the usual scheme, points in their order; none where nothing lies in it. */
  tile(z: number, x: number, y: number): Uint8Array {
    const count = 2 ** z;
    const found = this.#index.meetingUnordered([
      (x - BUFFER) / count,
      (y - BUFFER) / count,
      (x + 1 + BUFFER) / count,
      (y + 1 + BUFFER) / count,
    ]);
    const positions = Uint32Array.from(found).toSorted();
    const pbf = new PbfWriter();
    if (found.length === 0) return pbf.finish();
    const step = (place: number, corner: number) => Math.round((place * count - corner) * EXTENT);
    pbf.writeMessage(3, writePoints, {
      points: Array.from(positions, (n) => this.#points[n]!),
      at: (n) => {
        const [east, south] = this.#placeOf(positions[n]!);
        return [step(east, x), step(south, y)];
      },
    });
    return pbf.finish();
  }
}
