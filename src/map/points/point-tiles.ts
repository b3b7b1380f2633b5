import { PbfWriter } from 'pbf';
import { NEAR_ZOOM, POINT_LAYER, type PointLook, type PointRun } from './point-layer.ts';

/** Steps along a side of a tile. */
const EXTENT = 4096;
/** How far a mark reaches beyond its place at most, as a share of a tile of 512 pixels. */
const BUFFER = 16 / 512;

const RADIANS = Math.PI / 180;

/** Tags of a feature, by their positions in this list and in that of the values, which begins with the two truths. */
const KEYS = ['id', 'dimmed', 'name', 'icon'] as const;
const FAR_KEYS = 2;
const TRUTHS = 2;

/** A point in one tile, in steps from its north-western corner. */
interface Placed {
  n: number;
  x: number;
  y: number;
}

/** Vector tiles of points. Each looks through all places: two milliseconds for 300 000, for which no index pays. */
export class PointTiles {
  /** On the square of Mercator, 0 to 1 from the north-west, two numbers each. */
  readonly #places: Float64Array;
  readonly #ids: string[] = [];
  readonly #names: string[] = [];
  readonly #looks: PointLook[] = [];
  /** For each point the position of its look. */
  readonly #lookAt: number[] = [];

  constructor(runs: readonly PointRun[]) {
    this.#places = new Float64Array(runs.reduce((sum, { places }) => sum + places.length, 0));
    let at = 0;
    for (const { places, ids, names, looks } of runs) {
      for (let n = 0; n < ids.length; n++) {
        const sine = Math.sin(places[2 * n + 1]! * RADIANS);
        this.#places[at++] = places[2 * n]! / 360 + 0.5;
        this.#places[at++] = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        this.#ids.push(ids[n]!);
        this.#names.push(names[n]!);
        this.#lookAt.push(this.#numberOf(looks[n]!));
      }
    }
  }

  /** There are a few looks at most. */
  #numberOf({ icon, dimmed }: PointLook): number {
    const found = this.#looks.findIndex((each) => each.icon === icon && each.dimmed === dimmed);
    return found === -1 ? this.#looks.push({ icon, dimmed }) - 1 : found;
  }

  /** The bytes of a tile of the usual scheme, points in their order; none where nothing lies in it. */
  tile(z: number, x: number, y: number): Uint8Array {
    const placed = this.#placedIn(2 ** z, x, y);
    const pbf = new PbfWriter();
    if (placed.length > 0)
      pbf.writeMessage(3, (from: readonly Placed[], own) => this.#write(from, z, own), placed);
    return pbf.finish();
  }

  #placedIn(count: number, x: number, y: number): Placed[] {
    const placed: Placed[] = [];
    const places = this.#places;
    const [west, north] = [(x - BUFFER) / count, (y - BUFFER) / count];
    const [east, south] = [(x + 1 + BUFFER) / count, (y + 1 + BUFFER) / count];
    for (let at = 0; at < places.length; at += 2) {
      const across = places[at]!;
      if (across < west || across > east) continue;
      const down = places[at + 1]!;
      if (down < north || down > south) continue;
      placed.push({
        n: at / 2,
        x: Math.round((across * count - x) * EXTENT),
        y: Math.round((down * count - y) * EXTENT),
      });
    }
    return placed;
  }

  /** Layer, feature and value messages of the Mapbox vector tile specification 2.1, each feature a point. */
  #write(placed: readonly Placed[], z: number, pbf: PbfWriter): void {
    const isNear = z >= NEAR_ZOOM;
    const firstId = TRUTHS + this.#looks.length;
    pbf.writeVarintField(15, 2);
    pbf.writeStringField(1, POINT_LAYER);
    pbf.writeVarintField(5, EXTENT);
    const writeFeature = (at: number, own: PbfWriter): void => {
      const { n, x, y } = placed[at]!;
      const look = this.#lookAt[n]!;
      const tags = [0, firstId + at, 1, Number(this.#looks[look]!.dimmed)];
      if (isNear) tags.push(2, firstId + placed.length + at, 3, TRUTHS + look);
      own.writePackedVarint(2, tags);
      own.writeVarintField(3, 1);
      // One command, move to, and its way from the corner, zigzag.
      own.writePackedVarint(4, [9, ((x << 1) ^ (x >> 31)) >>> 0, ((y << 1) ^ (y >> 31)) >>> 0]);
    };
    for (let at = 0; at < placed.length; at++) pbf.writeMessage(2, writeFeature, at);
    for (const key of isNear ? KEYS : KEYS.slice(0, FAR_KEYS)) pbf.writeStringField(3, key);
    for (const truth of [false, true]) pbf.writeMessage(4, writeTruth, truth);
    const texts = [this.#looks.map(({ icon }) => icon), placed.map(({ n }) => this.#ids[n]!)];
    if (isNear) texts.push(placed.map(({ n }) => this.#names[n]!));
    for (const text of texts.flat()) pbf.writeMessage(4, writeText, text);
  }
}

function writeTruth(truth: boolean, pbf: PbfWriter): void {
  pbf.writeBooleanField(7, truth);
}

function writeText(text: string, pbf: PbfWriter): void {
  pbf.writeStringField(1, text);
}
