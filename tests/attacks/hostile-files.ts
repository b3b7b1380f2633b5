import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { seededRandom } from '../../src/core/base/random.ts';

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** Files that mean harm, and how the product has to end with them. */
export interface Attack {
  name: string;
  /** `size` from above 0 to 1, which is what the attack is known by. */
  files(size: number): NamedBytes[];
  /** Issues of which one has to be said. */
  codes: readonly string[];
  /** Where the browser is given them when it is not the import. */
  into?: 'basemap';
}

const text = (words: string) => new TextEncoder().encode(words);
const unsafe = (name: string): NamedBytes => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../data/unsafe/${name}`, import.meta.url))),
});

const HEADER = '编号,名称,类型,经度,纬度\n';
const CSV_BYTES = 150_000_000;

/** A beginning, then one piece over and over. */
function filled(sizeBytes: number, start: string, piece: string): Uint8Array {
  const head = text(start);
  const bytes = new Uint8Array(Buffer.alloc(Math.max(sizeBytes, head.length + 10), piece));
  bytes.set(head);
  return bytes;
}

type Corner = readonly [lng: number, lat: number];

function outline(corners: readonly Corner[]): Uint8Array {
  const coordinates = [[...corners, corners[0]!]];
  const feature = {
    type: 'Feature',
    properties: { code: '500103001', name: '甲街道', level: '街道' },
    geometry: { type: 'Polygon', coordinates },
  };
  return text(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
}

/** A star of so many points, each joined with the one so many further: it crosses itself points × (step - 1) times. */
function star(points: number, step: number): Uint8Array {
  return outline(
    Array.from({ length: points }, (_, at): Corner => {
      const angle = (2 * Math.PI * at * step) / points;
      const [lng, lat] = [106.55 + 0.02 * Math.cos(angle), 29.55 + 0.02 * Math.sin(angle)];
      return [Number(lng.toFixed(8)), Number(lat.toFixed(8))];
    }),
  );
}

/** An outline through places drawn by lot: nearly a quarter of all pairs of its sides cross. */
function scribble(points: number): Uint8Array {
  const random = seededRandom(14);
  return outline(
    Array.from({ length: points }, (): Corner => {
      const [lng, lat] = [106.5 + 0.1 * random(), 29.5 + 0.1 * random()];
      return [Number(lng.toFixed(8)), Number(lat.toFixed(8))];
    }),
  );
}

/** A ZIP of one deflated entry that declares fewer bytes than come out of it. */
function lyingZip(path: string, content: Uint8Array, declaredBytes: number): Uint8Array {
  const packed = deflateRawSync(content);
  const name = Buffer.from(path);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0800, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(declaredBytes, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    common,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, entry, end]));
}

/** A PMTiles archive (version 3) of one vector tile, that of the whole world, which unpacks to so many zeros. */
function swellingPmtiles(tileBytes: number): Uint8Array {
  const tile = gzipSync(Buffer.alloc(tileBytes));
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
  // One entry: tile 0, one run, its length, offset 0 (written as one more).
  const directory = gzipSync(Uint8Array.from([1, 0, 1, ...varint(tile.length), 1]));
  const metadata = gzipSync(JSON.stringify({ vector_layers: [{ id: 'water', fields: {} }] }));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 'latin1');
  header[7] = 3;
  const parts = [directory, metadata, Buffer.alloc(0), tile];
  let offset = header.length;
  for (const [at, part] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * at);
    header.writeBigUInt64LE(BigInt(part.length), 16 + 16 * at);
    offset += part.length;
  }
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(1n, at);
  // Clustered, packed by gzip inside and out, vector tiles, zoom 0 alone.
  header.set([1, 2, 2, 1, 0, 0], 96);
  for (const [at, degrees] of [-180, -85, 180, 85].entries()) {
    header.writeInt32LE(degrees * 1e7, 102 + 4 * at);
  }
  return new Uint8Array(Buffer.concat([header, ...parts]));
}

/** Every mark that is not seen and turns or breaks what stands around it. */
export const MARKS =
  '\u0000\u0007\u001b\u007f\u009b\u061c\u200e\u200f\u202a\u202b\u202e\u2066\u2069';
export const LONG_NAME = '养老'.repeat(5000);

export const ATTACKS: readonly Attack[] = [
  {
    name: 'CSV with an open quote',
    files: (size) => [{ name: 'a.csv', bytes: filled(CSV_BYTES * size, `${HEADER}a,"`, 'x') }],
    codes: ['csv-row-endless'],
  },
  {
    name: 'CSV without a line end',
    files: (size) => [{ name: 'a.csv', bytes: filled(CSV_BYTES * size, 'x,', 'x,') }],
    codes: ['csv-row-endless'],
  },
  {
    name: 'outline that crosses itself 10^5 times',
    files: (size) => [{ name: 'a.geojson', bytes: star(Math.ceil(5400 * size), 19) }],
    codes: ['polygon-tangled'],
  },
  {
    name: 'outline that crosses itself millions of times',
    files: (size) => [{ name: 'a.geojson', bytes: scribble(Math.ceil(5400 * size)) }],
    codes: ['polygon-tangled'],
  },
  {
    name: 'GeoPackage with an endless view',
    files: () => [unsafe('endless-view.gpkg')],
    codes: ['database-view-recursive'],
  },
  {
    name: 'GeoPackage with a view that joins itself',
    files: () => [unsafe('endless-join.gpkg')],
    codes: ['database-view-endless'],
  },
  {
    name: 'ZIP that lies about its size',
    files: (size) => [
      { name: 'a.zip', bytes: lyingZip('a.csv', new Uint8Array(1e9 * size), 1000) },
    ],
    codes: ['zip-entry-broken'],
  },
  {
    name: 'ZIP that admits to a gigabyte',
    files: (size) => [{ name: 'a.zip', bytes: lyingZip('a.csv', new Uint8Array(1e7 * size), 1e9) }],
    codes: ['zip-too-large'],
  },
  {
    name: 'JSON of endless depth',
    files: (size) => [{ name: 'a.geojson', bytes: filled(5e6 * size, '{"a":', '[') }],
    codes: ['json-truncated'],
  },
  {
    name: 'names that are endless, turn text and hold NUL',
    files: () => [
      {
        name: 'a.csv',
        bytes: text(
          `${HEADER}n1,${LONG_NAME},日间照料中心,106.55,29.555\nn2,甲${MARKS}站,日间照料中心,106.551,29.556\n`,
        ),
      },
    ],
    codes: ['text-too-long'],
  },
  {
    name: 'PMTiles whose tile unpacks to a gigabyte',
    files: (size) => [{ name: 'a.pmtiles', bytes: swellingPmtiles(2 ** 30 * size) }],
    codes: ['basemap-unreadable'],
    into: 'basemap',
  },
  {
    name: '500 files at once',
    files: (size) =>
      Array.from({ length: Math.ceil(500 * size) }, (_, at) => ({
        name: `f${at}.csv`,
        bytes: text(`${HEADER}a${at},站${at},日间照料中心,106.5${500 + at},29.55\n`),
      })),
    codes: [],
  },
];
