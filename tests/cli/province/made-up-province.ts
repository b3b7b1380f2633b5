import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A made-up place of one list: 示意. */
interface Facility {
  name: string;
  lng: number;
  lat: number;
  /** Absent: a day-care centre. */
  kind?: string;
  beds?: number;
}

/** A square district from its west edge, 0.02 degrees wide, with one demand point and the facilities given. */
export interface MadeUpDistrict {
  code: string;
  name: string;
  west: number;
  home: [lng: number, lat: number];
  facilities: readonly Facility[];
}

const SOUTH = 29.55;
const SIDE = 0.02;

function areasOf({ code, name, west }: MadeUpDistrict): string {
  const [east, north] = [west + SIDE, SOUTH + SIDE];
  const ring = [
    [west, SOUTH],
    [east, SOUTH],
    [east, north],
    [west, north],
    [west, SOUTH],
  ];
  const feature = {
    type: 'Feature',
    properties: { id: `d${code}`, name, code: `${code}000000`, age60plus: 1000 },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
  return JSON.stringify({ type: 'FeatureCollection', features: [feature] });
}

/** Writes the lists of districts below a folder and gives the folder. */
export function writeDistricts(districts: readonly MadeUpDistrict[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-province-'));
  for (const district of districts) {
    const own = join(folder, district.code);
    mkdirSync(own);
    writeFileSync(join(own, '区县.geojson'), areasOf(district));
    writeFileSync(join(own, '设施.csv'), listOf(district.facilities));
    const [lng, lat] = district.home;
    writeFileSync(join(own, '人口.csv'), `id,lng,lat,age60plus\nh,${lng},${lat},1000\n`);
  }
  return folder;
}

/** A list of facilities as an office has it. */
export function listOf(facilities: readonly Facility[]): string {
  const lines = facilities.map(
    ({ name, lng, lat, kind = '日间照料中心', beds = '' }) =>
      `${name},${lng},${lat},${kind},${beds}`,
  );
  return `名称,经度,纬度,类型,床位\n${lines.join('\n')}\n`;
}

/** The file of a province of such districts; a standard with circles of day care, straight. */
export function writeProvince(folder: string, more: object = {}): string {
  const path = join(folder, 'province.json');
  const province = {
    name: '示意省',
    areas: { district: '{code}/区县.geojson' },
    facilities: '{code}/设施.csv',
    demand: '{code}/人口.csv',
    standards: ['chongqing-2021'],
    ...more,
  };
  writeFileSync(path, JSON.stringify(province));
  return path;
}

/** Two districts that share a border at 106.57; the centre of the western one stands 300 m from the other's home. */
export const NEIGHBOURS: readonly MadeUpDistrict[] = [
  {
    ...{ code: '500198', name: '示意甲区', west: 106.55, home: [106.555, 29.56] },
    facilities: [{ name: '甲中心', lng: 106.569, lat: 29.56 }],
  },
  {
    ...{ code: '500199', name: '示意乙区', west: 106.57, home: [106.572, 29.56] },
    facilities: [{ name: '乙中心', lng: 106.589, lat: 29.56 }],
  },
];
