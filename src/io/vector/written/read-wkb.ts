import type { Position } from 'geojson';

/** A geometry out of well-known binary and the code of its system, where it says so. */
export interface WkbGeometry {
  /** As GeoJSON has it, not yet looked through. */
  geometry: object;
  srid?: number;
}

const TYPES = [
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
] as const;
/** Flags of EWKB (PostGIS) in the number of the type; ISO adds 1000 for Z, 2000 for M, 3000 for both. */
const HAS_Z = 0x80000000;
const HAS_M = 0x40000000;
const HAS_SRID = 0x20000000;
const MAX_DEPTH = 4;

class WkbFault extends Error {}

/** Reads one geometry after another from front to back. @throws WkbFault, RangeError where bytes are missing */
class WkbReading {
  readonly #view: DataView;
  #at = 0;
  srid: number | undefined;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth = 0): { type: string; coordinates?: unknown; geometries?: object[] } {
    if (depth > MAX_DEPTH) throw new WkbFault('nested');
    const order = this.#view.getUint8(this.#at);
    if (order > 1) throw new WkbFault('order');
    const little = order === 1;
    this.#at += 1;
    const code = this.#int(little);
    if ((code & HAS_SRID) !== 0) this.srid = this.#int(little);
    const plain = code & 0x1fffffff;
    const iso = Math.floor(plain / 1000);
    const type = TYPES[(plain % 1000) - 1];
    if (type === undefined || iso > 3) throw new WkbFault('type');
    const more =
      ((code & HAS_Z) !== 0 || iso === 1 || iso === 3 ? 1 : 0) +
      ((code & HAS_M) !== 0 || iso === 2 || iso === 3 ? 1 : 0);
    const position = (): Position => {
      const [x, y] = [this.#double(little), this.#double(little)];
      this.#at += more * 8;
      return [x, y];
    };
    const line = () => this.#list(little, 16 + more * 8, position);
    if (type === 'Point') return { type, coordinates: position() };
    if (type === 'LineString') return { type, coordinates: line() };
    if (type === 'Polygon') return { type, coordinates: this.#list(little, 4, line) };
    const parts = this.#list(little, 5, () => this.geometry(depth + 1));
    if (type === 'GeometryCollection') return { type, geometries: parts };
    return { type, coordinates: parts.map(({ coordinates }) => coordinates) };
  }

  #int(little: boolean): number {
    const value = this.#view.getUint32(this.#at, little);
    this.#at += 4;
    return value;
  }

  #double(little: boolean): number {
    const value = this.#view.getFloat64(this.#at, little);
    this.#at += 8;
    return value;
  }

  /** As many as a number before them says; never more than the bytes that are left can hold. */
  #list<T>(little: boolean, leastBytes: number, read: () => T): T[] {
    const count = this.#int(little);
    if (count * leastBytes > this.#view.byteLength - this.#at) throw new WkbFault('count');
    return Array.from({ length: count }, read);
  }
}

/** Whether a text is well-known binary in hexadecimal digits, by its beginning. */
export function looksLikeWkb(text: string): boolean {
  return text.length >= 42 && text.length % 2 === 0 && /^(\\x)?0[01][\da-f]{8,}$/i.test(text);
}

/** The geometry of WKB or EWKB in hexadecimal digits; undefined where it is none. */
export function readWkb(text: string): WkbGeometry | undefined {
  const hex = text.replace(/^\\x/, '');
  const bytes = new Uint8Array(hex.length >> 1);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  }
  const reading = new WkbReading(bytes);
  try {
    const geometry = reading.geometry();
    return { geometry, ...(reading.srid !== undefined && { srid: reading.srid }) };
  } catch (error) {
    if (error instanceof WkbFault || error instanceof RangeError) return undefined;
    throw error;
  }
}
