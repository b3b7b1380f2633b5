/**
 * A made-up province (示意): `npx tsx tests/bench/make-province.ts FOLDER [DISTRICTS] [straight|network]`, 200
 * districts with 60 000 communities unless told otherwise, side by side, each a tile of the sample's network with seeded
 * people, facilities and areas. What it writes is run by `kequan province run FOLDER/province.json …`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../src/core/base/random.ts';
import { KINDS_OF_CITY } from './city-data.ts';

const [folder, districtsGiven = '200', circle = 'straight'] = process.argv.slice(2);
if (folder === undefined) throw new Error('make-province.ts FOLDER [DISTRICTS] [straight|network]');
const DISTRICTS = Number(districtsGiven);
const ACROSS = Math.ceil(Math.sqrt(DISTRICTS));
/** Communities along each side of a district, and how many make a street. */
const [SIDE, STREET] = [17, 6];
const [WEST, SOUTH, WIDTH_DEG] = [105, 28, 0.2];
const FACILITIES = 60;
const POINTS = 600;

type Ring = [number, number][];

function square(west: number, south: number, width: number, height: number): Ring {
  const [east, north] = [west + width, south + height];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const feature = (properties: object, ring: Ring) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
});

const collection = (features: object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

interface Way {
  geometry: { coordinates: [number, number][] };
  properties: object;
}
const sample = new URL('../../data/samples/yuzhong/network.geojson', import.meta.url);
const ways =
  circle === 'network'
    ? (JSON.parse(readFileSync(sample, 'utf8')) as { features: Way[] }).features
    : [];
const [FROM_LNG, FROM_LAT] = [106.48, 29.5];

function network(west: number, south: number): string {
  return collection(
    ways.map(({ geometry, properties }) => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'LineString',
        coordinates: geometry.coordinates.map(([lng, lat]) => [
          lng - FROM_LNG + west,
          lat - FROM_LAT + south,
        ]),
      },
    })),
  );
}

for (let at = 0; at < DISTRICTS; at++) {
  const code = `${500_100 + at}`;
  const random = seededRandom(at + 1);
  const own = join(folder, code);
  mkdirSync(own, { recursive: true });
  const west = WEST + (at % ACROSS) * WIDTH_DEG;
  const south = SOUTH + Math.floor(at / ACROSS) * WIDTH_DEG;
  const cell = WIDTH_DEG / SIDE;
  const name = `示意${at + 1}区`;
  const district = feature(
    { id: code, name, code: `${code}000000` },
    square(west, south, WIDTH_DEG, WIDTH_DEG),
  );
  const communities = [];
  for (let x = 0; x < SIDE; x++) {
    for (let y = 0; y < SIDE; y++) {
      const id = `${code}${String(x * SIDE + y).padStart(3, '0')}`;
      const street = `街道${Math.floor(x / STREET)}${Math.floor(y / STREET)}`;
      communities.push(
        feature(
          { id, name: `社区${x}-${y}`, street },
          square(west + x * cell, south + y * cell, cell, cell),
        ),
      );
    }
  }
  // People and facilities where streets would be, in the middle of the district.
  const place = (): [number, number] => [
    west + WIDTH_DEG * (0.1 + 0.6 * random()),
    south + WIDTH_DEG * (0.1 + 0.4 * random()),
  ];
  const facilities = Array.from({ length: FACILITIES }, (_, n) => {
    const [lng, lat] = place();
    const kind = KINDS_OF_CITY[n % KINDS_OF_CITY.length]!;
    const beds = 20 + Math.round(random() * 100);
    return `设施${n},${lng.toFixed(6)},${lat.toFixed(6)},${kind},${beds},${200 + Math.round(random() * 2000)}`;
  });
  const points = Array.from({ length: POINTS }, (_, n) => {
    const [lng, lat] = place();
    const residents = 100 + Math.round(random() * 900);
    const old = Math.round(residents * (0.1 + 0.2 * random()));
    return `p${n},${lng.toFixed(6)},${lat.toFixed(6)},${residents},${old},${Math.round(residents * 0.03)}`;
  });
  writeFileSync(join(own, '区县.geojson'), collection([district]));
  writeFileSync(join(own, '社区.geojson'), collection(communities));
  writeFileSync(
    join(own, '设施.csv'),
    `名称,经度,纬度,类型,床位,建筑面积\n${facilities.join('\n')}\n`,
  );
  writeFileSync(
    join(own, '人口.csv'),
    `id,lng,lat,residents,age60plus,age0to3\n${points.join('\n')}\n`,
  );
  if (circle === 'network') writeFileSync(join(own, '路网.geojson'), network(west, south));
}
const province = {
  name: '示意省',
  areas: { district: '{code}/区县.geojson', community: '{code}/社区.geojson' },
  facilities: '{code}/设施.csv',
  demand: '{code}/人口.csv',
  ...(circle === 'network' && { network: '{code}/路网.geojson' }),
  standards: ['chongqing-2021'],
  settings: { circle },
  questions: [
    {
      name: '下一百处日间照料',
      question: { model: 'mclp', kind: 'day-care-centre', candidates: { grid: { most: 100 } } },
      next: { sites: 100, most: 5 },
    },
  ],
};
writeFileSync(join(folder, 'province.json'), `${JSON.stringify(province, null, 1)}\n`);
console.log(`${DISTRICTS} districts, ${DISTRICTS * SIDE * SIDE} communities in ${folder}`);
