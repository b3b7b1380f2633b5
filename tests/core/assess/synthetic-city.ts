import type { Polygon } from 'geojson';
import { seededRandom } from '../../../src/core/base/random.ts';
import type { ProjectData } from '../../../src/core/assess/prepared/prepared.ts';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import type { DemandPoint } from '../../../src/core/plan/records/demand.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';

export interface CitySize {
  /** Streets along each side; each holds 2 × 4 communities. */
  columns: number;
  rows: number;
  /** Corners along each community's side, so that outlines cost what real ones do. */
  corners: number;
  demandPerCommunity: number;
  facilities: Record<string, number>;
}

/** About the size of 渝中: 1 district, 10 streets, 80 communities, 125 places for older people. */
export const LIKE_YUZHONG: CitySize = {
  columns: 5,
  rows: 2,
  corners: 12,
  demandPerCommunity: 40,
  facilities: {
    'eldercare-institution': 25,
    'street-eldercare-centre': 11,
    'community-eldercare-station': 68,
    'meal-point': 17,
    'day-care-centre': 4,
    nursery: 3,
    kindergarten: 20,
  },
};

export const SMALL_CITY: CitySize = {
  columns: 1,
  rows: 2,
  corners: 2,
  demandPerCommunity: 12,
  facilities: { 'meal-point': 3, 'community-eldercare-station': 5, nursery: 2 },
};

const WEST = 106.5;
const SOUTH = 29.53;
const COMMUNITY_LNG = 0.006;
const COMMUNITY_LAT = 0.005;

/** A border point, pushed about by a wave so that neighbours share crooked borders exactly. */
function wavy(lng: number, lat: number): [number, number] {
  return [lng + 0.0006 * Math.sin(lat * 2500), lat + 0.0006 * Math.sin(lng * 2500)];
}

/** Outline of the box between two grid corners, with a border point for each step of the grid. */
function outline(fromX: number, fromY: number, toX: number, toY: number, corners: number): Polygon {
  const at = (x: number, y: number): [number, number] =>
    wavy(WEST + (x / corners) * COMMUNITY_LNG, SOUTH + (y / corners) * COMMUNITY_LAT);
  const [west, south, east, north] = [fromX, fromY, toX, toY].map((n) => n * corners) as [
    number,
    number,
    number,
    number,
  ];
  const ring: [number, number][] = [];
  for (let x = west; x < east; x++) ring.push(at(x, south));
  for (let y = south; y < north; y++) ring.push(at(east, y));
  for (let x = east; x > west; x--) ring.push(at(x, north));
  for (let y = north; y > south; y--) ring.push(at(west, y));
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

/** A made-up city: nested areas that tile the ground, people on points, facilities anywhere. */
export function syntheticCity(size: CitySize, seed: number): ProjectData {
  const random = seededRandom(seed);
  const { columns, rows, corners } = size;
  const [width, height] = [columns * 4, rows * 2];
  const district: Area = {
    id: 'D',
    name: '区',
    level: 'district',
    zone: 'old-urban',
    geometry: outline(0, 0, width, height, corners),
  };
  const streets: Area[] = [];
  const communities: Area[] = [];
  const demand: DemandPoint[] = [];
  for (let street = 0; street < columns * rows; street++) {
    const [x, y] = [(street % columns) * 4, Math.floor(street / columns) * 2];
    const id = `S${street}`;
    streets.push({
      id,
      name: `街道 ${street}`,
      level: 'street',
      parentId: 'D',
      geometry: outline(x, y, x + 4, y + 2, corners),
    });
    for (let part = 0; part < 8; part++) {
      const [left, bottom] = [x + (part % 4), y + Math.floor(part / 4)];
      communities.push({
        id: `${id}C${part}`,
        name: `社区 ${street}·${part}`,
        level: 'community',
        parentId: id,
        geometry: outline(left, bottom, left + 1, bottom + 1, corners),
      });
      for (let n = 0; n < size.demandPerCommunity; n++) {
        const residents = Math.round(random() * 180);
        demand.push({
          id: `P${demand.length}`,
          lng: WEST + (left + random()) * COMMUNITY_LNG,
          lat: SOUTH + (bottom + random()) * COMMUNITY_LAT,
          residents,
          age60plus: Math.round(residents * (0.1 + 0.2 * random())),
          age0to3: Math.round(residents * 0.03),
        });
      }
    }
  }
  const facilities = Object.entries(size.facilities).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, n): Facility => ({
      id: `${kind}-${n}`,
      name: `${kind} ${n}`,
      kinds: [kind],
      lng: WEST + random() * width * COMMUNITY_LNG,
      lat: SOUTH + random() * height * COMMUNITY_LAT,
      floorAreaM2: 200 + Math.round(random() * 2000),
      ...(kind.includes('institution') && { beds: 40 }),
      ...(kind === 'nursery' && { places: 60 }),
    })),
  );
  return { areas: [district, ...streets, ...communities], facilities, demand };
}
